/** The project is one program that grows: every stage begins with what the stage before ends with, in all fourteen lessons. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lessonSources } from "#course/build/source";
import { fileOf, giveStarters, type Stage, stagesIn } from "#course/exercises/project-starters";

const LESSONS = join(import.meta.dirname, "../../../lessons");
const stages = stagesIn(lessonSources(LESSONS));
const read = (stage: Stage, name: string): string => fileOf(stage, name) ?? "";

const functionsOf = (code: string): string[] => [...code.matchAll(/^def (\w+)/gm)].map(([, name]) => name as string);

describe("the project", () => {
  it("has one stage in each of the fourteen lessons, with its number", () => {
    expect(stages.map(({ number, lesson }) => [number, lesson.number])).toEqual(
      Array.from({ length: 14 }, (_, i) => [i + 1, i + 1]),
    );
  });

  it.each(stages.slice(1).map((stage, i) => [stage.number, stage, stages[i] as Stage] as const))(
    "stage %i begins with the solution of the stage before, and keeps its functions",
    (_number, stage, before) => {
      expect(read(stage, "starter.py")).toBe(read(before, "solution.py"));
      expect(functionsOf(read(stage, "solution.py"))).toEqual(
        expect.arrayContaining(functionsOf(read(before, "solution.py"))),
      );
    },
  );

  it.each(stages.filter(({ number }) => number > 5).map((stage) => [stage.number, stage] as const))(
    "the checks of stage %i still look at what was built before",
    (_number, stage) => {
      expect(read(stage, "checks.py")).toContain('@check("What you built before still works")');
    },
  );

  it("refuses a later stage with a starter of its own", () => {
    const lesson = (number: number, files: Record<string, string>) => {
      const text = `<Exercise id="s" title="S" stage="${number}">`;
      return { folder: `lessons/0${number}-l`, number, slug: "l", files: { "project.mdx": text, ...files } };
    };
    const first = lesson(1, { "exercises/s/starter.py": "", "exercises/s/solution.py": "a = 1" });
    const given = lesson(2, {});
    giveStarters([first, given]);
    expect(given.files).toMatchObject({ "exercises/s/starter.py": "a = 1" });
    expect(() => giveStarters([first, lesson(2, { "exercises/s/starter.py": "" })])).toThrow("needs no such file");
    expect(() => giveStarters([lesson(1, {}), lesson(2, {})])).toThrow("no stage before stage 2 with a solution");
  });
});
