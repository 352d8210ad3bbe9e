/** How a program of the course is run: the learner's text on the program's own backend. */
import type { LessonProgram } from "#course/model/schema";
import type { RunOptions } from "#runtime/protocol";

export const runOptionsOf = (program: LessonProgram, code: string): RunOptions => ({
  code,
  backend: program.backend as RunOptions["backend"],
});
