/**
 * `npm run build:course`: loads the lessons, runs their programs, computes the answers, and writes `.cache/course/` for the pages.
 * Runs are remembered, so a second time costs a second. An author's mistake ends it with file and line.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { builtPath } from "#course/built-course";
import { loadCourse } from "#course/course";
import { loadHomeProgram } from "#course/home-program";
import { LessonError } from "#course/lesson-error";
import { cachedRunner } from "#course/run-cache";

function write(name: string, data: unknown): void {
  mkdirSync(dirname(builtPath(name)), { recursive: true });
  writeFileSync(builtPath(name), JSON.stringify(data));
}

try {
  const runner = cachedRunner();
  const { lessons, entries } = await loadCourse(runner);
  for (const { lesson } of lessons) write(lesson.slug, lesson);
  write("toc", entries);
  write("home", await loadHomeProgram(runner));
  const steps = lessons.flatMap(({ lesson }) => Object.values(lesson.modes)).flat().length;
  console.log(`course: ${lessons.length} of ${entries.length} lessons, ${steps} steps`);
} catch (error) {
  if (!(error instanceof LessonError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
