/**
 * `npm run build:course`: loads the lessons, runs their programs, computes the answers, and writes `.cache/course/` for the pages.
 * Runs are remembered, so a second time costs a second. A lesson with a mistake is named with file and line; the others are written.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { builtPath } from "#course/build/built-course";
import { loadCourse } from "#course/build/course";
import { runChanges } from "#course/build/django-changes";
import { loadHomeProgram } from "#course/build/home-program";
import { loadHomeStampede } from "#course/build/home-stampede";
import { cachedRunner } from "#course/build/run-cache";
import { toJson } from "#course/model/json";
import { recordedPresets } from "./preset-reports";

function write(name: string, data: unknown): void {
  mkdirSync(dirname(builtPath(name)), { recursive: true });
  writeFileSync(builtPath(name), toJson(data));
}

const runner = cachedRunner();
const { lessons, errors, entries } = await loadCourse(runner);
for (const { lesson } of lessons) write(lesson.slug, lesson);
write("toc", entries);
write("changes", await runChanges(runner));
write("home", await loadHomeProgram(runner));
write("presets", await recordedPresets(runner));
write("home-stampede", await loadHomeStampede(runner));
const steps = lessons.flatMap(({ lesson }) => Object.values(lesson.modes)).flat().length;
console.log(`course: ${lessons.length} of ${entries.length} lessons, ${steps} steps`);
for (const { message } of errors) console.error(message);
if (errors.length > 0) process.exitCode = 1;
