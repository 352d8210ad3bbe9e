/**
 * Where the events of many requests stand when time is drawn to scale: twice as long is twice as wide, so a burst looks like a burst.
 * What takes no time gets one unit, which is small on purpose. A run that takes no time at all has no scale (`takesTime`).
 */
import type { TraceEvent } from "#engine/event";
import { endOf } from "#engine/trace";
import { COLUMN_UNITS, type Columns } from "#view-models/lanes/columns";

/** As many as a picture of some 700 pixels can tell apart. */
const UNITS = 240;
/** Readings on the axis; fewer where they have no room. */
const MOST_TICKS = 12;

export const takesTime = (events: readonly TraceEvent[]): boolean => endMsOf(events) > 0;

export function columnsToScale(events: readonly TraceEvent[]): Columns {
  const endMs = Math.max(1, endMsOf(events));
  const xAt = (atMs: number) => (Math.max(0, Math.min(atMs, endMs)) / endMs) * UNITS;
  const stepMs = tickStepMs(endMs);
  const ticks = Array.from({ length: Math.floor(endMs / stepMs) + 1 }, (_, i) => i * stepMs);
  return {
    x: Float64Array.from(events, ({ atMs }) => xAt(atMs)),
    width: UNITS + COLUMN_UNITS,
    breaks: [],
    ticks: ticks.map((atMs) => ({ x: xAt(atMs), atMs })),
    xAt,
  };
}

const endMsOf = (events: readonly TraceEvent[]): number =>
  events.reduce((end, event) => Math.max(end, endOf(event)), 0);

/** 1, 2 or 5 times a power of ten. */
function tickStepMs(endMs: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(endMs / MOST_TICKS)));
  return [1, 2, 5].map((n) => n * power).find((ms) => endMs / ms <= MOST_TICKS) ?? 10 * power;
}
