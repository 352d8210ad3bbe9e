import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LESSON_TITLES } from "#view-models/remarks/lesson-titles";
import { RULES, remarksOn } from "#view-models/remarks/remarks-on";

const COUNTS = `from django.core.cache import cache

def visit():
    return cache.incr("visits")
`;

test("a remark names its file and line, and the lesson exists", () => {
  const SETS = COUNTS.replace('return cache.incr("visits")', 'cache.set("visits", cache.get("visits", 0) + 1)');
  const [remark] = remarksOn("from counting import visit\n", [{ name: "counting.py", code: SETS }]);
  expect(remark).toMatchObject({
    file: "counting.py",
    line: 4,
    text: 'cache.set("visits", cache.get("visits", 0) + 1)',
  });
  expect(remark?.explore?.calls).toEqual([{ entry: "visit", args: [] }]);
  const lessons = JSON.parse(readFileSync("lessons/course.json", "utf8")) as { slug: string; title: string }[];
  for (const { lesson } of RULES) {
    const found = lessons.find(({ slug }) => slug === lesson);
    expect(found?.title).toBe(LESSON_TITLES[lesson]);
  }
});

test("a file that cannot be read yet gets none", () => {
  expect(remarksOn(`${COUNTS}\ndef half(`, [])).toEqual([]);
});

test("a method of a class is looked at and cannot be explored", () => {
  const code = `from django.core.cache import cache as default_cache

class Counter:
    cache = default_cache

    def count(self):
        return self.cache.incr("n")
`;
  expect(remarksOn(code, [])).toMatchObject([{ rule: "counter-without-beginning", explore: null }]);
});

test("caches of another name, and methods that are handed over, are the cache's calls too", () => {
  const code = `from django.core.cache import caches

redis = caches["sessions"]

def guarded(call, *args):
    return call(*args)

def put():
    seen = guarded(redis.get, "seen")
    guarded(redis.set, "seen", seen + [1], 60)
`;
  expect(remarksOn(code, []).map(({ rule }) => rule)).toEqual(["read-change-write"]);
  expect(remarksOn(code.replace('redis = caches["sessions"]', "redis = object()"), [])).toEqual([]);
});

test("what another file or CACHES may settle is not remarked on", () => {
  expect(remarksOn(COUNTS, []).map(({ rule }) => rule)).toEqual(["counter-without-beginning"]);
  expect(remarksOn(COUNTS, [{ name: "other.py", code: "x = 1\n" }])).toEqual([]);
  const MARKS = COUNTS.replace('return cache.incr("visits")', 'return cache.add("visited", True)');
  expect(remarksOn(MARKS, []).map(({ rule }) => rule)).toEqual(["default-timeout"]);
  expect(remarksOn(MARKS, [], 'CACHES = {"default": {"TIMEOUT": None}}')).toEqual([]);
});
