import { describe, expect, test } from "vitest";
import { callAt, methodAt, methodMarkdown, methodPrefix } from "#course/reference/editor-help";
import { apiMethod } from "#course/reference/reference";

const CODE = 'from django.core.cache import cache, caches\nshared = caches["shared"]\n';

describe("methodPrefix", () => {
  test.each([
    ["cache.ge", "ge"],
    ["x = cache.", ""],
    ['caches["default"].s', "s"],
    ["shared.to", "to"],
    ["other.ge", null],
    ["my.cache.ge", null],
    ["cache", null],
  ])("%s", (before, prefix) => {
    expect(methodPrefix(CODE, before)).toBe(prefix);
  });
});

describe("methodAt", () => {
  test("knows a method by its receiver", () => {
    expect(methodAt(CODE, "print(cache.", "get")?.name).toBe("get");
    expect(methodAt(CODE, "d.", "get")).toBeNull();
  });
});

describe("callAt", () => {
  test.each([
    ["cache.set(", "set", 0],
    ['cache.set("k", ', "set", 1],
    ['cache.set("k", [1, 2], ', "set", 2],
    ['cache.set("k", f(1, 2', "set", 1],
    ['cache.set("k", 1, version=', "set", 3],
    ['cache.set("a", cache.get("b", ', "get", 1],
    ['print(cache.get("k"', "get", 0],
  ])("%s", (before, name, argument) => {
    const call = callAt(CODE, before);
    expect([call?.method.name, call?.argument]).toEqual([name, argument]);
  });

  test("is null outside a call", () => {
    expect(callAt(CODE, 'cache.get("k")')).toBeNull();
    expect(callAt(CODE, "print(")).toBeNull();
  });
});

test("the hover has a row for each of the six backends", () => {
  const method = apiMethod("add");
  expect(method && methodMarkdown(method).match(/^\| (locmem|filebased|db|dummy|redis|memcached) /gm)).toHaveLength(6);
});
