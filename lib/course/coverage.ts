/** The table docs/coverage.md: which step teaches which id of the curriculum. The self-test keeps it current. */
import { CURRICULUM, type CurriculumId } from "#course/curriculum";
import type { Lesson } from "#course/schema";

export function coverageTable(lessons: readonly Lesson[]): string {
  const ids = Object.keys(CURRICULUM) as CurriculumId[];
  const rows = ids.map((id) => `| ${id} | ${CURRICULUM[id]} | ${placesOf(id, lessons).join(", ") || "later"} |`);
  const taught = ids.filter((id) => placesOf(id, lessons).length > 0).length;
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

function placesOf(id: CurriculumId, lessons: readonly Lesson[]): string[] {
  return lessons.flatMap((lesson) =>
    Object.entries(lesson.modes).flatMap(([mode, steps]) =>
      steps.filter((step) => step.covers.includes(id)).map((step) => `${lesson.slug}/${mode}#${step.id}`),
    ),
  );
}
