/**
 * Builds the exported site into `out/` when its sources are not the ones it was built from: what the pages read
 * and load (build:assets), then Next, then the pages made whole, their policies, and packed forms. "Built from" is a hash over the content of every input, so a
 * fresh checkout, a switched branch and a reverted edit are all told apart, which times of files cannot do.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BASE_PATH } from "./base-path";
import { addPolicies } from "./exported/csp";
import { writeHostHeaders } from "./exported/host-headers";
import { addIndexes } from "./exported/indexes";
import { writeOfflineCopy } from "./exported/offline-copy";
import { precompress } from "./exported/precompress";
import { preloadFonts } from "./exported/preload-fonts";
import { makePagesWhole } from "./exported/whole-pages";
import { filesUnder, ROOT } from "./project-files";
import { run, runBin } from "./run";

const STAMP = join(ROOT, ".cache/site-inputs");
const INPUT_FOLDERS = ["app", "components", "lessons", "lib", "public", "scripts", "take-home", "race-home"];
const INPUT_FILES = ["next.config.js", "package.json", "package-lock.json", "postcss.config.mjs", "tsconfig.json"];

/** Builds if there is something to build. Throws with the name of the step that failed. */
export async function ensureSite(): Promise<void> {
  const inputs = inputsHash();
  if (existsSync(join(ROOT, "out/index.html")) && readStamp() === inputs) {
    console.log("site: up to date");
    return;
  }
  const startMs = performance.now();
  rmSync(STAMP, { force: true });
  process.env.NEXT_PUBLIC_BASE_PATH = BASE_PATH;
  await step("the Python runtime, the editor's worker, the course", () => run("npm", ["run", "-s", "build:assets"]));
  await step("the site", () => runBin("next/dist/bin/next", ["build"]));
  makePagesWhole();
  preloadFonts();
  const pages = addPolicies();
  addIndexes();
  writeHostHeaders();
  precompress(join(ROOT, "out"));
  const offline = await writeOfflineCopy();
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  writeFileSync(STAMP, inputs);
  console.log(`site: built ${pages} pages into out/ in ${Math.round((performance.now() - startMs) / 1000)} s`);
  const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  console.log(
    `site: its offline copy has ${offline.files} files, ${mb(offline.bytes)} (${mb(offline.packedBytes)} packed)`,
  );
}

async function step(name: string, build: () => Promise<number>): Promise<void> {
  console.log(`site: building ${name} …`);
  const code = await build();
  if (code !== 0) throw new Error(`building ${name} failed (exit ${code})`);
}

function inputsHash(): string {
  const isInput = (path: string) => !path.startsWith("public/runtime/") && !/\.(test|bench)\.tsx?$/.test(path);
  const hash = createHash("sha256").update(`${process.env.SITE_URL}\0${BASE_PATH}\0`);
  for (const path of [...INPUT_FOLDERS.flatMap((folder) => filesUnder(folder, isInput)), ...INPUT_FILES]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function readStamp(): string | null {
  return existsSync(STAMP) ? readFileSync(STAMP, "utf8") : null;
}
