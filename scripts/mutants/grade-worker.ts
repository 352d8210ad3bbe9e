/** A process that grades mutants, one at a time, as it's told by scripts/mutants/pool.ts. It's ended from outside when one takes too long. */
import type { GradedExercise } from "#course/graded-exercise";
import { AnswerGrader } from "#tooling/answer-grader";

export interface Job {
  exercise: GradedExercise;
  code: string;
}

export interface Answer {
  passed: boolean;
  /** The first failed check, for a reader. */
  failed: string | null;
  remarks: string[];
}

const grader = new AnswerGrader();
process.on("message", async ({ exercise, code }: Job) => {
  const { passed, checks, remarks } = await grader.grade(exercise, code);
  const failed = checks.find((check) => !check.passed)?.title ?? null;
  process.send?.({ passed, failed, remarks } satisfies Answer);
});
