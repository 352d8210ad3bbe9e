import { expect, test } from "vitest";
import { indistinct } from "#course/probes/answerable";

test("two options that say the same cannot be told apart, right or wrong", () => {
  expect(indistinct("line 1", ["one", "two", "two"])).toBe('the probe cannot tell two options apart: both say "two"');
  expect(indistinct("line 1", ["one", "two"])).toBeNull();
});

test.each([
  ["holds no-none", ["yes", "no"], "maybe"],
  ["share no-none", ["33.3%", "0.0%"], "a third"],
  ["b hit ratio", ["100%", "0%"], "1"],
  ["ttl stats", ["3,600", "absent", "for ever"], "None"],
  ["a recomputations at once", ["1", "1,000"], "many"],
  ["latency p99", ["2.5", "30,001"], "for ever"],
  ["outcomes", ["1", "2"], "'sold'"],
])("%s finds %s, and never %s", (probe, says, never) => {
  expect(indistinct(probe, says)).toBeNull();
  expect(indistinct(probe, [...says, never])).toContain(JSON.stringify(never));
});

test.each(["outcome 1", "cache 1", "stdout", "line last", "error name", "variable count", "key ttl"])(
  "%s may find any text",
  (probe) => expect(indistinct(probe, ["a", "b"])).toBeNull(),
);
