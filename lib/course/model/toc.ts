/** The course's table of contents, for the pages (at build time only): all lessons in order, written or not. */
import { readBuilt } from "#course/build/built-course";
import type { CourseEntry } from "#course/model/schema";

export async function courseEntries(): Promise<CourseEntry[]> {
  return JSON.parse(readBuilt("toc")) as CourseEntry[];
}
