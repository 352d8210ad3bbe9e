/** Whether something unknown from a link is a report. Null = it is none, or beyond the bounds. What it claims is its maker's: only a run can say whether it is so. */

import { BUCKETS } from "#simulation/traffic/traffic-meter";
import { isCount, isObject } from "#view-models/playground/scenario-shape";
import type { Interleaving, StepRow, TableRow } from "#view-models/race/counterexample";
import {
  MAX_FIGURES,
  MAX_LINES,
  MAX_MARKS,
  MAX_OUTCOMES,
  MAX_REQUESTS,
  MAX_ROWS,
  MAX_TEXT_CHARS,
  type SharedReport,
} from "#view-models/report/shared-report";
import { letters } from "#view-models/trace/timeline";

export function reportFrom(value: unknown): SharedReport | null {
  if (!isObject(value)) return null;
  switch (value.kind) {
    case "run":
      return isRun(value) ? (value as unknown as SharedReport) : null;
    case "race":
      return isRace(value) ? withConflicts(value as unknown as Extract<SharedReport, { kind: "race" }>) : null;
    case "walk":
      return isText(value.sentence) && isDrawn(value.drawn) && isCount(value.step, MAX_ROWS)
        ? (value as unknown as SharedReport)
        : null;
    case "compared":
      return isCompared(value) ? (value as unknown as SharedReport) : null;
    case "traffic":
      return isTraffic(value) ? (value as unknown as SharedReport) : null;
    default:
      return null;
  }
}

const isCompared = ({ how, titles, conclusion, figures }: Record<string, unknown>): boolean =>
  ["run", "many", "explore"].includes(String(how)) &&
  isPair(titles) &&
  isObject(conclusion) &&
  ["failures", "ahead", "mixed", "equal"].includes(String(conclusion.kind)) &&
  isText(conclusion.sentence) &&
  isList(figures, MAX_FIGURES, isFigure);

const isFigure = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.id) &&
  isText(value.label) &&
  isPair(value.values) &&
  isPair(value.notes) &&
  [0, 1, null].some((side) => side === value.better);

const isPair = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isText);

const isTraffic = ({ failed, figures, durationMs, charts, marks }: Record<string, unknown>): boolean =>
  isTextOrNull(failed) &&
  isText(figures) &&
  isAmount(durationMs) &&
  durationMs > 0 &&
  isList(charts, MAX_FIGURES, isChart) &&
  isList(marks, MAX_MARKS, isMark);

const isChart = (value: unknown): boolean =>
  isObject(value) &&
  [value.id, value.title, value.overall].every(isText) &&
  isList(value.values, BUCKETS, (one) => one === null || isAmount(one));

const isMark = (value: unknown): boolean =>
  isObject(value) &&
  isAmount(value.fromMs) &&
  (value.untilMs === null || isAmount(value.untilMs)) &&
  typeof value.byHand === "boolean" &&
  isText(value.text);

const isAmount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;

const isRun = ({ failed, atOnce, figures }: Record<string, unknown>): boolean =>
  isTextOrNull(failed) && isTextOrNull(atOnce) && isText(figures);

const isRace = ({ verdict, status, lines, why, drawn, good, step, outcomes }: Record<string, unknown>): boolean =>
  isVerdict(verdict) &&
  isObject(status) &&
  isText(status.title) &&
  isText(status.detail) &&
  isList(lines, MAX_LINES, (line) => isVerdict(line) && isText(line.name) && isText(line.title)) &&
  isList(why, MAX_LINES, isText) &&
  (drawn === null || isDrawn(drawn)) &&
  (good === null || isDrawn(good)) &&
  isCount(step, MAX_ROWS) &&
  isList(outcomes, MAX_OUTCOMES, isOutcome);

const KINDS = ["safe", "violated", "unknown"];

const isVerdict = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && KINDS.includes(String(value.kind)) && isText(value.sentence) && isText(value.share);

const isOutcome = (value: unknown): boolean =>
  isObject(value) &&
  [value.id, value.returns, value.cache, value.database, value.interleavings, value.percent].every(isText) &&
  isShare(value.share) &&
  isList(value.violates, MAX_LINES, isText);

const isDrawn = (value: unknown): boolean =>
  isObject(value) &&
  isList(
    value.requests,
    MAX_REQUESTS,
    (each) => isObject(each) && isCount(each.task, 10_000) && isText(each.letter) && isText(each.name),
  ) &&
  isList(value.rows, MAX_ROWS, isRow) &&
  (value.windowTask === -1 || isCount(value.windowTask, 10_000));

function isRow(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, index, at, conflict, inWindow } = value;
  const isPlaced =
    isCount(index, 1_000_000) &&
    isCount(at, 1_000_000) &&
    (conflict === null || isCount(conflict, MAX_ROWS)) &&
    typeof inWindow === "boolean";
  if (!isPlaced) return false;
  if (kind === "clock") return isText(value.words);
  const { action, key, value: written, result, tone, letter, task, atMs, line, file, diverges, waited } = value;
  return (
    kind === "step" &&
    [action, key, written, result, letter, waited].every(isText) &&
    isTone(tone) &&
    isCount(task, 10_000) &&
    typeof atMs === "number" &&
    Number.isFinite(atMs) &&
    (line === null || isCount(line, 100_000)) &&
    (file === undefined || isText(file)) &&
    typeof diverges === "boolean"
  );
}

/** They are rows of the same table: made again, so that the two cannot contradict each other. */
function withConflicts(report: Extract<SharedReport, { kind: "race" }>): SharedReport {
  const again = (drawn: Interleaving | null) =>
    drawn && {
      ...drawn,
      conflicts: drawn.rows.filter((row: TableRow): row is StepRow => row.kind === "step" && row.conflict !== null),
    };
  return { ...report, drawn: again(report.drawn), good: again(report.good) };
}

const isTone = (tone: unknown): boolean =>
  typeof tone === "string" &&
  (Object.hasOwn(letters, tone) || ["work", "sleep", "returned", "raised", "other"].includes(tone));

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= MAX_TEXT_CHARS + 100;
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isShare = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 1;
const isList = (value: unknown, most: number, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= most && value.every(isOne);
