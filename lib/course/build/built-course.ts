/** Where the built course lies between `npm run build:course`, which writes it, and the pages, which read it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = ".cache/course";

/** Pages are rendered from the project's root; Next bundles this file elsewhere, so its own place says nothing. */
export const builtPath = (name: string): string => join(process.cwd(), FOLDER, `${name}.json`);

export function readBuilt(name: string): string {
  const path = builtPath(name);
  if (!existsSync(path)) throw new Error(`${FOLDER}/${name}.json is missing: npm run build:course`);
  return readFileSync(path, "utf8");
}
