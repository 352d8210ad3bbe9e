/** The built lessons, for the pages (at build time only). Built by `npm run build:course`. */
import { readBuilt } from "#course/build/built-course";
import type { ShownGroup } from "#course/build/django-changes";
import type { HomeStampede } from "#course/model/home-stampede";
import { fromJson } from "#course/model/json";
import type { Lesson, LessonProgram } from "#course/model/schema";
import { courseEntries } from "#course/model/toc";

export async function lessonSlugs(): Promise<string[]> {
  return (await courseEntries()).filter((entry) => entry.available).map((entry) => entry.slug);
}

/** A program that a step shows and asks about is one object, so React sends it to the client once. */
export async function readLesson(slug: string): Promise<Lesson> {
  const programs = new Map<string, LessonProgram>();
  return fromJson<Lesson>(readBuilt(slug), (value) => {
    if (!isProgram(value)) return value;
    const known = programs.get(value.hash) ?? value;
    programs.set(value.hash, known);
    return known;
  });
}

const isProgram = (value: unknown): value is LessonProgram =>
  typeof value === "object" && value !== null && "record" in value && "highlighted" in value;

/** The program on the home page. */
export const readHomeProgram = (): LessonProgram => JSON.parse(readBuilt("home")) as LessonProgram;

/** The moving picture there. */
export const readHomeStampede = (): HomeStampede => JSON.parse(readBuilt("home-stampede")) as HomeStampede;

/** What 6.1 changes, each program with what both versions print. */
export const readChanges = (): ShownGroup[] => JSON.parse(readBuilt("changes")) as ShownGroup[];
