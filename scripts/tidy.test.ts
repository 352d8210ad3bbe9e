/**
 * Style that matters is a test: what a linter of single identifiers cannot see in the pure layers (Math.random, a dynamic clock).
 * Reads the sources as text.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, ROOT } from "./project-files";

const isSource = (path: string) => /\.tsx?$/.test(path) && !/\.(test|bench)\.tsx?$/.test(path);
const sources = ["app", "components", "lib"].flatMap((folder) => filesUnder(folder, isSource));
const PURE = /^lib\/(engine|simulation|explorer|view-models)\//;

describe("the pure layers", () => {
  test("draw random numbers from the seeded generator only", () => {
    const guilty = sources.filter(
      (file) => PURE.test(file) && /\bMath\s*\.\s*random\b|\bglobalThis\b/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(guilty).toEqual([]);
  });
});
