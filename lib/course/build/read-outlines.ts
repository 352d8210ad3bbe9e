/** The outlines of all written lessons, for pages that show progress over the whole course (at build time only). */

import { lessonSlugs, readLesson } from "#course/build/read";
import { type LessonOutline, lessonOutline } from "#course/review/deck";

export async function readOutlines(): Promise<LessonOutline[]> {
  return Promise.all((await lessonSlugs()).map(async (slug) => lessonOutline(await readLesson(slug))));
}
