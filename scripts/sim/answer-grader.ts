/**
 * Grades answers one after another on one interpreter, as the page does, and starts another interpreter when an answer has brought it
 * down: it's the answer that failed then, and the next ones are graded all the same.
 */
import type { GradedExercise } from "#course/exercises/graded-exercise";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";
import type { CheckResult } from "#runtime/protocol";

/** Python that runs longer than this in one answer is ended; what was checked until then stays. */
const LONGEST_MS = 20_000;

export interface Grade {
  passed: boolean;
  checks: CheckResult[];
  remarks: string[];
}

export class AnswerGrader {
  private host: Promise<Host> | null = null;

  constructor(private readonly start: () => Promise<Host> = createHost) {}

  /** `atFailure`: a mutant is killed by the first check that fails, so the run need not look at the others. */
  async grade(
    { backend, checks, concurrency }: GradedExercise,
    code: string,
    atFailure?: "go on" | "stop",
  ): Promise<Grade> {
    this.host ??= this.start();
    const host = await this.host;
    host.deadline.set(LONGEST_MS);
    try {
      const report = grade(host, { code, backend }, checks, concurrency, undefined, undefined, atFailure);
      return { passed: report.passed, checks: report.checks, remarks: report.remarks };
    } catch (error) {
      this.host = null;
      const message = `Your program ended Python itself: ${error instanceof Error ? error.message : String(error)}`;
      const check: CheckResult = {
        title: "The program can be graded",
        passed: false,
        outcome: "failed" as const,
        message,
        expected: null,
        seen: null,
        line: null,
      };
      return { passed: false, checks: [check], remarks: [] };
    } finally {
      host.deadline.clear();
    }
  }
}
