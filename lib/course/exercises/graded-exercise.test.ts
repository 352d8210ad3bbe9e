/** What is graded on the command line is what the learner gets in the page. */
import { expect, test } from "vitest";
import { loadText } from "#course/build/fake-lesson";
import { blocksOf, exercisesIn } from "#course/model/lesson-parts";
import { gradedExercises } from "./graded-exercise";

const check = { kind: "simulate", title: "One computes", message: "More than one request computed.", seeds: [1] };
const concurrency = [{ ...check, entry: "f", requests: 5, limits: { mostRecomputations: 1 } }];
const files: Record<string, string> = {
  "first-one/starter.py": "def f():\n    pass\n",
  "first-one/solution.py": "def f():\n    return 1\n",
  "first-one/checks.py": '"""f(): 1."""\n',
  "first-one/scenario.json": JSON.stringify(concurrency),
};
files["first-one/right/named.py"] = "# The number has a name.\n\ndef f():\n    one = 1\n    return one\n";
const text = `<Exercise id="first-one" title="The first" backend="redis">\n\nWrite it.\n\n</Exercise>`;
const source = (more: Record<string, string> = {}) => {
  const learn = `<Step id="only" title="Only">\n\n${text}\n\n</Step>\n`;
  const programs = Object.entries({ ...files, ...more }).map(([file, code]) => [`exercises/${file}`, code]);
  const all: Record<string, string> = { "learn.mdx": learn, ...Object.fromEntries(programs) };
  return { folder: "lessons/01-first", number: 1, slug: "first", files: all };
};

test("an exercise has the texts, the backend and the checks that the loader finds", async () => {
  const { lesson, answers } = await loadText(text, files);
  const [loaded] = exercisesIn(blocksOf(lesson));
  const [read, ...others] = gradedExercises(source(), "learn");
  expect(others).toEqual([]);
  expect(read).toEqual({
    name: "first/first-one",
    folder: "lessons/01-first/exercises/first-one",
    backend: loaded?.starter.backend,
    starter: loaded?.starter.code,
    solution: loaded?.solution.code,
    checks: loaded?.checks,
    concurrency: loaded?.concurrency,
    right: [{ file: "right/named.py", code: "def f():\n    one = 1\n    return one" }],
  });
  expect(read?.backend).toBe("redis");
  expect(read?.right.map(({ code }) => code)).toEqual(answers.map(({ code }) => code));
});

test("what is missing or wrong is said with its file", () => {
  const without = source();
  delete without.files["exercises/first-one/checks.py"];
  expect(() => gradedExercises(without, "learn")).toThrow(
    "lessons/01-first/exercises/first-one/checks.py:1: there is no such file",
  );
  expect(() => gradedExercises(source({ "first-one/scenario.json": "[{}]" }), "learn")).toThrow(
    "lessons/01-first/exercises/first-one/scenario.json:1",
  );
});
