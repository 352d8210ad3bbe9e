/**
 * The learner's line at the cursor: that of the last event before it which knows one. Before the first event there is none.
 */
import type { TraceEvent } from "#engine/event";
import type { Place } from "#engine/step";

export const codeLineAt = (events: readonly TraceEvent[], cursor: number): number | null =>
  codePlaceAt(events, cursor).line;

/** With the further file it is in, for programs of several. */
export function codePlaceAt(events: readonly TraceEvent[], cursor: number): Place {
  for (let at = Math.min(cursor, events.length) - 1; at >= 0; at--) {
    const event = events[at];
    if (event && event.line !== null) return event;
  }
  return { line: null };
}
