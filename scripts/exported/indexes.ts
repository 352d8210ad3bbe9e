/**
 * `lessons.html` also as `lessons/index.html`. Some hosts find the first when `/lessons` is asked for, all find the second: Python's http.server would
 * list the folder, and plain buckets would have nothing.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, ROOT } from "#tooling/project-files";

const ALREADY = /(^|\/)(index|404|_not-found)\.html$/;

export function addIndexes(): number {
  const pages = filesUnder("out", (path) => path.endsWith(".html") && !ALREADY.test(path));
  for (const page of pages) {
    const folder = join(ROOT, page.replace(/\.html$/, ""));
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(ROOT, page), join(folder, "index.html"));
  }
  return pages.length;
}
