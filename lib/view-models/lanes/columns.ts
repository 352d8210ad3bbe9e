/**
 * Where the events of many requests stand on one axis. Virtual time is compressed: what happens at one moment is set in columns one
 * unit apart, waiting in between gets room by its order of magnitude. At one moment requests may share a column as long as
 * their order does not matter (other requests, other keys, or reads only); so fifty misses at once are one column, and
 * who wrote before whom can still be read off. In `steps` mode nothing is shared: a column is a step.
 */
import { tablesTouched } from "#engine/database";
import type { TraceEvent } from "#engine/event";
import { endOf } from "#engine/trace";
import { waitUnits } from "#view-models/trace/timeline";
import { keysOf } from "#view-models/words/event-words";

export type ColumnMode = "time" | "steps";

export interface Columns {
  /** By event: the left edge of its column. Never less than that of the event before. */
  x: Float64Array;
  width: number;
  ticks: { x: number; atMs: number }[];
  /** Where waiting is drawn shorter than it took: the middle of each such gap. */
  breaks: number[];
  /** Where a moment stands; between two columns by its share of the gap. */
  xAt(atMs: number): number;
}

export const COLUMN_UNITS = 1;

export function columnsOf(events: readonly TraceEvent[], mode: ColumnMode): Columns {
  const x = new Float64Array(events.length);
  const times: number[] = [];
  const firstX: number[] = [];
  const lastX: number[] = [];
  const breaks: number[] = [];
  const column = new Occupied();
  let at = 0;
  let nowMs = Number.NEGATIVE_INFINITY;
  for (const [i, event] of events.entries()) {
    if (event.atMs > nowMs) {
      if (times.length > 0) {
        const gap = gapUnits(event.atMs - nowMs);
        at += column.used ? COLUMN_UNITS : 0;
        if (event.atMs - nowMs >= SHORTENED_FROM_MS) breaks.push(at + gap / 2);
        at += gap;
      }
      nowMs = event.atMs;
      times.push(nowMs);
      firstX.push(at);
      lastX.push(at);
      column.clear();
    }
    if (takesRoom(event)) {
      if (column.used && (mode === "steps" || column.conflicts(event))) {
        at += COLUMN_UNITS;
        column.clear();
      }
      column.add(event);
    }
    x[i] = at;
    lastX[lastX.length - 1] = at + (column.used ? COLUMN_UNITS : 0);
  }
  const endMs = events.reduce((end, event) => Math.max(end, endOf(event)), 0);
  const lastMs = times.at(-1) ?? 0;
  const tail = endMs > lastMs ? gapUnits(endMs - lastMs) : 0;
  if (endMs - lastMs >= SHORTENED_FROM_MS) breaks.push((lastX.at(-1) ?? 0) + tail / 2);
  const end = (lastX.at(-1) ?? 0) + tail;
  return {
    x,
    width: end + COLUMN_UNITS,
    breaks,
    ticks: times.map((atMs, i) => ({ x: firstX[i] as number, atMs })),
    xAt: (atMs) => {
      const i = lastNotAfter(times, atMs);
      if (i < 0) return 0;
      const fromMs = times[i] as number;
      if (fromMs === atMs) return firstX[i] as number;
      const toMs = times[i + 1] ?? Math.max(endMs, fromMs + 1);
      const toX = firstX[i + 1] ?? end;
      const fromX = lastX[i] as number;
      return fromX + (toX - fromX) * Math.min(1, (atMs - fromMs) / (toMs - fromMs));
    },
  };
}

/** From here on the room goes by the order of magnitude. */
const SHORTENED_FROM_MS = 100;

/** A server's answer takes a millisecond or some: that is no waiting worth looking at. */
const gapUnits = (ms: number): number => (ms < 10 ? 0.3 : ms < SHORTENED_FROM_MS ? 0.6 : waitUnits(ms));

/** Starts, ends and prints sit on the edge of what stands there already. */
const takesRoom = (event: TraceEvent): boolean =>
  event.type === "commanded" ||
  event.type === "queried" ||
  event.type === "worked" ||
  event.type === "slept" ||
  event.type === "entered" ||
  event.type === "left" ||
  event.type === "synchronised" ||
  event.type === "fault";

/** Who and what is in the present column. */
class Occupied {
  private readonly tasks = new Set<number>();
  private readonly read = new Set<string>();
  private readonly written = new Set<string>();
  used = false;

  clear(): void {
    this.tasks.clear();
    this.read.clear();
    this.written.clear();
    this.used = false;
  }

  conflicts(event: TraceEvent): boolean {
    if (this.tasks.has(event.task) || event.task < 0) return true;
    const names = namesIn(event);
    const writes = isWrite(event);
    return names.some((name) => this.written.has(name) || (writes && this.read.has(name)));
  }

  add(event: TraceEvent): void {
    this.used = true;
    this.tasks.add(event.task);
    const into = isWrite(event) ? this.written : this.read;
    for (const name of namesIn(event)) into.add(name);
  }
}

function namesIn(event: TraceEvent): string[] {
  if (event.type === "commanded") {
    const keys = keysOf(event.command);
    return (keys.length === 0 ? ["*"] : keys).map((key) => `${event.store}\u0000${key}`);
  }
  if (event.type === "entered" || event.type === "left") return [`section ${event.section}`];
  return event.type === "queried" ? tablesTouched(event.action).map((table) => `table ${table}`) : [];
}

/** An `add` that was refused has looked and changed nothing. */
const isWrite = (event: TraceEvent): boolean =>
  event.type === "commanded"
    ? event.changes.some(({ kind }) => kind !== "used")
    : event.type === "entered" || event.type === "left" || (event.type === "queried" && event.changes.length > 0);

function lastNotAfter(times: readonly number[], atMs: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
