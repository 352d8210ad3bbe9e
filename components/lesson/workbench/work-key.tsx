/** Under which key the learner's copy of a program is kept. */
import type { LessonProgram } from "#course/model/schema";

/** Key of the learner's copy of a program, and of its runs on this page. */
export const workKeyOf = (slug: string, program: LessonProgram): string =>
  `${slug}/${program.backend === "locmem" ? "" : `${program.backend}:`}${program.file}`;

/** Under which the learner's own words are kept. */
export const explainKey = (slug: string, id: string): string => `${slug}/explain:${id}`;

/** Under which it is kept that all goals of a schedule by hand have been reached. */
export const byHandKey = (slug: string, id: string): string => `${slug}/by-hand:${id}`;
