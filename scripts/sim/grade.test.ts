/** The command line's grades, on real exercises, with answers of our own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { GradedExercise } from "#course/exercises/graded-exercise";
import { createHost, type Host } from "#runtime/interpreter/host";
import { AnswerGrader } from "./answer-grader";
import { exerciseOf, gradeCommand } from "./grade";

const folder = mkdtempSync(join(tmpdir(), "grade-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, ...lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
};

async function graded(...args: string[]) {
  const out: string[] = [];
  const complaints: string[] = [];
  const status = await gradeCommand(args, { out: (line) => out.push(line), complain: (line) => complaints.push(line) });
  return { status, complaints, grades: out.map((line) => JSON.parse(line)) };
}

const RECIPE = [
  "from django.core.cache import cache",
  "from shop.services import fetch_weather",
  "",
  "",
  "def weather_in(city):",
  '    found = cache.get(f"weather:{city}")',
  "    if found is None:",
  "        found = fetch_weather(city)",
  '        cache.set(f"weather:{city}", found, 1800)',
  "    return found",
];
const right = written("right.py", "# why-cache/half-an-hour: right. The timeout in its place.", ...RECIPE);
const wrong = written(
  "wrong.py",
  "# 01-why-cache/half-an-hour: wrong. For ever.",
  ...RECIPE.map((l) => l.replace("1800", "None")),
);

describe("sim grade", () => {
  test("prints one object a file, right and wrong, with exactly these keys", async () => {
    const { status, complaints, grades } = await graded(right, wrong);
    expect(complaints).toEqual([]);
    expect(status).toBe(0);
    expect(grades.map(({ file, exercise, passed }) => ({ file, exercise, passed }))).toEqual([
      { file: right, exercise: "why-cache/half-an-hour", passed: true },
      { file: wrong, exercise: "why-cache/half-an-hour", passed: false },
    ]);
    expect(Object.keys(grades[0])).toEqual(["file", "exercise", "passed", "checks", "remarks"]);
    for (const check of grades.flatMap(({ checks }) => checks))
      for (const key of ["title", "passed", "message", "expected", "seen", "line"]) expect(check).toHaveProperty(key);
  });

  test("takes the exercise from the option, whatever the first line says", async () => {
    const { grades } = await graded("--exercise", "why-cache/half-an-hour", written("bare.py", ...RECIPE));
    expect(grades[0]).toMatchObject({ exercise: "why-cache/half-an-hour", passed: true });
  });

  test("names what it can't grade, grades the rest, and ends with 2", async () => {
    const strange = written("strange.py", "# why-cache/no-such-thing: right");
    const nameless = written("nameless.py", "print(1)");
    const missing = join(folder, "missing.py");
    const { status, complaints, grades } = await graded(strange, nameless, missing, right);
    expect(status).toBe(2);
    expect(grades.map(({ file }) => file)).toEqual([right]);
    expect(complaints[0]).toContain('strange.py: "why-cache" has no exercise "no-such-thing"; it has ');
    expect(complaints[1]).toContain("nameless.py: the first line doesn't name the exercise");
    expect(complaints[2]).toContain("missing.py: ENOENT");
    expect(complaints).toHaveLength(3);
  });

  test.each([
    ["an empty file", ""],
    ["a syntax error", "def weather_in(city:"],
    ["an endless recursion", "def weather_in(city):\n    return weather_in(city)"],
    ["an exit", "import os, sys\nsys.exit(0)"],
  ])("%s doesn't pass, and the next file is graded", async (_what, code) => {
    const odd = written("odd.py", "# why-cache/half-an-hour: wrong", code);
    const { status, grades } = await graded(odd, right);
    expect(grades.map(({ passed }) => passed)).toEqual([false, true]);
    expect(status).toBe(0);
  });
});

test.each([
  ["# stampedes/single-flight: right", "stampedes/single-flight"],
  ["# 10-stampedes/single-flight: wrong. Why: it waits", "10-stampedes/single-flight"],
  ["#stampedes/single-flight\r\nimport time", "stampedes/single-flight"],
])("the first line %j names its exercise", (line, name) => {
  expect(exerciseOf(line)).toBe(name);
});

test("an answer that brings the interpreter down fails, and the next one gets another interpreter", async () => {
  let started = 0;
  const grader = new AnswerGrader(async () => {
    const host = await createHost();
    if (started++ > 0) return host;
    return Object.assign(host, {
      gradePython: (): never => {
        throw new Error("memory access out of bounds");
      },
    }) as Host;
  });
  const exercise = { backend: "locmem", checks: CHECKS, concurrency: [] } as unknown as GradedExercise;
  const first = await grader.grade(exercise, "x = 1");
  expect(first).toMatchObject({ passed: false, remarks: [] });
  expect(first.checks[0]?.message).toBe("Your program ended Python itself: memory access out of bounds");
  expect(await grader.grade(exercise, "x = 1")).toMatchObject({ passed: true });
  expect(started).toBe(2);
});

const CHECKS = `
from stampede.checks import check, expect, learner

@check("x is 1")
def _():
    expect(learner().namespace["x"], 1, "It is not.")
`;
