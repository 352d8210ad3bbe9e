/** How mutants are counted, with a grader that is told what to say. */
import { expect, test } from "vitest";
import type { GradedExercise } from "#course/exercises/graded-exercise";
import { runMutants } from "./mutation-run";
import type { Mutant } from "./mutator";
import type { Graded } from "./pool";
import { mutationTable, scoreLine } from "./table";

const exercise = {
  name: "first/one",
  folder: "lessons/01-first/one",
  starter: "",
  solution: "solution",
  right: [{ file: "right/other.py", code: "other" }],
} as Partial<GradedExercise> as GradedExercise;
const PASSED = { passed: true, failed: null, message: null, remarks: [] };
const GRADES: Record<string, Graded> = {
  solution: { ...PASSED, remarks: ["known weakness"] },
  wrong: { passed: false, failed: "It works", message: "It gave 1.", remarks: [] },
  endless: "timed out",
  weaker: { ...PASSED, remarks: ["known weakness", "another weakness"] },
  same: { ...PASSED, remarks: ["known weakness"] },
  lucky: PASSED,
};
const mutantOf = (code: string): Mutant => ({ operator: "change", in: "f", from: "x", to: code, nth: 1, code });
const means = {
  mutate: () => ["wrong", "endless", "weaker", "same", "lucky"].map(mutantOf),
  grade: async (_exercise: GradedExercise, code: string) => GRADES[code] as Graded,
};
const entry = (to: string, answer = "solution.py") => ({ answer, in: "f", from: "x", to, nth: 1 });
const solution = [{ file: "solution.py", code: "solution" }];

test("failing, never ending and a remark of its own kill a mutant; what is listed is equivalent", async () => {
  const result = await runMutants(exercise, solution, [entry("same")], means);
  expect(result).toMatchObject({ mutants: 5, killed: 3, timedOut: 1, equivalent: 1, stale: [] });
  expect(result.survivors.map(({ to, answer }) => [to, answer])).toEqual([["lucky", "solution.py"]]);
});

test("an entry that is killed or that no mutant has is stale, unless its answer was not looked at", async () => {
  const listed = [entry("wrong"), entry("gone"), entry("gone", "right/other.py")];
  const { stale } = await runMutants(exercise, solution, listed, means);
  expect(stale.map(({ to }) => to)).toEqual(["wrong", "gone"]);
});

test("an answer that doesn't pass itself has no mutants to speak of", async () => {
  const answers = [{ file: "right/other.py", code: "wrong" }];
  await expect(runMutants(exercise, answers, [], means)).rejects.toThrow(
    "lessons/01-first/one/right/other.py doesn't pass itself: It works",
  );
});

test("the score leaves equivalent mutants out and is rounded down", async () => {
  const result = await runMutants(exercise, solution, [entry("same")], means);
  const almost = { ...result, name: "first/two", mutants: 10_000, killed: 9999, equivalent: 0 };
  expect(scoreLine([result])).toBe("5 mutants: 3 killed, 1 equivalent, 1 survivors; score 75.0 %");
  const table = mutationTable(["first/one", "first/two"], [result, almost]);
  expect(rowsOf(table)).toEqual([
    "| first | 10005 | 10002 | 1 | 2 | 99.9 % |",
    "| **all** | 10005 | 10002 | 1 | 2 | 99.9 % |",
    "| first/one | 5 | 3 | 1 | 1 | 75.0 % |",
    "| first/two | 10000 | 9999 | 0 | 1 | 99.9 % |",
  ]);
});

const rowsOf = (table: string): string[] => table.split("\n").filter((line) => /^\| \S+ \| \d/.test(line));

test("a run of some exercises writes their rows, keeps the others, and drops those that are gone", async () => {
  const one = await runMutants(exercise, solution, [entry("same")], means);
  const before = mutationTable(
    ["first/one", "first/gone", "second/two"],
    ["first/one", "first/gone", "second/two"].map((name) => ({ ...one, name, killed: 1 })),
  );
  expect(rowsOf(mutationTable(["first/one", "second/two", "second/new"], [one], before))).toEqual([
    "| first | 5 | 3 | 1 | 1 | 75.0 % |",
    "| second | 5 | 1 | 1 | 1 | 25.0 % |",
    "| **all** | 10 | 4 | 2 | 2 | 50.0 % |",
    "| first/one | 5 | 3 | 1 | 1 | 75.0 % |",
    "| second/two | 5 | 1 | 1 | 1 | 25.0 % |",
  ]);
});
