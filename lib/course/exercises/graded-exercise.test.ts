/** What is graded on the command line is what the learner gets in the page. */
import { expect, test } from "vitest";
import { loadText } from "#course/build/fake-lesson";
import { blocksOf, exercisesIn } from "#course/model/lesson-parts";
import { gradedExercises } from "./graded-exercise";

const check = { kind: "simulate", title: "One computes", message: "More than one request computed.", seeds: [1] };
const concurrency = [{ ...check, entry: "f", requests: 5, limits: { mostRecomputations: 1 } }];
const files = {
  "one/starter.py": "def f():\n    pass\n",
  "one/solution.py": "def f():\n    return 1\n",
  "one/checks.py": '"""f(): 1."""\n',
  "one/concurrency.json": JSON.stringify(concurrency),
};
const text = `<Exercise id="first-one" title="The first" folder="one" backend="redis">\n\nWrite it.\n\n</Exercise>`;
const source = (more: Record<string, string> = {}) => {
  const learn = `<Step id="only" title="Only">\n\n${text}\n\n</Step>\n`;
  return { folder: "lessons/01-first", number: 1, slug: "first", files: { "learn.mdx": learn, ...files, ...more } };
};

test("an exercise has the texts, the backend and the checks that the loader finds", async () => {
  const { lesson } = await loadText(text, files);
  const [loaded] = exercisesIn(blocksOf(lesson));
  const [read, ...others] = gradedExercises(source(), "learn");
  expect(others).toEqual([]);
  expect(read).toEqual({
    name: "first/first-one",
    folder: "lessons/01-first/one",
    backend: loaded?.starter.backend,
    starter: loaded?.starter.code,
    solution: loaded?.solution.code,
    checks: loaded?.checks,
    concurrency: loaded?.concurrency,
  });
  expect(read?.backend).toBe("redis");
});

test("what is missing or wrong is said with its file", () => {
  const without = source();
  delete (without.files as Record<string, string>)["one/checks.py"];
  expect(() => gradedExercises(without, "learn")).toThrow("lessons/01-first/one/checks.py:1: there is no such file");
  expect(() => gradedExercises(source({ "one/concurrency.json": "[{}]" }), "learn")).toThrow(
    "lessons/01-first/one/concurrency.json:1",
  );
});
