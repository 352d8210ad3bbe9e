/**
 * `npm test`: everything, in the order in which it is cheapest to fail. Each stage runs even if one before it failed
 * (only what needs the built site is skipped without it). Closes with one line of counts over all of them.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./browser";
import { ROOT } from "./project-files";
import { runBin } from "./run";
import { ensureSite } from "./site-build";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const VITEST_JSON = ".cache/vitest.json";
const PLAYWRIGHT_JSON = ".cache/playwright.json";
const SMOKE_JSON = ".cache/smoke.json";
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const summary: string[] = [];

/** A stage of tests is counted by its report; any other stage is one check. A stage that fails is never counted as none. */
async function stage(name: string, body: () => Promise<boolean>, report?: () => Counts | null): Promise<boolean> {
  console.log(`\n── ${name} ──`);
  const startMs = performance.now();
  const ok = await body().catch((error: unknown) => {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    return false;
  });
  const counts = report?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  summary.push(`${ok ? "✓" : "✗"} ${name} (${counts.passed} passed, ${counts.failed} failed${skipped}, ${seconds} s)`);
  return ok;
}

function readReport(path: string): Record<string, unknown> | null {
  const absolute = join(ROOT, path);
  return existsSync(absolute) ? JSON.parse(readFileSync(absolute, "utf8")) : null;
}

function vitestCounts(): Counts | null {
  const report = readReport(VITEST_JSON);
  if (!report) return null;
  const { numPassedTests, numFailedTests, numPendingTests } = report;
  return { passed: Number(numPassedTests), failed: Number(numFailedTests), skipped: Number(numPendingTests) };
}

function playwrightCounts(): Counts | null {
  const stats = readReport(PLAYWRIGHT_JSON)?.stats as Record<string, number> | undefined;
  if (!stats) return null;
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  // Said, but no failure: a machine of two cores is late now and then.
  if (flaky > 0) console.log(`${flaky} passed only at the second try: have a look`);
  return { passed: expected + flaky, failed: unexpected, skipped };
}

function smokeCounts(): Counts | null {
  const report = readReport(SMOKE_JSON);
  if (!report) return null;
  if (report.why) console.log(String(report.why));
  return { passed: Number(report.passed), failed: Number(report.failed), skipped: Number(report.skipped) };
}

mkdirSync(join(ROOT, ".cache"), { recursive: true });
for (const path of [VITEST_JSON, PLAYWRIGHT_JSON, SMOKE_JSON]) rmSync(join(ROOT, path), { force: true });

const succeeds = async (exit: Promise<number>) => (await exit) === 0;
const tsc = (...args: string[]) => succeeds(runBin("typescript/bin/tsc", ["--noEmit", ...args]));

await stage("format and lint", () => succeeds(runBin("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."])));
await stage("types", async () => (await succeeds(runBin("next/dist/bin/next", ["typegen"]))) && (await tsc()));
await stage("types of the pure layers", () => tsc("-p", "tsconfig.pure.json"));
await stage("unused code and dependencies", () => succeeds(runBin("knip/bin/knip.js", [])));
const built = await stage("build", async () => {
  await ensureSite();
  return true;
});
await stage(
  "unit tests and course self-test",
  () =>
    succeeds(
      runBin("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_JSON}`]),
    ),
  vitestCounts,
);
if (built) {
  await stage("first-load budget", () => succeeds(runBin("size-limit/bin.js", [])));
  await stage(
    "end-to-end in Chromium",
    async () => {
      const CHROMIUM_PATH = await ensureBrowser();
      const env = { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_JSON };
      return succeeds(runBin("@playwright/test/cli.js", ["test", "--reporter=list,json"], env));
    },
    playwrightCounts,
  );
  await stage(
    "smoke in Firefox and WebKit",
    () => succeeds(runBin("tsx/dist/cli.mjs", ["e2e/smoke/smoke.ts"])),
    smokeCounts,
  );
}

console.log(`\n${summary.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed === 0 ? 0 : 1);
