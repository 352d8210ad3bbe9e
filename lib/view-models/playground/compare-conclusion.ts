/**
 * What a comparison comes to, in one sentence. It says nothing that the figures beside it do not: failures before all else; then who is ahead, by
 * the very numbers; and if nothing differs, why, where the traces show it: the same steps with the same answers. Where they do not, no reason is given.
 */
import type { TraceEvent } from "#engine/event";
import type { RunRecord } from "#engine/run-record";
import type { Measures } from "#simulation/measures/measures";
import { type ComparedFigure, compareFigures, failuresOf } from "#view-models/playground/compare-figures";

export interface Conclusion {
  kind: "failures" | "ahead" | "mixed" | "equal";
  sentence: string;
}

type Titles = readonly [string, string];
interface Side {
  measures: Measures;
  /** Empty when there were too many to keep. */
  events: readonly TraceEvent[];
}

export function concludeMany(sides: readonly [Side, Side], titles: Titles): Conclusion {
  const [one, other] = sides;
  const failures = [failuresOf(one.measures), failuresOf(other.measures)] as const;
  if (failures.some(({ failed }) => failed > 0)) {
    const [a, b] = sides.map(({ measures }) => errorsOf(measures));
    const say = ({ failed, requests }: Share) => `${number(failed)} of ${number(requests)} requests failed`;
    const differ = a === b ? "" : ", but not with the same errors";
    return { kind: "failures", sentence: failureWords(failures, titles, say, undefined, differ) };
  }
  // To the last digit, although fewer are shown.
  if (JSON.stringify(one.measures) === JSON.stringify(other.measures))
    return { kind: "equal", sentence: equalWords(sides) };
  return concludeRows(compareFigures(one.measures, other.measures), titles);
}

/** Each side ran every call once. */
export function concludeOnce(
  records: readonly [RunRecord, RunRecord],
  rows: readonly ComparedFigure[],
  titles: Titles,
): Conclusion {
  const errors = records.map(({ error }) => error?.lastLine ?? null);
  if (errors.some((error) => error !== null)) {
    const said = errors.map(
      (error, side) => `${titles[side]} ${error === null ? "came to its end" : `ended with ${error}`}`,
    );
    return { kind: "failures", sentence: `${said.join("; ")}. What a run that ended early cost cannot be compared.` };
  }
  if (records[0].stdout === records[1].stdout && rows.every(({ values }) => values[0] === values[1]))
    return { kind: "equal", sentence: "No difference: both printed the same, at the same cost." };
  if (rows.every(({ values }) => values[0] === values[1]))
    return { kind: "mixed", sentence: "What they printed differs; what it cost does not." };
  return concludeRows(rows, titles);
}

/** "redis: 12 of 12 requests failed; locmem: none." `differ`: what is added where both say the same. */
export function failureWords<S extends Share>(
  failures: readonly [S, S],
  titles: Titles,
  say: (failures: S) => string,
  none: (failures: S) => string = () => "none",
  differ = "",
): string {
  const [a, b] = failures;
  const nothingElse = "Whatever else was measured of failed requests cannot be compared.";
  if (a.failed > 0 && b.failed > 0)
    return say(a) === say(b)
      ? `At both sides ${say(a)}${differ}. ${nothingElse}`
      : `${titles[0]}: ${say(a)}. ${titles[1]}: ${say(b)}. ${nothingElse}`;
  const at = a.failed > 0 ? 0 : 1;
  return `${titles[at]}: ${say(failures[at])}; ${titles[1 - at]}: ${none(at === 0 ? b : a)}. ${nothingElse}`;
}

interface Share {
  failed: number | bigint;
  requests: number | bigint;
}

/** Which errors, and how many of each. */
const errorsOf = ({ errors }: Measures): string =>
  errors
    .map(({ error, count }) => `${error} ${count}`)
    .sort()
    .join("\n");

/** By the rows where one is better; at most three each. */
export function concludeRows(rows: readonly ComparedFigure[], titles: Titles): Conclusion {
  const wins = ([0, 1] as const).map((side) => rows.filter(({ better }) => better === side).sort(byWeight));
  const clauses = (side: 0 | 1) => (wins[side] ?? []).slice(0, MOST_CLAUSES).map((row) => clauseOf(row, side));
  const [first, second] = [clauses(0), clauses(1)];
  if (first.length === 0 && second.length === 0)
    return { kind: "mixed", sentence: "The sides differ, and neither is better for it by these figures." };
  if (first.length > 0 && second.length > 0)
    return {
      kind: "mixed",
      sentence: `Each is better at something. ${titles[0]}: ${first.join(", ")}. ${titles[1]}: ${second.join(", ")}.`,
    };
  const side = first.length > 0 ? 0 : 1;
  return { kind: "ahead", sentence: `${titles[side]} is ahead: ${[first, second][side]?.join(", ")}.` };
}

const MOST_CLAUSES = 3;

/** "recomputations 1 against 4". */
export const clauseOf = ({ label, values }: ComparedFigure, side: 0 | 1): string =>
  `${label.charAt(0).toLowerCase()}${label.slice(1)} ${values[side]} against ${values[1 - side]}`;

/** What a stampede or an old answer costs is said before milliseconds. */
const WEIGHT = ["stale", "recomputations", "reads", "p99", "p90", "p50", "lock", "hit-ratio"];
const byWeight = (a: ComparedFigure, b: ComparedFigure): number => weightOf(a) - weightOf(b);
const weightOf = ({ id }: ComparedFigure): number => (WEIGHT.includes(id) ? WEIGHT.indexOf(id) : WEIGHT.length);

function equalWords([one, other]: readonly [Side, Side]): string {
  const nothing = "No difference in anything that was measured";
  if (one.events.length === 0 || other.events.length === 0) return `${nothing}.`;
  const [steps, twins] = [stepsOf(one.events), stepsOf(other.events)];
  if (steps.length !== twins.length || steps.some((step, i) => step !== twins[i])) return `${nothing}.`;
  const commands = one.events.filter(({ type }) => type === "commanded").length;
  return commands === 0
    ? `${nothing}, because neither side touched the cache.`
    : `${nothing}, because at both sides the requests took the same steps at the same moments, and each of the ${number(commands)} cache commands had the same outcome.`;
}

/** Who did what when, and what came of it; not in which store. */
function stepsOf(events: readonly TraceEvent[]): string[] {
  return events.flatMap((event) => {
    const { type, task, atMs } = event;
    if (type === "commanded") {
      const { command, outcome } = event;
      const keys = "key" in command ? command.key : "keys" in command ? command.keys.join(" ") : "";
      return [[task, atMs, command.op, keys, outcome].join("\u0000")];
    }
    return type === "printed" || type === "reached" ? [] : [[task, atMs, type].join("\u0000")];
  });
}

const number = (n: number | bigint): string => n.toLocaleString("en");
