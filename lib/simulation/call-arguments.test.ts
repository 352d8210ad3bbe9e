import { expect, test } from "vitest";
import { areArguments } from "#simulation/call-arguments";

test("values of JSON are arguments, and so is what JSON lacks, by its tag", () => {
  for (const args of [
    [],
    [1, "a", true, null, [1, [2]], { key: "value" }],
    [{ $: "tuple", items: [1, "b"] }],
    [{ $: "float", value: 2 }],
    [{ $: "dict", values: { $: 1, a: [2] } }],
    [{ $: "request" }],
    [{ $: "request", method: "POST", path: "/a", data: { page: [1, 2] }, headers: { "X-A": "b" }, user: "ann" }],
    [1, { $: "keywords", values: { pk: 3, tags: [1] } }],
  ])
    expect(areArguments(args)).toBe(true);
});

test("a tag without its parts is none, whatever a link brings", () => {
  for (const arg of [
    undefined,
    () => 1,
    { $: "tuple" },
    { $: "tuple", items: [undefined] },
    { $: "float", value: "2" },
    { $: "dict", values: [1] },
    { $: "request", method: "TRACE__" },
    { $: "request", path: "no slash" },
    { $: "request", headers: { "X-A": 1 } },
    { $: "request", user: {} },
    { $: "keywords", values: { "not a name": 1 } },
    { $: "keywords" },
  ])
    expect(areArguments([arg])).toBe(false);
});

test("keywords come last, and never inside a value", () => {
  const keywords = { $: "keywords", values: { a: 1 } };
  expect(areArguments([keywords, 1])).toBe(false);
  expect(areArguments([[keywords]])).toBe(false);
});

test("what is nested too deep is refused, and does not fill the stack", () => {
  let deep: unknown = 1;
  for (let i = 0; i < 50_000; i++) deep = [deep];
  expect(areArguments([deep])).toBe(false);
  expect(areArguments([[[[[[[[1]]]]]]]])).toBe(true);
});
