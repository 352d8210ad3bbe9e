/** The whole course, loaded: for the build script and the self-test. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { LessonError, LessonErrors } from "#course/build/lesson-error";
import type { LessonSource } from "#course/build/lesson-source";
import { FINAL, type LoadedLesson, loadLesson } from "#course/build/load";
import type { Runner } from "#course/build/runner";
import { lessonSources } from "#course/build/source";
import { readOutline } from "#course/model/outline";
import type { CourseEntry } from "#course/model/schema";

const ROOT = join(import.meta.dirname, "../../..");
const LESSONS = join(ROOT, "lessons");
const FIGURES = join(ROOT, "components/visualisers/figures");

export interface Course {
  lessons: LoadedLesson[];
  /** What is wrong with the lessons that could not be loaded. */
  errors: LessonError[];
  entries: CourseEntry[];
}

const pagesOf = ({ slug, files }: LessonSource): string[] => {
  const modes = Object.keys(files).filter((file) => file.endsWith(".mdx") && file !== `${FINAL}.mdx`);
  return [slug, ...modes.map((file) => `${slug}/${file.replace(".mdx", "")}`)];
};

export async function loadCourse(runner: Runner): Promise<Course> {
  const outline = readOutline(LESSONS);
  const figures = new Set(existsSync(FIGURES) ? readdirSync(FIGURES).map((file) => file.replace(/\.tsx$/, "")) : []);
  const lessons: LoadedLesson[] = [];
  const sources = lessonSources(LESSONS);
  const pages = new Set(sources.flatMap(pagesOf));
  const errors: LessonError[] = [];
  for (const source of sources) {
    try {
      lessons.push(await loadLesson(source, { outline, pages, figures, runner }));
    } catch (error) {
      if (error instanceof LessonErrors) errors.push(...error.errors);
      else if (error instanceof LessonError) errors.push(error);
      else throw error;
    }
  }
  const entries = outline.map(({ slug, title, summary }, i): CourseEntry => {
    const lesson = lessons.find((loaded) => loaded.lesson.slug === slug)?.lesson;
    const steps = (lesson?.modes.learn ?? []).map((step) => ({ id: step.id, title: step.title }));
    return { number: i + 1, slug, title, summary, available: !!lesson, minutes: lesson?.meta.minutes ?? null, steps };
  });
  return { lessons, errors, entries };
}
