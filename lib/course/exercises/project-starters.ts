/**
 * The project is one program that grows: a stage begins with the solution of the stage before. So it has no `starter.py` of its own, but for
 * the first; here each is given its starter, as if the file lay in its folder.
 */
import type { LessonSource } from "#course/build/lesson-source";
import { pathOf } from "#course/build/program-shelf";

const EXERCISE = /<Exercise [^>]*\bid="([^"]+)"[^>]* stage="(\d+)"/g;

export interface Stage {
  number: number;
  exerciseId: string;
  lesson: LessonSource;
}

/** In their order. */
export const stagesIn = (lessons: readonly LessonSource[]): Stage[] =>
  lessons
    .flatMap((lesson) =>
      [...(lesson.files["project.mdx"] ?? "").matchAll(EXERCISE)].map(([, id, number]) => ({
        number: Number(number),
        exerciseId: id as string,
        lesson,
      })),
    )
    .sort((a, b) => a.number - b.number);

const pathIn = ({ exerciseId }: Stage, name: string): string => pathOf(`${exerciseId}/${name}`);

export const fileOf = (stage: Stage, name: string): string | undefined => stage.lesson.files[pathIn(stage, name)];

/** Throws when a stage has a starter of its own, or no stage before it has a solution. */
export function giveStarters(lessons: readonly LessonSource[]): void {
  const [, ...later] = stagesIn(lessons);
  let before = stagesIn(lessons)[0];
  for (const stage of later) {
    const { lesson, number } = stage;
    const starter = pathIn(stage, "starter.py");
    const path = `${lesson.folder}/${starter}`;
    if (fileOf(stage, "starter.py") !== undefined)
      throw new Error(
        `${path}: stage ${number} begins with the solution of stage ${number - 1}, and needs no such file`,
      );
    const solution = before && fileOf(before, "solution.py");
    if (solution === undefined) throw new Error(`${path}: there is no stage before stage ${number} with a solution`);
    lesson.files[starter] = solution;
    before = stage;
  }
}
