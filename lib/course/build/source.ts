/**
 * A lesson as it is on disk, before anything is understood: `lessons/NN-slug/*.mdx`, one file a mode; `programs/` that the texts
 * run; `exercises/ID/` for each exercise. Only this module reads the folder; the rest of the loader works on the text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LessonSource } from "#course/build/lesson-source";
import { giveStarters } from "#course/exercises/project-starters";

const FOLDER = /^(\d\d)-([a-z0-9-]+)$/;
/** Beside the lessons: the playground's programs. */
const PRESETS = "presets";

/** All lessons that have a folder, in order. */
export function lessonSources(lessonsFolder: string): LessonSource[] {
  const lessons = readdirSync(lessonsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => name !== PRESETS)
    .sort()
    .map((name) => {
      const [, number, slug] = FOLDER.exec(name) ?? [];
      if (!number || !slug) throw new Error(`lessons/${name}: a lesson's folder is called NN-slug`);
      return { folder: `lessons/${name}`, number: Number(number), slug, files: filesIn(join(lessonsFolder, name)) };
    });
  giveStarters(lessons);
  return lessons;
}

function filesIn(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(mdx|py|patch)$|^scenario\.json$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = readFileSync(path, "utf8");
  }
  return files;
}
