/**
 * The learner's line at the cursor: that of the last event before it which knows one. Before the first event there is none.
 */
import type { TraceEvent } from "#engine/event";

export function codeLineAt(events: readonly TraceEvent[], cursor: number): number | null {
  for (let at = Math.min(cursor, events.length) - 1; at >= 0; at--) {
    const line = events[at]?.line ?? null;
    if (line !== null) return line;
  }
  return null;
}
