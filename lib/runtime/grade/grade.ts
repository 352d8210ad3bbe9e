/** Grades an exercise: the Python checks first, then, if they pass, those that need several requests. */

import { gradeConcurrency } from "#runtime/grade/grade-concurrency";
import { type DayCheck, type GradedDay, gradeDay } from "#runtime/grade/grade-day";
import { failed, notLookedAt } from "#runtime/grade/grade-python";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { SetUpFailed } from "#runtime/interpreter/learner-program";
import type { ConcurrencyCheck, GradeReport, RunOptions } from "#runtime/protocol";
import { ScenarioError } from "#runtime/requests/prepare-simulation";

export function grade(
  interpreter: Interpreter,
  options: RunOptions,
  checks: string,
  concurrency: readonly ConcurrencyCheck[] = [],
  onPrinted?: (text: string) => void,
  onProgress?: (share: number) => void,
  atFailure?: "go on" | "stop",
): GradeReport {
  const report = interpreter.gradePython(options, checks, onPrinted, atFailure);
  for (const check of concurrency) {
    if (!report.passed) {
      if (check.severity !== "remark") report.checks.push(notLookedAt(check.title));
      continue;
    }
    if (check.kind === "day") {
      holdAgainstDay(report, () => gradeDay(interpreter, options, check, onProgress), check);
      continue;
    }
    const result = gradeConcurrency(interpreter, options, check);
    if (check.severity !== "remark") {
      report.checks.push(result);
      report.passed &&= result.passed;
    } else if (!result.passed) report.remarks.push(result.message);
  }
  return report;
}

function holdAgainstDay(report: GradeReport, day: () => GradedDay, check: DayCheck): void {
  try {
    const graded = day();
    report.day = { spec: check.day, report: graded.report };
    report.checks.push(...graded.checks);
    report.passed &&= graded.checks.every(({ passed }) => passed);
  } catch (error) {
    if (!(error instanceof SetUpFailed || error instanceof ScenarioError)) throw error;
    const line = error instanceof SetUpFailed ? error.place.line : null;
    report.checks.push(failed(check.title, error.message, { line }));
    report.passed = false;
  }
}
