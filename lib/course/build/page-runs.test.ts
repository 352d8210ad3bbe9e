import { describe, expect, test } from "vitest";
import { pageSteps, runFilesOf } from "#course/build/page-runs";
import { fromJson, toJson } from "#course/model/json";
import type { Lesson, LessonExploration, LessonProgram, LessonStep, TrafficComparison } from "#course/model/schema";
import type { ExploreReport } from "#runtime/protocol";

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

  test("of an exploration the page keeps what was asked and the counts; its schedules are in the file", () => {
    const report = {
      interleavings: 12_870n,
      outcomes: [],
      counterexamples: [{ property: "p" }],
      previews: { a: "x".repeat(3_000) },
      start: [],
    } as unknown as ExploreReport;
    const exploration = { id: "e", title: "", program: program("e.py", 1), report } as unknown as LessonExploration;
    const { steps, files } = pageSteps([
      step("first"),
      { ...step("second"), blocks: [{ kind: "exploration", exploration }] },
    ]);
    const block = steps[1]?.blocks[0];
    if (block?.kind !== "exploration") throw new Error("no exploration there");
    expect(block.exploration.report).toMatchObject({ interleavings: 12_870n, counterexamples: [], previews: {} });
    const [file] = files.values();
    expect(block.exploration.reportHref).toBe(`/runs/${file?.name}`);
    expect(fromJson(file?.text ?? "")).toEqual(report);
  });

  test("a comparison of traffic lists its programs, so their runs stay away", () => {
    const programs = [program("a.py", 9_000), program("b.py", 9_000)];
    const traffic = { id: "t", titles: ["a", "b"], programs, reports: [] } as unknown as TrafficComparison;
    const { steps, files } = pageSteps([{ ...step("first"), blocks: [{ kind: "traffic", traffic }] }]);
    const block = steps[0]?.blocks[0];
    if (block?.kind !== "traffic") throw new Error("no traffic there");
    expect(block.traffic.programs.map(({ record: { stdout } }) => stdout)).toEqual(["", ""]);
    expect(files.size).toBe(0);
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
