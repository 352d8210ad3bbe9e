/** The table docs/coverage.md: which step teaches which id of the curriculum. The self-test keeps it current. */
import { CURRICULUM, type CurriculumId } from "#course/model/curriculum";
import type { Lesson } from "#course/model/schema";

export function coverageTable(lessons: readonly Lesson[]): string {
  const ids = Object.keys(CURRICULUM) as CurriculumId[];
  const rows = ids.map((id) => `| ${id} | ${CURRICULUM[id]} | ${placesOf(id, lessons).join(", ") || "nowhere"} |`);
  const taught = ids.length - untaught(lessons).length;
  return [
    "# Coverage",
    "",
    "Written by `npm run course -- --update` from the `covers` of the steps; do not edit.",
    `Taught, wholly or in part: ${taught} of ${ids.length}.`,
    "",
    "| id | item | where |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** Ids that no step says it teaches. */
export const untaught = (lessons: readonly Lesson[]): string[] =>
  (Object.keys(CURRICULUM) as CurriculumId[]).filter((id) => placesOf(id, lessons).length === 0);

function placesOf(id: CurriculumId, lessons: readonly Lesson[]): string[] {
  return lessons.flatMap((lesson) =>
    Object.entries(lesson.modes).flatMap(([mode, steps]) =>
      steps.filter((step) => step.covers.includes(id)).map((step) => `${lesson.slug}/${mode}#${step.id}`),
    ),
  );
}
