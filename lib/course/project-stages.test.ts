/** The project is one program that grows: every stage begins with what the stage before ends with, in all fourteen lessons. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lessonSources } from "#course/source";

const LESSONS = join(import.meta.dirname, "../../lessons");
const EXERCISE = /<Exercise [^>]*folder="([^"]+)"[^>]* stage="(\d+)"/g;

const stages = lessonSources(LESSONS)
  .flatMap(({ folder, files }) =>
    [...(files["project.mdx"] ?? "").matchAll(EXERCISE)].map(([, own, number]) => ({
      number: Number(number),
      lesson: Number(folder.split("/").at(-1)?.slice(0, 2)),
      read: (file: string) => readFileSync(join(LESSONS, "..", folder, own as string, file), "utf8"),
    })),
  )
  .sort((a, b) => a.number - b.number);

const functionsOf = (code: string): string[] => [...code.matchAll(/^def (\w+)/gm)].map(([, name]) => name as string);

describe("the project", () => {
  it("has one stage in each of the fourteen lessons, with its number", () => {
    expect(stages.map(({ number, lesson }) => [number, lesson])).toEqual(
      Array.from({ length: 14 }, (_, i) => [i + 1, i + 1]),
    );
  });

  it.each(stages.slice(1).map((stage, i) => [stage.number, stage, stages[i] as typeof stage] as const))(
    "stage %i begins with the solution of the stage before, and keeps its functions",
    (_number, stage, before) => {
      expect(stage.read("starter.py")).toBe(before.read("solution.py"));
      expect(functionsOf(stage.read("solution.py"))).toEqual(
        expect.arrayContaining(functionsOf(before.read("solution.py"))),
      );
    },
  );

  it.each(stages.filter(({ number }) => number > 5).map((stage) => [stage.number, stage] as const))(
    "the checks of stage %i still look at what was built before",
    (_number, stage) => {
      expect(stage.read("checks.py")).toContain('@check("What you built before still works")');
    },
  );
});
