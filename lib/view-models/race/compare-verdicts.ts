/**
 * What two explorations of the same requests found, property by property: which side holds, and in how many interleavings it does not. Where requests
 * fail, what holds is no merit: then only the failures are compared.
 */
import type { Report, Verdict } from "#explorer/report";
import { type Conclusion, concludeRows, failureWords } from "#view-models/playground/compare-conclusion";
import type { ComparedFigure } from "#view-models/playground/compare-figures";

export function compareVerdicts(one: Report, other: Report): ComparedFigure[] {
  const [failing, failingOther] = [failingIn(one), failingIn(other)];
  const someFail = failing > 0n || failingOther > 0n;
  const rows = one.verdicts.flatMap((verdict): ComparedFigure[] => {
    const twin = other.verdicts.find(({ name }) => name === verdict.name);
    if (!twin) return [];
    const better = someFail || verdict.kind === "sometimes" ? null : betterOf(verdict, twin);
    return [
      {
        id: verdict.name,
        label: verdict.title,
        values: [holdsWords(verdict), holdsWords(twin)],
        notes: [shareWords(verdict, one), shareWords(twin, other)],
        better,
      },
    ];
  });
  const count = (id: string, label: string, of: (report: Report) => bigint | number): ComparedFigure => ({
    id,
    label,
    values: [of(one).toLocaleString("en"), of(other).toLocaleString("en")],
    notes: ["", ""],
    better: null,
  });
  const failures = count("failing", "Interleavings in which a request fails", failingIn);
  const onlyOne = failing > 0n !== failingOther > 0n;
  return [
    ...(someFail ? [{ ...failures, better: onlyOne ? (failing > 0n ? (1 as const) : (0 as const)) : null }] : []),
    ...rows,
    count("outcomes", "Different outcomes", ({ outcomes }) => outcomes.length),
    count("interleavings", "Interleavings", ({ interleavings }) => interleavings),
  ];
}

const failingIn = ({ outcomes }: Report): bigint =>
  outcomes.reduce((sum, { failed, interleavings }) => (failed > 0 ? sum + interleavings : sum), 0n);

/** In one sentence. */
export function concludeVerdicts(one: Report, other: Report, titles: readonly [string, string]): Conclusion {
  const shareOf = (report: Report) => ({
    failed: failingIn(report),
    requests: report.interleavings,
    isCut: report.status !== "complete",
  });
  const failures = [shareOf(one), shareOf(other)] as const;
  if (failures.some(({ failed }) => failed > 0n))
    return {
      kind: "failures",
      sentence: failureWords(
        failures,
        titles,
        ({ failed, requests, isCut }) =>
          `a request fails in ${failed.toLocaleString("en")} of ${ofAll(requests.toLocaleString("en"), isCut)}`,
        ({ isCut }) => (isCut ? "none so far" : "none"),
      ),
    };
  const isKnown = [one, other].every(
    ({ status, verdicts }) => status === "complete" && verdicts.every(({ holds }) => holds !== null),
  );
  const rows = compareVerdicts(one, other);
  if (rows.every(({ values, notes }) => values[0] === values[1] && notes[0] === notes[1]))
    return isKnown
      ? { kind: "equal", sentence: "No difference in anything that was asked, nor in the number of outcomes." }
      : { kind: "mixed", sentence: "No difference so far, but not everything was looked at." };
  const wins = ([0, 1] as const).map((side) => rows.filter(({ better }) => better === side).map(({ label }) => label));
  const said = ([0, 1] as const).flatMap((side) => {
    const labels = wins[side] ?? [];
    return labels.length === 0
      ? []
      : [
          `With ${titles[side]} ${labels.map((label) => `“${label}”`).join(", ")} ${labels.length === 1 ? "holds" : "hold"}, with ${titles[1 - side]} not.`,
        ];
  });
  if (said.length === 0 && !isKnown)
    return { kind: "mixed", sentence: "Not everything was looked at, so it isn't known which side is better." };
  if (said.length === 0) return concludeRows(rows, titles);
  return { kind: said.length === 1 ? "ahead" : "mixed", sentence: said.join(" ") };
}

/** What is not known of one side says nothing. */
const betterOf = (one: Verdict, other: Verdict): 0 | 1 | null =>
  one.holds === true && other.holds === false ? 0 : one.holds === false && other.holds === true ? 1 : null;

function holdsWords({ kind, holds }: Verdict): string {
  if (holds === null) return "not known";
  if (kind === "sometimes") return holds ? "can happen" : "never happens";
  return holds ? "holds" : "violated";
}

function shareWords({ kind, holds, interleavings }: Verdict, report: Report): string {
  const counts = kind === "sometimes" ? holds === true : holds === false;
  if (!counts) return "";
  const looked = report.status === "complete" ? "" : " looked at";
  return `in ${interleavings.toLocaleString("en")} of ${report.interleavings.toLocaleString("en")}${looked}`;
}

const ofAll = (interleavings: string, isCut: boolean): string =>
  isCut ? `the ${interleavings} interleavings that were looked at` : `${interleavings} interleavings`;
