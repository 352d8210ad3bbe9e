/** Walks the project's own files in a fixed order; what is built or installed is not part of it. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

const SKIPPED = new Set(["node_modules", ".next", "out", ".cache", ".git", "test-results", "__pycache__"]);

/** Paths from the root, with forward slashes, sorted. A folder that is not there yet (public/, out/) has none. */
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
  if (existsSync(join(ROOT, folder))) visit(join(ROOT, folder));
  return found.filter(keep).sort();
}
