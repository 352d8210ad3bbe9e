/**
 * Which layer may import which is Biome's to check (biome.json: noRestrictedImports by folder, noImportCycles, types-only.grit), and
 * `npm run lint` does. Here the rules themselves are tried: on small files in a folder of their own, with and without a mistake.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./project-files";

const folder = mkdtempSync(join(tmpdir(), "stampede-imports-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${text}\n`);
}

interface Found {
  category: string;
  location: { path: string };
}

/** The files of the folder that Biome refuses, each with the rules it breaks. */
function refused(): Record<string, string[]> {
  const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
  for (const name of ["biome.json", "package.json", ".gitignore"]) copyFileSync(join(ROOT, name), join(folder, name));
  mkdirSync(join(folder, "scripts"), { recursive: true });
  copyFileSync(join(ROOT, "scripts/types-only.grit"), join(folder, "scripts/types-only.grit"));
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "app", "components", "lib"];
  let output: string;
  try {
    output = execFileSync(process.execPath, [biome, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const rules: Record<string, string[]> = {};
  for (const { category, location } of (JSON.parse(output) as { diagnostics: Found[] }).diagnostics) {
    const known = rules[location.path] ?? [];
    rules[location.path] = [...new Set([...known, category.split("/").at(-1) ?? ""])];
  }
  return rules;
}

const LAYER = "noRestrictedImports";
const codeOf = (specifier: string) => `import { a } from "${specifier}";\n\nexport const b = a;`;
const typeOf = (specifier: string) => `import type { A } from "${specifier}";\n\nexport type B = A;`;

/** File, its text, what it breaks (null: nothing). */
const CASES: readonly [path: string, text: string, rule: string | null][] = [
  ["lib/engine/up.ts", codeOf("#simulation/behaviour"), LAYER],
  ["lib/engine/up-type.ts", typeOf("#simulation/behaviour"), LAYER],
  ["lib/engine/up-by-path.ts", codeOf("../simulation/behaviour"), LAYER],
  ["lib/engine/up-by-odd-path.ts", codeOf("./../simulation/behaviour"), LAYER],
  ["lib/engine/up-bare.ts", 'import "#simulation/behaviour";', LAYER],
  ["lib/engine/up-later.ts", 'export const a = await import("#simulation/behaviour");', LAYER],
  ["lib/engine/backends/deep-up.ts", codeOf("#explorer/graph/clock"), LAYER],
  ["lib/engine/own.ts", codeOf("#engine/backends/redis"), null],
  ["lib/engine/beside.ts", codeOf("./own"), null],
  ["lib/engine/up.test.ts", codeOf("#explorer/graph/clock"), null],
  ["lib/simulation/down.ts", codeOf("#engine/world"), null],
  ["lib/simulation/measures/up.ts", codeOf("#explorer/graph/clock"), LAYER],
  ["lib/explorer/down.ts", codeOf("#simulation/behaviour"), null],
  ["lib/explorer/up.ts", codeOf("#view-models/lanes/lanes"), LAYER],
  ["lib/view-models/lanes/sideways.ts", typeOf("#runtime/protocol"), LAYER],
  ["lib/runtime/sideways.ts", typeOf("#view-models/lanes/lanes"), LAYER],
  ["lib/runtime/client/entry.ts", codeOf("#runtime/worker/worker"), LAYER],
  ["lib/runtime/worker/entry-beside.ts", codeOf("./worker"), LAYER],
  ["lib/course/model/up.ts", typeOf("#stores/run"), LAYER],
  ["lib/course/build/down.ts", codeOf("#runtime/interpreter/host"), null],
  ["lib/stores/up.ts", typeOf("#components/ui/badge"), LAYER],
  ["components/ui/caches.tsx", typeOf("#view-models/trace/cache-table"), LAYER],
  ["components/ui/sibling.tsx", typeOf("#components/site/logo"), LAYER],
  ["components/ui/own.tsx", codeOf("#components/ui/badge"), null],
  ["components/lesson/page/all.tsx", codeOf("#stores/run"), null],
  ["components/lesson/page/tooling.tsx", codeOf("#tooling/serve"), LAYER],
  ["components/visualisers/trace/types.tsx", typeOf("#engine/event"), null],
  ["components/visualisers/trace/code.tsx", `/** Draws. */\n${codeOf("#engine/event")}`, "plugin"],
  [
    "components/visualisers/trace/mixed.tsx",
    'import { type A, a } from "#engine/event";\n\nexport const b: A = a;',
    "plugin",
  ],
  ["components/visualisers/trace/later.tsx", 'export const a = await import("#explorer/graph/clock");', "plugin"],
  ["components/visualisers/trace/again.tsx", 'export { a } from "#simulation/goals";', "noBarrelFile"],
  ["components/visualisers/trace/store.tsx", typeOf("#stores/run"), LAYER],
  ["components/visualisers/trace/model.tsx", codeOf("#view-models/trace/cache-table"), null],
  ["app/tooling.tsx", codeOf("#tooling/serve"), LAYER],
  ["app/all.tsx", codeOf("#components/site/logo"), null],
  ["lib/stores/here.ts", typeOf("#stores/there"), "noImportCycles"],
  ["lib/stores/there.ts", 'export type A = 1;\n\nexport const b = () => import("#stores/here");', "noImportCycles"],
];

test("Biome refuses every import that goes up, runs the worker, or closes a circle, and no other", {
  timeout: 60_000,
}, () => {
  for (const [path, text] of CASES) put(path, text);
  const expected = CASES.filter(([, , rule]) => rule !== null).map(([path, , rule]) => [path, [rule]]);
  expect(refused()).toEqual(Object.fromEntries(expected));
});
