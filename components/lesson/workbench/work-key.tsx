/** Under which key the learner's copy of a program is kept. */
import type { LessonProgram } from "#course/model/schema";

/** Key of the learner's copy of a program, and of its runs on this page. */
export const workKeyOf = (slug: string, program: LessonProgram): string =>
  `${slug}/${program.backend === "locmem" ? "" : `${program.backend}:`}${program.file}`;
