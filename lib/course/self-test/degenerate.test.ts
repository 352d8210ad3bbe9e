import { expect, test } from "vitest";
import { degenerateAnswers, notForLearners } from "#course/self-test/degenerate";
import { failed, notLookedAt } from "#runtime/grade/grade-python";

const SOLUTION =
  "def price():\n    return cost()\n\n\ndef cost():\n    return 3\n\n\nasync def page():\n    return 4\n";

const STARTER = SOLUTION.replace("return cost()", "return None");

test("functions that the checks name are replaced, helpers are left", () => {
  const answers = degenerateAnswers(STARTER, SOLUTION, 'program.call("price"), program.call("page")');
  expect(answers).toHaveLength(8);
  expect(answers[2]?.code.slice(SOLUTION.length)).toBe(
    "\n\ndef price(*args, **kwargs):\n    return None\n\nasync def page(*args, **kwargs):\n    return None",
  );
  expect(answers.at(-1)?.code.slice(SOLUTION.length)).toBe("\n\ndel price, page");
});

test("what the starter gives and the solution leaves alone isn't asked for", () => {
  const answers = degenerateAnswers(SOLUTION, `${SOLUTION}\n\nclass Price:\n    paid = True\n`, "price page");
  expect(answers.map(({ what }) => what)).toEqual(["an empty file", "a syntax error"]);
});

test("a program without functions is only emptied and broken", () => {
  expect(degenerateAnswers("", "print(1)", "").map(({ what }) => what)).toEqual(["an empty file", "a syntax error"]);
});

test("a check that could not go on and names of ours are found, in failed checks only", () => {
  const seen = [
    failed("A", "There is no function named price()."),
    failed("B", "What this check looks for was not there, or was something else than expected."),
    failed("C", "No price came.", { seen: "Unmet" }),
    notLookedAt("D", "stampede.checks"),
  ];
  expect(notForLearners(seen)).toEqual([
    "B: What this check looks for was not there, or was something else than expected.",
    "C: Unmet",
  ]);
});
