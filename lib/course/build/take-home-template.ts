/** The files of `take-home/`, which every project to take home has (at build time only). What is the learner's own comes from view-models/take-home.ts. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export function readTakeHomeTemplate(root = process.cwd()): { path: string; text: string }[] {
  const folder = join(root, "take-home");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".py"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join("/"), text: readFileSync(path, "utf8") }));
}
