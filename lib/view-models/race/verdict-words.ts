/** What an exploration found, in sentences: the verdict, how much was looked at, and each outcome with its share. */
import type { Outcome, Report, Verdict } from "#explorer/report";

export interface VerdictWords {
  /** `safe` is said only when every interleaving was looked at. */
  kind: "safe" | "violated" | "unknown";
  sentence: string;
  /** `6 of 144 interleavings`. */
  share: string;
}

export function verdictWords(report: Report, explained: (property: string) => string | null): VerdictWords {
  const { verdicts, status, interleavings } = report;
  const violated = verdicts.find(({ holds }) => holds === false);
  if (violated)
    return {
      kind: "violated",
      sentence:
        violated.kind === "sometimes"
          ? `It never happens: ${violated.title}.`
          : (explained(violated.name) ?? `Not always so: ${violated.title}.`),
      share: shareWords(violated, interleavings),
    };
  const found = verdicts.find(({ kind, holds }) => kind === "sometimes" && holds === true);
  if (found)
    return { kind: "safe", sentence: `It can happen: ${found.title}.`, share: shareWords(found, interleavings) };
  if (status === "complete")
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
    sentence: "No violation so far, but not everything was looked at.",
    share: "",
  };
}

const shareWords = ({ interleavings, kind }: Verdict, all: bigint): string =>
  kind === "sometimes" && interleavings === 0n
    ? `none of ${separated(all)} interleavings`
    : `${separated(interleavings)} of ${separated(all)} interleavings`;

export function statusWords({ status, states, interleavings, cut }: Report): { title: string; detail: string } {
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
  returns: string;
  cache: string;
  interleavings: string;
  percent: string;
  share: number;
  choices: Outcome["choices"];
}

export const outcomeRows = ({ outcomes }: Report, keyOf: (key: string) => string): OutcomeRow[] =>
  outcomes.map(({ interleavings, share, returns, cache, choices }, i) => ({
    id: String(i),
    returns: counted(returns),
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

/** `None × 2, 'value'`. */
function counted(returns: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const each of returns) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count === 1 ? text : `${text} × ${count}`)).join(", ");
}
