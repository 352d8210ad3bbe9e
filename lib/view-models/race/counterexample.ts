/**
 * One interleaving of a few requests as rows: a column per request, a row per step, a line where the clock moves. Steps that conflict
 * are numbered in their order, the window between two steps of one request is marked, and so is the first step
 * that differs from a good run. Table and space-time diagram are both drawn from these rows.
 */
import { changesOf, type TraceEvent } from "#engine/event";
import { letterOf } from "#simulation/words";
import { type Naming, type StepParts, stepParts } from "#view-models/trace/step-parts";
import { duration } from "#view-models/words/duration";
import { keyName } from "#view-models/words/key-name";

export interface StepRow extends StepParts {
  kind: "step";
  index: number;
  /** The cursor's stop after this step. */
  at: number;
  task: number;
  atMs: number;
  line: number | null;
  /** The further file that line is in; absent = the main program. */
  file?: string;
  /** Its number among the conflicting steps, from 1; null = not one of them. */
  conflict: number | null;
  /** Somebody came in between two steps of `window.task`, and this row is between them. */
  inWindow: boolean;
  /** Here this run and the good one part. */
  diverges: boolean;
  /** For whom it had to wait, in words; "" = for nobody. */
  waited: string;
}

interface ClockRow {
  kind: "clock";
  index: number;
  at: number;
  words: string;
  /** Something that ran out meanwhile is part of the story: its number among the conflicting steps. */
  conflict: number | null;
  inWindow: boolean;
}

export type TableRow = StepRow | ClockRow;

export interface Interleaving {
  requests: { task: number; letter: string; name: string }[];
  rows: TableRow[];
  /** The request whose window is marked; -1 = none. */
  windowTask: number;
  /** Steps that conflict, in order. */
  conflicts: StepRow[];
}

export interface Marked {
  steps: readonly number[];
  window: { task: number; from: number; to: number } | null;
  /** What ran out just before these events. */
  expiries?: readonly { before: number }[];
  divergesAt?: number | null;
}

export function interleaving(events: readonly TraceEvent[], marked: Marked, naming: Naming): Interleaving {
  const { window } = marked;
  const rows: TableRow[] = [];
  const names = new Map<number, string>();
  const expiries = new Map<string, { key: string; expiresAtMs: number }>();
  const numberOf = numbers(marked);
  let nowMs: number | null = null;
  for (const event of events) {
    const { index, task } = event;
    const at = index + 1;
    const inWindow = window !== null && index > window.from && index <= window.to;
    if (nowMs !== null && event.atMs > nowMs)
      rows.push({
        kind: "clock",
        index,
        at,
        words: clockWords(nowMs, event.atMs, expiries),
        conflict: numberOf.get(index - 0.5) ?? null,
        inWindow,
      });
    nowMs = event.atMs;
    for (const change of changesOf(event)) {
      if (change.kind === "row" || change.kind === "used") continue;
      const id = `${change.store} ${change.key}`;
      const expiresAtMs =
        change.kind === "put" ? change.entry.expiresAtMs : change.kind === "touched" ? change.expiresAtMs : null;
      if (expiresAtMs === null) expiries.delete(id);
      else expiries.set(id, { key: keyName(change.key, naming.caches).key, expiresAtMs });
    }
    if (event.type === "started") names.set(task, event.name);
    if (event.type === "started" || event.type === "printed" || event.type === "reached") continue;
    rows.push({
      kind: "step",
      ...stepParts(event, naming),
      index,
      at,
      task,
      atMs: event.atMs,
      line: event.line,
      ...(event.file !== undefined && { file: event.file }),
      conflict: numberOf.get(index) ?? null,
      inWindow: inWindow || (window !== null && index === window.from),
      diverges: marked.divergesAt === index,
      waited: event.type === "queried" && event.waited ? waitWords(event.waited.behind) : "",
    });
  }
  return {
    requests: [...names].sort(([a], [b]) => a - b).map(([task, name]) => ({ task, letter: letterOf(task), name })),
    rows,
    windowTask: window?.task ?? -1,
    conflicts: rows.filter((row): row is StepRow => row.kind === "step" && row.conflict !== null),
  };
}

const waitWords = (behind: number | null): string =>
  `had to wait for ${behind === null ? "another transaction" : `${letterOf(behind)}'s transaction`}`;

/** Steps and expiries in one order, from 1; an expiry stands half a step before the event that follows it. */
function numbers({ steps, expiries = [] }: Marked): Map<number, number> {
  const places = new Set([...steps, ...expiries.map(({ before }) => before - 0.5)]);
  return new Map([...places].sort((a, b) => a - b).map((place, i) => [place, i + 1]));
}

/** The first event at which two runs of one program part; null when they do not. */
export function firstDivergence(one: readonly TraceEvent[], other: readonly TraceEvent[]): number | null {
  const said = (event: TraceEvent | undefined) =>
    event &&
    [event.task, event.type, event.line, event.atMs, event.type === "commanded" ? event.outcome : ""].join(" ");
  const at = one.findIndex((event, i) => said(event) !== said(other[i]));
  return at < 0 ? null : at;
}

/** A step in a short phrase: `get n → 0`, `add lock = 1 → refused`. */
export function cellWords({ action, key, value, result: whole, tone }: StepParts): { does: string; gets: string } {
  const result = whole.split(",")[0] ?? "";
  const subject = [action, key].filter((part) => part !== "").join(" ");
  if (tone === "hit" || tone === "counted") return { does: subject, gets: value === "" ? result : value };
  if (tone === "work" || tone === "sleep" || tone === "returned" || tone === "raised")
    return { does: value === "" ? subject : `${subject} ${value}`, gets: "" };
  return { does: value === "" ? subject : key === "" ? `${subject} ${value}` : `${subject} = ${value}`, gets: result };
}

function clockWords(
  fromMs: number,
  toMs: number,
  expiries: ReadonlyMap<string, { key: string; expiresAtMs: number }>,
): string {
  const over = [...expiries.values()].filter(({ expiresAtMs }) => expiresAtMs > fromMs && expiresAtMs <= toMs);
  const keys = [...new Set(over.map(({ key }) => key))];
  const passed = `${duration(toMs - fromMs)} later`;
  return keys.length === 0 ? passed : `${passed}: ${keys.join(", ")} ${keys.length === 1 ? "has" : "have"} expired`;
}
