/** Where every request is at the cursor: the line it ran last, until it has ended. For marks in the editor. */
import type { TraceEvent } from "#engine/event";
import { letterOf } from "#simulation/words";

export interface RequestLine {
  task: number;
  letter: string;
  line: number;
  /** The further file that line is in; absent = the main program. */
  file?: string;
  /** It took the step just before the cursor. */
  moving: boolean;
}

/** `from` events back at most are looked at for a request: a long trace must not cost the cursor its speed. */
const LOOKED_AT = 2000;

/** Those in one file: the main program, or a further one by its name. */
export const linesIn = (lines: readonly RequestLine[], file: string | null): RequestLine[] =>
  lines.filter((each) => (each.file ?? null) === file);

export function currentLines(events: readonly TraceEvent[], cursor: number): RequestLine[] {
  const end = Math.min(cursor, events.length);
  const seen = new Set<number>();
  const lines: RequestLine[] = [];
  for (let at = end - 1; at >= Math.max(0, end - LOOKED_AT); at--) {
    const event = events[at];
    if (!event || event.task < 0 || seen.has(event.task)) continue;
    const over = event.type === "returned" || event.type === "raised";
    if (event.line === null && !over) continue;
    seen.add(event.task);
    const moving = at === end - 1;
    if (event.line !== null && (moving || !over))
      lines.push({
        task: event.task,
        letter: letterOf(event.task),
        line: event.line,
        ...(event.file !== undefined && { file: event.file }),
        moving,
      });
  }
  return lines.sort((a, b) => a.task - b.task);
}
