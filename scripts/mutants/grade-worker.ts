/** A process that grades mutants, one at a time, as it's told by scripts/mutants/pool.ts. It ends when one takes too long. */
import type { GradedExercise } from "#course/exercises/graded-exercise";
import { startWatchdog } from "#tooling/mutants/watchdog";
import { AnswerGrader } from "#tooling/sim/answer-grader";

export interface Job {
  exercise: GradedExercise;
  code: string;
}

export interface Answer {
  passed: boolean;
  /** The first failed check, for a reader. */
  failed: string | null;
  /** What the learner would read first. */
  message: string | null;
  remarks: string[];
}

const grader = new AnswerGrader();
const watchdog = startWatchdog();
process.on("message", async ({ exercise, code }: Job) => {
  watchdog.begins();
  const { passed, checks, remarks } = await grader.grade(exercise, code, "stop");
  watchdog.ends();
  const failure = checks.find((check) => check.outcome === "failed");
  process.send?.({
    passed,
    failed: failure?.title ?? null,
    message: failure?.message ?? null,
    remarks,
  } satisfies Answer);
});
