import { expect, test } from "vitest";
import { visitsOf } from "#course/build/visits";

test("a program that only defines a function is called by visitors", () => {
  const code = `from django.core.cache import cache

cache.set("views", 0, timeout=None)


def count_view():
    cache.incr("views")
`;
  expect(visitsOf(code)).toEqual([{ entry: "count_view", args: [] }]);
});

test("with a reader and a writer each visitor does one of the two", () => {
  expect(visitsOf("def price():\n    pass\n\n\ndef sale(amount=1):\n    pass\n")).toEqual([
    { entry: "price", args: [] },
    { entry: "sale", args: [] },
  ]);
});

test("a view gets its request", () => {
  expect(visitsOf("def page(request):\n    pass\n")).toEqual([{ entry: "page", args: [{ $: "request" }] }]);
});

test.each([
  ["calls its function", "def page():\n    pass\n\n\npage()\n"],
  ["calls it in a loop", "def page():\n    pass\n\n\nfor _ in range(3):\n    page()\n"],
  ["hands it on", "def page():\n    pass\n\n\nconnect(page)\n"],
  ["prints", "def page():\n    pass\n\n\nprint(1)\n"],
  ["needs arguments that nobody knows", "def page(number):\n    pass\n"],
  ["defines a coroutine", "async def page():\n    pass\n"],
  ["defines nothing", "cache = None\n"],
])("there is nothing to visit in a program that %s", (_what, code) => {
  expect(visitsOf(code)).toEqual([]);
});
