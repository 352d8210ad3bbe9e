/** Walks the project's own files in a fixed order; what is built or installed is not part of it. */
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

const SKIPPED = new Set(["node_modules", ".next", "out", ".cache", ".git", "test-results", "__pycache__"]);

/** Paths from the root, with forward slashes, sorted. */
export function filesUnder(folder: string, keep: (path: string) => boolean = () => true): string[] {
  const found: string[] = [];
  const visit = (absolute: string) => {
    for (const entry of readdirSync(absolute, { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue;
      const path = join(absolute, entry.name);
      if (entry.isDirectory()) visit(path);
      else found.push(relative(ROOT, path).split(sep).join("/"));
    }
  };
  visit(join(ROOT, folder));
  return found.filter(keep).sort();
}
