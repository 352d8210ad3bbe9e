/** A live result as it is shared. */
import type { TraceEvent } from "#engine/event";
import type { Explanation } from "#explorer/races/explain";
import type { Report } from "#explorer/report";
import { BUCKETS, type TrafficReport } from "#simulation/traffic/traffic-meter";
import { letterOf } from "#simulation/words";
import type { RunVerdict } from "#view-models/lanes/run-verdict";
import { type Comparable, comparedAnswer } from "#view-models/playground/compared-answer";
import { firstDivergence, type Interleaving, interleaving, type TableRow } from "#view-models/race/counterexample";
import { outcomeRows, statusWords, verdictLines, verdictWords } from "#view-models/race/verdict-words";
import {
  cut,
  MAX_FIGURES,
  MAX_MARKS,
  MAX_OUTCOMES,
  MAX_ROWS,
  MAX_TEXT_CHARS,
  type SharedComparison,
  type SharedRace,
  type SharedRun,
  type SharedTraffic,
  type SharedWalk,
} from "#view-models/report/shared-report";
import type { Naming } from "#view-models/trace/step-parts";
import type { TrafficMark } from "#view-models/traffic/traffic-marks";
import { trafficSeries } from "#view-models/traffic/traffic-series";
import { trafficVerdict } from "#view-models/traffic/traffic-verdict";
import { shortKey } from "#view-models/words/short-key";

/** What an exploration has found (`ExploreReport` has it). */
interface Explored extends Report {
  caches: Naming["caches"];
  previews: Naming["previews"];
  counterexamples: readonly {
    property: string;
    events: readonly TraceEvent[];
    explanation: Explanation;
    good: { events: readonly TraceEvent[] } | null;
  }[];
}

/** `property`: whose counterexample is on screen; `step`: where its picture stands. */
export function raceReport(report: Explored, property: string | null, step: number): SharedRace {
  const { caches, previews, counterexamples } = report;
  const naming: Naming = { caches, previews };
  const explained = (name: string) =>
    counterexamples.find((each) => each.property === name)?.explanation.verdict ?? null;
  const shown = counterexamples.find((each) => each.property === property) ?? null;
  const divergesAt = shown?.good ? firstDivergence(shown.events, shown.good.events) : null;
  const words = verdictWords(report, explained);
  return {
    kind: "race",
    verdict: { ...words, sentence: cut(words.sentence, 400) },
    status: statusWords(report),
    lines: verdictLines(report, explained).map((line) => ({ ...line, sentence: cut(line.sentence, 400) })),
    why: (shown?.explanation.why ?? []).map((sentence) => cut(sentence, 400)),
    drawn: shown && trimmed(interleaving(shown.events, { ...shown.explanation, divergesAt }, naming)),
    good: shown?.good
      ? trimmed(interleaving(shown.good.events, { steps: [], window: null, divergesAt }, naming))
      : null,
    step,
    outcomes: outcomeRows(report, (key) => shortKey(key, caches))
      .slice(0, MAX_OUTCOMES)
      .map(({ choices: _, ...row }) => ({
        ...row,
        returns: cut(row.returns),
        cache: cut(row.cache),
        database: cut(row.database),
      })),
  };
}

export const runReport = ({ failed, atOnce, figures }: RunVerdict): SharedRun => ({
  kind: "run",
  failed: failed && cut(`${failed.words} ${failed.errors}`, 400),
  atOnce,
  figures,
});

export function comparisonReport(compared: Comparable, titles: readonly [string, string]): SharedComparison {
  const { conclusion, figures } = comparedAnswer(compared, titles);
  const both = ([one, other]: readonly [string, string]): [string, string] => [cut(one), cut(other)];
  return {
    kind: "compared",
    how: compared.how,
    titles: both(titles),
    conclusion: { ...conclusion, sentence: cut(conclusion.sentence, MAX_TEXT_CHARS) },
    figures: figures.slice(0, MAX_FIGURES).map((figure) => ({
      ...figure,
      values: both(figure.values),
      notes: both(figure.notes),
    })),
  };
}

export function trafficReport(report: TrafficReport, marks: readonly TrafficMark[]): SharedTraffic {
  return {
    kind: "traffic",
    ...trafficVerdict(report),
    durationMs: report.bucketMs * BUCKETS,
    charts: trafficSeries(report).map((series) => ({ ...series, values: series.values.map(shortened) })),
    marks: marks.slice(0, MAX_MARKS).map((mark) => ({ ...mark, text: cut(mark.text) })),
  };
}

/** Three digits are what a chart can show. */
const shortened = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(3)));

/** What is known of a run by hand (`ScheduleReport` has it). */
interface Walked {
  events: readonly TraceEvent[];
  previews: Naming["previews"];
  caches: Naming["caches"];
  done: boolean;
}

export function walkReport({ events, previews, caches, done }: Walked): SharedWalk {
  const drawn = trimmed(interleaving(events, { steps: [], window: null }, { previews, caches }));
  const ends = events.flatMap((event) =>
    event.type === "returned"
      ? [`${letterOf(event.task)} returned ${cut(event.repr, 60)}`]
      : event.type === "raised"
        ? [`${letterOf(event.task)} ended with ${cut(event.error, 60)}`]
        : [],
  );
  const sentence = `${done ? "All have ended" : "Not all have ended"}${ends.length === 0 ? "" : `: ${ends.join(", ")}`}.`;
  return { kind: "walk", sentence: cut(sentence, 400), drawn, step: drawn.rows.length };
}

function trimmed(drawn: Interleaving): Interleaving {
  const rows = drawn.rows.slice(0, MAX_ROWS).map(
    (row): TableRow =>
      row.kind === "clock"
        ? { ...row, words: cut(row.words) }
        : {
            ...row,
            action: cut(row.action),
            key: cut(row.key),
            value: cut(row.value),
            result: cut(row.result),
            waited: cut(row.waited),
          },
  );
  return {
    requests: drawn.requests.map((request) => ({ ...request, name: cut(request.name) })),
    rows,
    windowTask: drawn.windowTask,
    conflicts: drawn.conflicts.filter(({ index }) => rows.some((row) => row.kind === "step" && row.index === index)),
  };
}
