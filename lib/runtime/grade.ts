/** Grades an exercise: the Python checks first, then, if they pass, those that need several requests. */
import { gradeConcurrency } from "#runtime/grade-concurrency";
import type { Interpreter } from "#runtime/interpreter";
import type { ConcurrencyCheck, GradeReport, RunOptions } from "#runtime/protocol";

export function grade(
  interpreter: Interpreter,
  options: RunOptions,
  checks: string,
  concurrency: readonly ConcurrencyCheck[] = [],
  onPrinted?: (text: string) => void,
): GradeReport {
  const report = interpreter.gradePython(options, checks, onPrinted);
  for (const check of concurrency) {
    if (!report.passed) {
      if (check.severity !== "remark") report.checks.push(notLookedAt(check.title));
      continue;
    }
    const result = gradeConcurrency(interpreter, options, check);
    if (check.severity !== "remark") {
      report.checks.push(result);
      report.passed &&= result.passed;
    } else if (!result.passed) report.remarks.push(check.message);
  }
  return report;
}

const notLookedAt = (title: string) => {
  const message = "Not looked at: first make the checks above pass.";
  return { title, passed: false, message, expected: null, seen: null, line: null };
};
