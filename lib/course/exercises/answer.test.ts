import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerHead, readAnswer, writeAnswer, wronglyGraded } from "#course/exercises/answer";
import type { CheckResult, GradeReport } from "#runtime/protocol";

const SOLUTION = Array.from({ length: 30 }, (_, i) => `line_${i} = ${i}`).join("\n");
const HEAD: AnswerHead = { says: "Line 9 is another.", draws: { by: "check", text: "Line 9: is wrong." } };

describe("an answer's file", () => {
  test("is a patch with a head where that is shorter", () => {
    const code = SOLUTION.replace("line_9 = 9", "line_9 = 10");
    const { extension, text } = writeAnswer(HEAD, code, SOLUTION);
    expect(extension).toBe("patch");
    expect(text.split("\n")).toEqual([
      "Line 9 is another.",
      "draws: Line 9: is wrong.",
      "",
      "--- solution.py",
      "+++ solution.py",
      "@@ -9,3 +9,3 @@",
      " line_8 = 8",
      "-line_9 = 9",
      "+line_9 = 10",
      " line_10 = 10",
      "",
    ]);
    expect(readAnswer("x/wrong/a.patch", text, SOLUTION)).toEqual({ ...HEAD, code });
  });

  test("is the whole program where the patch would be longer; its own first comment is not part of the head", () => {
    const code = '# CACHES: {"default": {}}\nx = 1';
    const { extension, text } = writeAnswer({ says: "All is new.", draws: null }, code, SOLUTION);
    expect(extension).toBe("py");
    expect(text).toBe(`# All is new.\n\n${code}\n`);
    expect(readAnswer("x/right/a.py", text, SOLUTION)).toEqual({ says: "All is new.", draws: null, code });
  });

  test("gives the same program back, whatever it is", () => {
    const line = fc.constantFrom(
      "",
      "x = 1",
      "# draws: no",
      "--- a",
      "+++ b",
      "@@ -1 +1 @@",
      "    return x",
      "-",
      "+",
      " ",
    );
    const program = fc.array(line, { maxLength: 12 }).map((lines) => ["import time", ...lines, "end"].join("\n"));
    fc.assert(
      fc.property(program, program, (solution, code) => {
        fc.pre(solution !== code);
        const { extension, text } = writeAnswer(HEAD, code, solution);
        expect(readAnswer(`a.${extension}`, text, solution)).toEqual({ ...HEAD, code });
      }),
    );
  });

  const PATCH = "--- solution.py\n+++ solution.py\n@@ -1,1 +1,1 @@\n-line_0 = 0\n+line_0 = 1\n";
  test.each([
    ["a.patch", PATCH, "its head needs a sentence"],
    ["a.patch", `draws: Only this.\n\n${PATCH}`, "its head needs a sentence"],
    ["a.patch", `no sentence\n\n${PATCH}`, "its head needs a sentence"],
    ["a.patch", `Two.\ndraws: a\nremark: b\n\n${PATCH}`, "draws one message, and only one"],
    ["a.patch", `Old.\n\n${PATCH.replace("-line_0 = 0", "-line_0 = 7")}`, "does not apply to solution.py"],
    ["a.patch", "It ends here.\n", "begins with a head"],
    ["a.py", "x = 1\n", "begins with a head"],
    ["a.py", `# The same.\n\n${SOLUTION}\n`, "is solution.py itself"],
  ])("%s that cannot be read says why: %j", (file, text, problem) => {
    expect(readAnswer(file, text, SOLUTION)).toContain(problem);
  });
});

describe("a grade", () => {
  const check = (passed: boolean, message = ""): CheckResult => ({ ...({} as CheckResult), passed, message });
  const report = (checks: CheckResult[], remarks: string[] = []): GradeReport => {
    return { passed: checks.every(({ passed }) => passed), checks, remarks, run: {} as GradeReport["run"] };
  };
  const PASSED = report([check(true)], ["It is slow, but it works."]);
  const FAILED = report([check(true), check(false, "Nothing was stored."), check(false, "It is too old.")]);
  const drawn = (by: "check" | "remark", text: string) => ({ kind: "wrong", draws: { by, text } }) as const;

  test("is as the file says", () => {
    expect(wronglyGraded({ kind: "right", draws: null }, PASSED)).toBeNull();
    expect(wronglyGraded({ kind: "wrong", draws: null }, FAILED)).toBeNull();
    expect(wronglyGraded(drawn("check", "Nothing was"), FAILED)).toBeNull();
    expect(wronglyGraded(drawn("remark", "It is slow"), PASSED)).toBeNull();
  });

  test("or it is said how it is not", () => {
    expect(wronglyGraded({ kind: "right", draws: null }, FAILED)).toMatch(/must pass; .* Nothing was stored\./);
    expect(wronglyGraded({ kind: "wrong", draws: null }, PASSED)).toMatch(/must fail/);
    // The first failing check is what the learner reads.
    expect(wronglyGraded(drawn("check", "It is too old."), FAILED)).toMatch(/should draw .* Nothing was stored\./);
    expect(wronglyGraded(drawn("check", "It is slow"), PASSED)).toMatch(/no check fails/);
    expect(wronglyGraded(drawn("remark", "Nothing was"), FAILED)).toMatch(/should pass with a remark/);
    expect(wronglyGraded(drawn("remark", "It is ugly"), PASSED)).toMatch(/the first is: It is slow/);
  });
});
