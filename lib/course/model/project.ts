/** The project as a whole: its stages in their order, wherever in the course they stand. Read at build time, for pages. */
import { lessonSlugs, readLesson } from "#course/build/read";
import type { Lesson, LessonProgram } from "#course/model/schema";

export interface ProjectStage {
  stage: number;
  /** Without "Stage 3: ". */
  title: string;
  slug: string;
  lessonTitle: string;
  exerciseId: string;
  exerciseTitle: string;
  /** Of the exercise: whether it is passed is kept under it. */
  hash: string;
  starter: LessonProgram;
}

export async function readProject(): Promise<ProjectStage[]> {
  const lessons = await Promise.all((await lessonSlugs()).map(readLesson));
  return lessons.flatMap(stagesOf).sort((a, b) => a.stage - b.stage);
}

export function stagesOf({ slug, meta, modes }: Pick<Lesson, "slug" | "meta" | "modes">): ProjectStage[] {
  return (modes.project ?? []).flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== "exercise" || block.exercise.stage === null) return [];
      const { id, hash, stage, starter, title: exerciseTitle } = block.exercise;
      const shortTitle = title.replace(/^Stage \d+: /, "");
      return [
        { stage, title: shortTitle, slug, lessonTitle: meta.title, exerciseId: id, exerciseTitle, hash, starter },
      ];
    }),
  );
}
