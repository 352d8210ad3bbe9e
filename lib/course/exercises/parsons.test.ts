import { expect, test } from "vitest";
import { parsonsOf } from "#course/exercises/parsons";

const SOLUTION = `from django.core.cache import cache

TIMEOUT = 60


def stats():
    # look first
    found = cache.get("stats")
    if found is None:
        found = compute(
            "a (bracket",
        )
        cache.set("stats", found, TIMEOUT)

    return found`;

test("the functions' lines in another order; imports, constants, comments and blank lines are given", () => {
  const lines = parsonsOf(SOLUTION, ["    cache.set(found)"]) ?? [];
  const inOrder = lines.filter(({ place }) => place !== null).sort((a, b) => Number(a.place) - Number(b.place));
  expect(inOrder).toEqual([
    { text: "def stats():", indent: 0, place: 0 },
    { text: 'found = cache.get("stats")', indent: 1, place: 1 },
    { text: "if found is None:", indent: 1, place: 2 },
    { text: 'found = compute(\n    "a (bracket",\n)', indent: 2, place: 3 },
    { text: 'cache.set("stats", found, TIMEOUT)', indent: 2, place: 4 },
    { text: "return found", indent: 1, place: 5 },
  ]);
  expect(lines.filter(({ place }) => place === null)).toEqual([{ text: "cache.set(found)", indent: 1, place: null }]);
  expect(lines.map(({ place }) => place)).not.toEqual([0, 1, 2, 3, 4, 5, null]);
});

test("the same order every time", () => {
  expect(parsonsOf(SOLUTION, [])).toEqual(parsonsOf(SOLUTION, []));
});

test("a program without functions is taken whole", () => {
  expect(parsonsOf("a = 1\nb = 2\nc = 3\nprint(a)", [])).toHaveLength(4);
});

test("a docstring over several lines is one piece", () => {
  const lines = parsonsOf('def f():\n    """One (\n    two."""\n    a = 1\n    return a', []) ?? [];
  expect(lines.map(({ text }) => text)).toContain('"""One (\ntwo."""');
});

test("under four lines there is nothing to put in order", () => {
  expect(parsonsOf("import x\n\n\ndef f():\n    a = 1\n    return a", [])).toBeNull();
});

test("a loop outside of functions is given, and so is what stands in it", () => {
  const solution = "def f(n):\n    a = n\n    b = a\n    return b\n\n\nfor n in [1, 2]:\n    print(f(n))";
  expect(
    parsonsOf(solution, [])
      ?.map(({ text }) => text)
      .sort(),
  ).toEqual(["a = n", "b = a", "def f(n):", "return b"]);
});
