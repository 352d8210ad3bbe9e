import { describe, expect, test } from "vitest";
import {
  firstOpenQuestion,
  isSealed,
  programsOf,
  stepTasks,
  studiesInQuestion,
} from "#components/lesson/step/step-tasks";
import type { Block, LessonProgram, LessonStep, Question } from "#course/model/schema";
import { emptyProgress } from "#stores/progress-format";
import { exampleRun } from "#view-models/testing/example-run";

const program = (file: string): LessonProgram => ({
  file,
  code: "",
  highlighted: "",
  backend: "locmem",
  caches: {},
  record: exampleRun(),
  hash: `hash of ${file}`,
});

const question = (id: string, of: LessonProgram, settledBy: Question["settledBy"] = { kind: "run" }) =>
  ({
    kind: "question",
    question: { id, program: of, hash: `hash of ${id}`, settledBy },
  }) as unknown as Block;

const step: LessonStep = {
  id: "s",
  title: "S",
  covers: [],
  blocks: [
    { kind: "prose", html: "" },
    question("q", program("a.py")),
    { kind: "program", program: program("a.py") },
    { kind: "program", program: program("b.py") },
    { kind: "exercise", exercise: { id: "e", starter: program("e.py"), hash: "hash of e" } } as unknown as Block,
  ],
};

const revealed = { tries: ["a"], revealed: true, hash: "hash of q" };

describe("stepTasks", () => {
  test("a question and an exercise are two tasks, open until revealed and passed", () => {
    const data = emptyProgress();
    expect(stepTasks("l", step, data)).toEqual({ total: 2, open: 2 });
    expect(stepTasks("l", step, { ...data, answers: { "l/q": revealed } })).toEqual({ total: 2, open: 1 });
    const all = { ...data, answers: { "l/q": revealed }, passed: { "l/e": "hash of e" } };
    expect(stepTasks("l", step, all)).toEqual({ total: 2, open: 0 });
  });

  test("an answer to what the question was before it changed does not count", () => {
    const data = { ...emptyProgress(), answers: { "l/q": { ...revealed, hash: "an older one" } } };
    expect(stepTasks("l", step, data).open).toBe(2);
  });
});

test("programsOf lists each program once, in the order of the text", () => {
  expect(programsOf(step).map(({ file }) => file)).toEqual(["a.py", "b.py", "e.py"]);
});

test("only the program of an open question is sealed", () => {
  const data = emptyProgress();
  expect(isSealed("l", step, program("a.py"), data)).toBe(true);
  expect(isSealed("l", step, program("b.py"), data)).toBe(false);
  expect(isSealed("l", step, program("a.py"), { ...data, answers: { "l/q": revealed } })).toBe(false);
});

test("what follows the first open question waits behind it; answered, the next one is the first", () => {
  const two = { ...step, blocks: [...step.blocks, question("later", program("b.py"))] };
  const data = emptyProgress();
  expect(firstOpenQuestion("l", two, data)).toBe(1);
  expect(firstOpenQuestion("l", two, { ...data, answers: { "l/q": revealed } })).toBe(5);
  expect(firstOpenQuestion("l", step, { ...data, answers: { "l/q": revealed } })).toBe(step.blocks.length);
});

test("a study is closed while a question that its figures answer is open", () => {
  const asked = question("q", program("a.py"), { kind: "traffic", id: "both" });
  const data = emptyProgress();
  expect([...studiesInQuestion("l", { ...step, blocks: [asked] }, data)]).toEqual(["both"]);
  expect(studiesInQuestion("l", { ...step, blocks: [asked] }, { ...data, answers: { "l/q": revealed } }).size).toBe(0);
  expect(studiesInQuestion("l", step, data).size).toBe(0); // a run's is sealed in the workbench
});
