import { expect, test } from "vitest";
import { callText } from "#simulation/call-arguments";
import { entryCalls } from "#view-models/playground/entry-calls";

const calls = (code: string, files: { name: string; code: string }[] = []) =>
  entryCalls(code, files).map((call) => callText(call));

test("a helper that a view calls is no page, and one that calls itself is", () => {
  const code = `def slow():
    return 1

def product_list(request):
    if slow():
        return product_list(request)
`;
  expect(calls(code)).toEqual(["product_list(request)"]);
});

test("functions that stand for themselves are all called", () => {
  expect(calls("def price():\n    return 1\n\ndef change():\n    return 2\n")).toEqual(["price()", "change()"]);
});

test("where each is called by another, the first is taken", () => {
  expect(calls("def a():\n    return b()\n\ndef b():\n    return a()\n")).toEqual(["a()"]);
});

test("a function of another file that only a further file calls is a helper, too", () => {
  const files = [{ name: "prices.py", code: "def fetch():\n    return 1\n\ndef price(sku):\n    return fetch()\n" }];
  expect(calls("from prices import fetch, price\n", files)).toEqual(['price("tea")']);
});

test("a program without functions, or one that cannot be read, calls nothing or what was found", () => {
  expect(calls("print(1)\n")).toEqual([]);
  expect(calls("def page():\n    return (\n")).toEqual(["page()"]);
});
