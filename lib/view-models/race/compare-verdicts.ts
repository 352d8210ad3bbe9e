/** What two explorations of the same requests found, property by property: which side holds, and in how many interleavings it does not. */
import type { Report, Verdict } from "#explorer/report";
import type { ComparedFigure } from "#view-models/playground/compare-figures";

export function compareVerdicts(one: Report, other: Report): ComparedFigure[] {
  const rows = one.verdicts.flatMap((verdict): ComparedFigure[] => {
    const twin = other.verdicts.find(({ name }) => name === verdict.name);
    if (!twin) return [];
    const better = verdict.holds === twin.holds ? null : verdict.holds ? 0 : twin.holds ? 1 : null;
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
  return [
    ...rows,
    count("outcomes", "Different outcomes", ({ outcomes }) => outcomes.length),
    count("interleavings", "Interleavings", ({ interleavings }) => interleavings),
  ];
}

function holdsWords({ kind, holds }: Verdict): string {
  if (holds === null) return "not known";
  if (kind === "sometimes") return holds ? "can happen" : "never happens";
  return holds ? "holds" : "violated";
}

function shareWords({ kind, holds, interleavings }: Verdict, report: Report): string {
  const counts = kind === "sometimes" ? holds === true : holds === false;
  return counts ? `in ${interleavings.toLocaleString("en")} of ${report.interleavings.toLocaleString("en")}` : "";
}
