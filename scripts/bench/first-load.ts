/** What a page makes the browser load before any editor, gzipped: the same sum that `npm run size` holds to its budget. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { firstLoadScripts } from "#tooling/exported/first-load";
import { ROOT } from "#tooling/project-files";
import { heading } from "./medians";

export async function benchFirstLoad(): Promise<void> {
  heading("First-load JavaScript of the exported site, gzip (aim: 150 kB)");
  for (const page of ["index", "lessons/basic-operations", "playground"]) {
    try {
      const bytes = firstLoadScripts(page).reduce(
        (sum, path) => sum + gzipSync(readFileSync(join(ROOT, path)), { level: 9 }).length,
        0,
      );
      console.log(`${page.padEnd(26)} ${(bytes / 1000).toFixed(1)} kB`);
    } catch {
      console.log(`${page.padEnd(26)} not built: npm run build`);
    }
  }
}
