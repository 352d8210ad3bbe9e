/**
 * A run line by line: what each line did, to which key, with which value, what came of it, what was printed, and the variables as
 * they are after it. From runs with lines watched ("reached" events say a line and its locals before it runs); without
 * them (one request of a simulation) a row is a step.
 */
import type { TraceEvent } from "#engine/event";
import { type Naming, type StepParts, stepParts } from "#view-models/trace/step-parts";

export interface ExecutionRow {
  /** Index of the event the row begins with. */
  index: number;
  /** The cursor's stops of this row: from after its first event to before the next row's. */
  from: number;
  to: number;
  line: number | null;
  /** The further file that line is in; absent = the main program. */
  file?: string;
  function: string;
  source: string;
  /** The steps taken by this line; most lines take none. */
  steps: StepParts[];
  output: string;
}

export interface Variable {
  name: string;
  value: string;
  /** What happened to it with the line before. */
  change: "new" | "changed" | "same";
  before: string | null;
}

/** `task`: one request of several; null = all there is. */
export function executionTable(
  events: readonly TraceEvent[],
  code: string,
  naming: Naming,
  task: number | null = null,
): ExecutionRow[] {
  const lines = code.split("\n");
  const own = task === null ? events : events.filter((event) => event.task === task);
  const watched = own.some(({ type }) => type === "reached");
  const rows: ExecutionRow[] = [];
  for (const event of own) {
    const begins = watched ? event.type === "reached" : isStep(event);
    if (begins) {
      // Of a further file only its name is known here.
      const source = event.file ?? (event.line === null ? "" : (lines[event.line - 1] ?? "").trim());
      const name = event.type === "reached" ? event.function : "";
      const { index, line, file } = event;
      const place = file === undefined ? { line } : { line, file };
      rows.push({ index, from: index + 1, to: events.length, ...place, function: name, source, steps: [], output: "" });
    }
    const row = rows.at(-1);
    if (!row) continue;
    if (event.type === "printed") row.output += event.text;
    else if (event.type !== "reached" && event.type !== "started") row.steps.push(stepParts(event, naming));
  }
  for (const [i, row] of rows.entries()) row.to = rows[i + 1]?.index ?? events.length;
  return rows;
}

const isStep = ({ type }: TraceEvent): boolean => type !== "printed" && type !== "started" && type !== "reached";

/** The row at the cursor; -1 before the first. */
export function rowAt(rows: readonly ExecutionRow[], cursor: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as ExecutionRow).from <= cursor) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The variables of the function at the cursor, those that the last line made or changed marked. */
export function variablesAt(
  events: readonly TraceEvent[],
  cursor: number,
): { function: string; variables: Variable[] } | null {
  const at = lastReached(events, cursor, null);
  const now = events[at];
  if (now?.type !== "reached") return null;
  const previous = events[lastReached(events, at, now.function)];
  const before = previous?.type === "reached" && previous.task === now.task ? previous.locals : {};
  const variables = Object.entries(now.locals).map(([name, value]): Variable => {
    const had = before[name] ?? null;
    return { name, value, before: had, change: had === null ? "new" : had === value ? "same" : "changed" };
  });
  return { function: now.function, variables };
}

function lastReached(events: readonly TraceEvent[], cursor: number, name: string | null): number {
  for (let at = Math.min(cursor, events.length) - 1; at >= 0; at--) {
    const event = events[at];
    if (event?.type === "reached" && (name === null || event.function === name)) return at;
  }
  return -1;
}
