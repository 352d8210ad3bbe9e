/**
 * Style that matters is a test: the direction of imports, and what a linter of single identifiers cannot see in the pure
 * layers (Math.random, a dynamic clock). Reads the sources as text.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenRule, importsOf } from "./dependency-rule";
import { filesUnder, ROOT } from "./project-files";

const isSource = (path: string) => /\.tsx?$/.test(path) && !/\.(test|bench)\.tsx?$/.test(path);
const sources = ["app", "components", "lib"].flatMap((folder) => filesUnder(folder, isSource));
const PURE = /^lib\/(engine|simulation|explorer|view-models)\//;

describe("imports go one way", () => {
  test("in every file of the project", () => {
    const broken = sources.flatMap((file) =>
      importsOf(readFileSync(join(ROOT, file), "utf8")).map((found) => brokenRule(file, found)),
    );
    expect(broken.filter((message) => message !== null)).toEqual([]);
  });

  test("a layer that imports one above it is refused, by alias and by path", () => {
    const byAlias = { specifier: "#simulation/behaviour", typeOnly: true };
    const byPath = { specifier: "../simulation/behaviour", typeOnly: true };
    expect(brokenRule("lib/engine/world.ts", byAlias)).toBe("engine may not import simulation (#simulation/behaviour)");
    expect(brokenRule("lib/engine/world.ts", byPath)).toBe(
      "engine may not import simulation (../simulation/behaviour)",
    );
    expect(brokenRule("lib/simulation/run.ts", { specifier: "#engine/world", typeOnly: false })).toBeNull();
  });

  test("visualisers may name the types of the engine, not run it", () => {
    const file = "components/visualisers/key-table.tsx";
    expect(brokenRule(file, { specifier: "#engine/trace", typeOnly: true })).toBeNull();
    expect(brokenRule(file, { specifier: "#engine/trace", typeOnly: false })).toMatch(/only types/);
    expect(brokenRule(file, { specifier: "#stores/run", typeOnly: true })).toMatch(/may not import stores/);
  });

  test("ui knows nothing of caches, and nobody imports the worker's entry", () => {
    expect(
      brokenRule("components/ui/table.tsx", { specifier: "#view-models/cache-table", typeOnly: true }),
    ).not.toBeNull();
    expect(brokenRule("lib/runtime/client/client.ts", { specifier: "../worker/worker", typeOnly: false })).toMatch(
      /worker's entry/,
    );
    expect(brokenRule("app/page.tsx", { specifier: "#tooling/serve", typeOnly: false })).not.toBeNull();
  });

  test("imports are found in every form they take", () => {
    const source = [
      'import "./a";',
      'import type { B } from "#engine/b";',
      'import {\n  c,\n  d,\n} from "../c";',
      'export { e } from "./e";',
      'const f = await import("./f");',
      'const text = "import nothing";',
    ].join("\n");
    expect(importsOf(source)).toEqual([
      { specifier: "./a", typeOnly: false },
      { specifier: "#engine/b", typeOnly: true },
      { specifier: "../c", typeOnly: false },
      { specifier: "./e", typeOnly: false },
      { specifier: "./f", typeOnly: false },
    ]);
  });
});

describe("the pure layers", () => {
  test("draw random numbers from the seeded generator only", () => {
    const guilty = sources.filter(
      (file) => PURE.test(file) && /\bMath\s*\.\s*random\b|\bglobalThis\b/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(guilty).toEqual([]);
  });
});
