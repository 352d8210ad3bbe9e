/**
 * The most requests that did slow work at the same moment, and the first stretch in which they did: the label on the picture. Where
 * nobody does slow work, the database's queries that take time. A request whose process is killed works no longer than it lives.
 */
import type { TraceEvent } from "#engine/event";
import { Intervals } from "#simulation/measures/concurrency";

export interface WorkPeak {
  of: "work" | "queries";
  count: number;
  fromMs: number;
  toMs: number;
}

/** Null when no two of them overlap: that's no peak worth a label. */
export function workPeak(events: readonly TraceEvent[]): WorkPeak | null {
  return peakOf(events, "work") ?? (events.some(({ type }) => type === "worked") ? null : peakOf(events, "queries"));
}

function peakOf(events: readonly TraceEvent[], of: WorkPeak["of"]): WorkPeak | null {
  const intervals = new Intervals();
  const latest = new Map<number, number>();
  for (const event of events) {
    if (event.type === (of === "work" ? "worked" : "queried") && "durationMs" in event)
      latest.set(event.task, intervals.add(event.atMs, event.atMs + event.durationMs));
    if (event.type !== "raised" || !event.killed) continue;
    const cut = latest.get(event.task);
    if (cut !== undefined) intervals.cut(cut, event.atMs);
  }
  const { peak, overTime } = intervals.concurrency();
  const at = overTime.findIndex(([, running]) => running === peak);
  const [fromMs] = overTime[at] ?? [];
  const [toMs] = overTime[at + 1] ?? [];
  return peak < 2 || fromMs === undefined || toMs === undefined ? null : { of, count: peak, fromMs, toMs };
}

export const peakWords = ({ of, count }: WorkPeak): string =>
  of === "work" ? `${count} at once` : `${count} queries at once`;
