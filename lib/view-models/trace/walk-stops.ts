/**
 * The moments of a walk: before each line that runs, and after the last. A run with lines watched says "reached" before every
 * line; a moment is counted from 0, its cursor is just behind its "reached".
 */
import type { TraceEvent } from "#engine/event";

export interface WalkStops {
  /** The line that is about to run, by moment. */
  lines: (number | null)[];
  cursorAt: (stop: number) => number;
  /** The moment that a cursor belongs to. */
  stopAt: (cursor: number) => number;
}

/** Lines that only import or define: there is nothing to see at them. */
const DEFINES = /^\s*(?:import\s|from\s.+\simport\s|def\s|async\s+def\s|class\s|@)/;
export const onlyDefines = (source: string): boolean => DEFINES.test(source);

/** The first moment before a line that does something; 0 when there is none. */
export function firstMoment({ lines }: WalkStops, code: string): number {
  const sources = code.split("\n");
  return Math.max(
    0,
    lines.findIndex((line) => line !== null && !onlyDefines(sources[line - 1] ?? "")),
  );
}

export function walkStops(events: readonly TraceEvent[]): WalkStops {
  const cursors: number[] = [];
  const lines: (number | null)[] = [];
  for (const [at, event] of events.entries()) {
    if (event.type !== "reached") continue;
    cursors.push(at + 1);
    lines.push(event.line);
  }
  return {
    lines,
    cursorAt: (stop) => (stop < 0 ? 0 : (cursors[stop] ?? events.length)),
    stopAt: (cursor) => {
      if (cursor >= events.length) return cursors.length;
      return Math.max(0, cursors.filter((each) => each <= cursor).length - 1);
    },
  };
}
