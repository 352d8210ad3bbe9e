/** What a comparison says, for each way to compare: one sentence, and the figures of both sides it is drawn from. */

import type { TraceEvent } from "#engine/event";
import type { RunRecord } from "#engine/run-record";
import type { Report } from "#explorer/report";
import type { Measures } from "#simulation/measures/measures";
import { type Conclusion, concludeMany, concludeOnce } from "#view-models/playground/compare-conclusion";
import { type ComparedFigure, compareFigures } from "#view-models/playground/compare-figures";
import { compareVerdicts, concludeVerdicts } from "#view-models/race/compare-verdicts";
import { compareCosts } from "#view-models/trace/costs";

type Two<T> = readonly [T, T];

/** What ran at both sides. */
export type Comparable =
  | { how: "run"; records: Two<RunRecord> }
  | { how: "many"; reports: Two<{ measures: Measures; events: readonly TraceEvent[] }> }
  | { how: "explore"; reports: Two<Report> };

export type HowToCompare = Comparable["how"];

export interface ComparedAnswer {
  conclusion: Conclusion;
  figures: ComparedFigure[];
}

export function comparedAnswer(compared: Comparable, titles: Two<string>): ComparedAnswer {
  switch (compared.how) {
    case "run": {
      const figures = costFigures(compared.records);
      return { conclusion: concludeOnce(compared.records, figures, titles), figures };
    }
    case "many": {
      const [one, other] = compared.reports;
      return {
        conclusion: concludeMany(compared.reports, titles),
        figures: compareFigures(one.measures, other.measures),
      };
    }
    case "explore":
      return {
        conclusion: concludeVerdicts(...compared.reports, titles),
        figures: [...compareVerdicts(...compared.reports)],
      };
  }
}

/** What a run that failed cost is no merit. */
function costFigures(records: Two<RunRecord>): ComparedFigure[] {
  const someFail = records.some(({ error }) => error !== null);
  return compareCosts(...records).map(({ label, values: [x, y], words, smallerIsBetter }) => ({
    id: label,
    label,
    values: [words[0], words[1]],
    notes: ["", ""],
    better:
      someFail || smallerIsBetter === null || x === null || y === null || x === y
        ? null
        : x < y === smallerIsBetter
          ? 0
          : 1,
  }));
}
