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

test("what the course calls by the same name everywhere is given, to whoever is called by no other function", () => {
  const code = `def stock_of(number):
    return in_database(number)


def in_database(number):
    return 1


def deliver(number, stock):
    pass
`;
  expect(visitsOf(code)).toEqual([
    { entry: "stock_of", args: [4] },
    { entry: "deliver", args: [4, 20] },
  ]);
});

test("what a signal calls is no visitor's", () => {
  const code =
    "def forget(instance, **kwargs):\n    pass\n\n\npost_save.connect(forget, sender=Product)\n\n\ndef sale(number, price):\n    pass\n";
  expect(visitsOf(code)).toEqual([{ entry: "sale", args: [4, "9.90"] }]);
  expect(visitsOf(code.slice(0, code.indexOf("def sale")))).toEqual([]);
});

test.each([
  ["calls its function", "def page():\n    pass\n\n\npage()\n"],
  ["calls it in a loop", "def page():\n    pass\n\n\nfor _ in range(3):\n    page()\n"],
  ["hands it on", "def page():\n    pass\n\n\nconnect(page)\n"],
  ["prints", "def page():\n    pass\n\n\nprint(1)\n"],
  ["needs arguments that nobody knows", "def page(thing):\n    pass\n"],
  ["defines a coroutine", "async def page():\n    pass\n"],
  ["defines nothing", "cache = None\n"],
])("there is nothing to visit in a program that %s", (_what, code) => {
  expect(visitsOf(code)).toEqual([]);
});
