import { describe, expect, test } from "vitest";
import { pageSteps, runFilesOf } from "#course/build/page-runs";
import { toJson } from "#course/model/json";
import type { Lesson, LessonProgram, LessonStep } from "#course/model/schema";

const record = (chars: number): LessonProgram["record"] => ({
  events: [],
  stdout: "x".repeat(chars),
  stderr: "",
  error: null,
  previews: {},
  caches: { default: {} },
  endMs: 5,
  cut: { output: false, events: false },
});

const program = (file: string, chars: number): LessonProgram => ({
  file,
  code: "",
  highlighted: "",
  backend: "locmem",
  caches: {},
  record: record(chars),
  hash: file,
});

const step = (id: string, ...programs: LessonProgram[]): LessonStep => ({
  id,
  title: id,
  covers: [],
  blocks: programs.map((each) => ({ kind: "program", program: each })),
});

const programAt = (steps: readonly LessonStep[], at: number): LessonProgram => {
  const block = steps[at]?.blocks[0];
  if (block?.kind !== "program") throw new Error("no program there");
  return block.program;
};

describe("the runs of a page", () => {
  test("a heavy run becomes a file that holds just it; the page keeps how it ended and where the file is", () => {
    const heavy = program("heavy.py", 9_000);
    const { steps, files } = pageSteps([step("first"), step("second", heavy)]);
    const light = programAt(steps, 1);
    expect(light.record).toMatchObject({ stdout: "", endMs: 5, error: null });
    expect([...files.values()].map(({ name, text }) => [`/runs/${name}`, text])).toEqual([
      [light.recordHref, toJson(heavy.record)],
    ]);
  });

  test("a small run, and one of the first step, stay on the page", () => {
    const given = [step("first", program("a.py", 9_000)), step("second", program("b.py", 500))];
    const { steps, files } = pageSteps(given);
    expect(files.size).toBe(0);
    expect(steps).toEqual(given);
  });

  test("what the first step may weigh is limited all together", () => {
    const { files } = pageSteps([step("first", program("a.py", 8_000), program("b.py", 8_000))]);
    expect(files.size).toBe(1);
  });

  test("a program shown twice stays one object", () => {
    const shared = program("shared.py", 9_000);
    const { steps } = pageSteps([step("first"), step("a", shared), step("b", shared)]);
    expect(programAt(steps, 1)).toBe(programAt(steps, 2));
  });

  test("every file that a page names is among the files of the lesson", () => {
    const heavy = program("heavy.py", 9_000);
    const learn = [step("first"), step("second", heavy)];
    const lesson: Lesson = {
      slug: "x",
      number: 1,
      meta: { title: "", summary: "", minutes: 1, covers: [] },
      modes: { learn, deep: [step("first", heavy)] },
      final: [],
    };
    expect([...runFilesOf(lesson).keys()].map((name) => `/runs/${name}`)).toEqual([
      programAt(pageSteps(learn).steps, 1).recordHref,
    ]);
  });
});
