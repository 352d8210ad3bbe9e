/** In which steps of Learn the learner changes a program: by the second step, and in every second one, is what is wanted. */
import { lessonSlugs, readLesson } from "#course/build/read";

export interface OwnEdits {
  slug: string;
  /** A letter a step: E where code is written, - where it isn't. */
  steps: string;
}

export async function ownEdits(): Promise<OwnEdits[]> {
  return Promise.all(
    (await lessonSlugs()).map(async (slug) => {
      const { modes } = await readLesson(slug);
      const steps = (modes.learn ?? []).map(({ blocks }) =>
        blocks.some(({ kind }) => kind === "exercise") ? "E" : "-",
      );
      return { slug, steps: steps.join("") };
    }),
  );
}

export function editWords(lessons: readonly OwnEdits[]): string[] {
  const all = lessons.map(({ steps }) => steps).join("");
  const edits = all.replaceAll("-", "").length;
  const early = lessons.filter(({ steps }) => steps.slice(0, 2).includes("E")).length;
  const half = lessons.filter(({ steps }) => 2 * steps.replaceAll("-", "").length >= steps.length).length;
  const gaps = lessons.filter(({ steps }) => steps.includes("--"));
  return [
    `${edits} of ${all.length} steps ask for an edit; by step 2 in ${early} of ${lessons.length} lessons; in half of the steps or more in ${half}`,
    `two steps in a row without one: ${gaps.map(({ slug, steps }) => `${slug} ${steps}`).join(", ") || "nowhere"}`,
  ];
}
