/** The programs that a lesson shows, each once. */
import { blocksOf, programsIn } from "#course/model/lesson-parts";
import type { Lesson, LessonProgram } from "#course/model/schema";

export const lessonPrograms = (lesson: Lesson): LessonProgram[] => [
  ...new Map(
    blocksOf(lesson)
      .flatMap(programsIn)
      .map((program) => [program.hash, program]),
  ).values(),
];
