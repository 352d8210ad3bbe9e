import { expect, test } from "vitest";
import { deathInWords } from "#runtime/worker/death";

test.each([
  ["Maximum call stack size exceeded", /^RecursionError: .* started anew/],
  ["too much recursion", /^RecursionError/],
  ["Array buffer allocation failed", /^MemoryError/],
  ["Invalid string length", /^MemoryError/],
  ["Program terminated with exit(3)", /ended its own process/],
  ["unreachable", /broke down/],
  [`Unexpected token 'e', "evil" is not valid JSON`, /could not be read/],
  ["something new", /^something new$/],
])("%s is told in a learner's words", (said, words) => {
  expect(deathInWords(new Error(said))).toMatch(words);
});
