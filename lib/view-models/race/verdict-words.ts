/** What an exploration found, in sentences: the verdict, how much was looked at, and each outcome with its share. */

import type { Sampled } from "#explorer/graph/transitions";
import type { Outcome, Report, Verdict } from "#explorer/report";
import type { ClockHint } from "#simulation/clock-hint";
import { letterOf } from "#simulation/words";
import { outlivedWords } from "#view-models/words/clock-hint-words";

export interface VerdictWords {
  /** `safe` is said only when every interleaving was looked at. */
  kind: "safe" | "violated" | "unknown";
  sentence: string;
  /** `6 of 144 interleavings`. */
  share: string;
}

interface WithClock extends Report {
  clock?: ClockHint | null;
}

/** The headline: the worst of what was found. */
export function verdictWords(report: WithClock, explained: (property: string) => string | null): VerdictWords {
  const { verdicts, status, interleavings } = report;
  const worst = worstOf(report);
  if (worst) return wordsOf(worst, report, explained);
  const found = verdicts.find(({ kind, holds }) => kind === "sometimes" && holds === true);
  if (found) return wordsOf(found, report, explained);
  const known = verdicts.every(({ holds }) => holds === true);
  const outlived = report.clock?.outlived ?? null;
  if (status === "complete" && known && outlived)
    return {
      kind: "unknown",
      sentence: `No violation, but who comes later was not tried. ${outlivedWords(outlived)}`,
      share: "",
    };
  if (status === "complete" && known)
    return {
      kind: "safe",
      sentence:
        interleavings === 1n
          ? "No violation in the one interleaving there is."
          : `No violation in any of the ${separated(interleavings)} interleavings.`,
      share: "",
    };
  return {
    kind: "unknown",
    sentence:
      status === "complete"
        ? "No violation so far, but not every question could be answered."
        : "No violation so far, but not everything was looked at.",
    share: "",
  };
}

/** Of one property: its own sentence and count. */
export interface VerdictLine extends VerdictWords {
  name: string;
  title: string;
}

/** Every property that was asked, in the order in which it was asked. */
export const verdictLines = (report: Report, explained: (property: string) => string | null): VerdictLine[] =>
  report.verdicts.map((verdict) => ({
    name: verdict.name,
    title: verdict.title,
    ...wordsOf(verdict, report, explained),
  }));

function wordsOf(verdict: Verdict, report: Report, explained: (property: string) => string | null): VerdictWords {
  const { name, title, kind, holds, undecided = 0n } = verdict;
  const share = shareWords(verdict, report);
  if (kind === "sometimes")
    return holds === null
      ? { kind: "unknown", sentence: "Not seen so far, but not everything was looked at.", share: "" }
      : holds
        ? { kind: "safe", sentence: `It can happen: ${title}.`, share }
        : { kind: "violated", sentence: `It never happens: ${title}.`, share };
  if (holds === false)
    return { kind: "violated", sentence: explained(name) ?? `Not always so: ${title.replace(/\.$/, "")}.`, share };
  if (holds) return { kind: "safe", sentence: "Holds in every interleaving.", share: "" };
  const sentence =
    undecided > 0n
      ? `Not known for ${separated(undecided)} interleavings: there are too many orders to compare with, or something intervenes from outside.`
      : "No violation so far, but not everything was looked at.";
  return { kind: "unknown", sentence, share: "" };
}

/** The learner's own come first; then what loses or corrupts data, what is wrong for somebody, and what is only wasteful or unusual. */
const GRAVITY = [
  "asserts",
  "terminates",
  "no-lost-update",
  "cache-equals-database",
  "no-older-value",
  "one-at-a-time",
  "serialisable",
  "lock-by-owner",
  "no-raise",
  "recomputations-at-once",
  "recomputations",
  "no-none",
];

/** The worst of the properties that do not hold; null = none. */
export function worstOf({ verdicts }: Pick<Report, "verdicts">): Verdict | null {
  const gravity = ({ name }: Verdict): number => GRAVITY.indexOf(name.replace(/\+.*$/, ""));
  const violated = verdicts.filter(({ holds }) => holds === false);
  return violated.reduce<Verdict | null>(
    (worst, each) => (!worst || gravity(each) < gravity(worst) ? each : worst),
    null,
  );
}

/** Of those that were looked at; requests that don't end are in those that were given up. */
const allOf = ({ interleavings, cut }: Report, { name }: Verdict): bigint =>
  name === "terminates" ? interleavings + cut.interleavings : interleavings;

function shareWords(verdict: Verdict, report: Report): string {
  const { interleavings, kind } = verdict;
  const none = kind === "sometimes" && interleavings === 0n;
  const all = separated(allOf(report, verdict));
  const some = none ? "none" : separated(interleavings);
  return report.status === "complete"
    ? `${some} of ${all} interleavings`
    : `${some} of the ${all} interleavings that were looked at`;
}

/** How much was looked at; where chance or the clock had a say, that it is one sample of them. */
export function statusWords(report: Report): { title: string; detail: string } {
  const { title, detail } = searchedWords(report);
  return { title, detail: [detail, ...(report.sampled ?? []).map((kind) => SAMPLED[kind])].join(" ") };
}

const SAMPLED: Record<Sampled, string> = {
  random:
    "Random numbers were drawn, and all interleavings drew the same ones in the same order, so what other numbers would lead to isn't known.",
  clock:
    "The time was read, and all interleavings began at the same moment, so what would happen at another time of day isn't known.",
};

function searchedWords({ status, states, interleavings, cut }: Report): { title: string; detail: string } {
  const looked = `${separated(interleavings)} interleavings in ${separated(BigInt(states))} states`;
  switch (status) {
    case "complete":
      return { title: "All checked", detail: `Every one of the ${looked}.` };
    case "bounded":
      return {
        title: "Checked up to the bound",
        detail:
          cut.interleavings > 0n
            ? `${looked}. ${separated(cut.interleavings)} more were given up when a request had taken ${cut.stepsPerTask} steps.`
            : `${looked}, then there were too many states to go on.`,
      };
    case "cancelled":
      return {
        title: "Cancelled",
        detail: `${looked} were looked at before you cancelled. What was found is true; what is missing is not known.`,
      };
  }
}

export interface OutcomeRow {
  id: string;
  /** A line for each request, or for neighbours that return the same: `A: 1`, `B–D: None`. */
  returns: string;
  cache: string;
  /** What the requests changed; empty when nothing. */
  database: string;
  /** Titles of the properties that it violates, in some of its interleavings or all. */
  violates: readonly string[];
  /** None of them in all of its interleavings. */
  partly?: true;
  interleavings: string;
  percent: string;
  share: number;
  choices: Outcome["choices"];
}

export const outcomeRows = ({ outcomes, verdicts }: Report, keyOf: (key: string) => string): OutcomeRow[] =>
  outcomes.map(({ interleavings, share, returns, cache, database, violates, partly = {}, choices }, i) => ({
    id: String(i),
    returns: inOrder(returns, outcomes),
    database: Object.entries(database)
      .map(([row, change]) => `${row}: ${change}`)
      .join("; "),
    violates: verdicts.flatMap(({ name, title }) => {
      if (!violates.includes(name)) return [];
      const some = partly[name];
      return [
        some === undefined
          ? title
          : `${title.replace(/\.$/, "")}: ${separated(some)} of these ${separated(interleavings)}.`,
      ];
    }),
    ...(violates.length > 0 && violates.every((name) => partly[name] !== undefined) && { partly: true as const }),
    cache:
      Object.entries(cache)
        .map(([key, value]) => `${keyOf(key)}: ${value}`)
        .join(", ") || "empty",
    interleavings: separated(interleavings),
    percent: percent(share),
    share,
    choices,
  }));

/** Every digit, thousands apart by thin spaces. */
export const separated = (n: bigint): string => n.toString().replaceAll(/\B(?=(\d{3})+$)/g, "\u202f");

const percent = (share: number): string =>
  share > 0 && share < 0.001 ? "under 0.1 %" : `${Math.round(share * 1000) / 10} %`;

function inOrder(returns: readonly string[], outcomes: readonly Pick<Outcome, "returns">[]): string {
  const runs: { text: string; from: number; to: number }[] = [];
  for (const [task, text] of returns.entries()) {
    const last = runs.at(-1);
    if (last && returns[last.from] === text) last.to = task;
    else runs.push({ text: shortReturn(text, task, outcomes), from: task, to: task });
  }
  return runs.map(({ text, from, to }) => `${lettersOf(from, to)}: ${text}`).join("\n");
}

function lettersOf(from: number, to: number): string {
  if (from === to) return letterOf(from);
  return `${letterOf(from)}${to === from + 1 ? ", " : "–"}${letterOf(to)}`;
}

const MOST_RETURNED_CHARS = 90;

/** A whole page that is returned fills the table. It is cut as long as no two outcomes look alike for it: any of them shows the whole of it step by step. */
function shortReturn(text: string, task: number, outcomes: readonly Pick<Outcome, "returns">[]): string {
  const cut = (long: string) => (long.length > MOST_RETURNED_CHARS ? `${long.slice(0, MOST_RETURNED_CHARS)}…` : long);
  const all = new Set(outcomes.map(({ returns }) => returns[task] ?? ""));
  return new Set([...all].map(cut)).size === all.size ? cut(text) : text;
}
