import { expect, test } from "vitest";
import { fromJson, toJson } from "#course/model/json";

test("a BigInt beyond what a number holds survives, everywhere in the value", () => {
  const value = { interleavings: 2n ** 80n, list: [{ n: 0n }, "1n", null], text: "$bigint" };
  expect(fromJson(toJson(value))).toEqual(value);
});

test("what maps values sees them with their BigInts back", () => {
  const seen: unknown[] = [];
  fromJson(toJson([1n]), (value) => {
    seen.push(value);
    return value;
  });
  expect(seen).toContain(1n);
});
