/** The operators, on programs small enough to list what becomes of them. */
import { beforeAll, describe, expect, test } from "vitest";
import { type Mutate, startMutator } from "./mutator";

let mutate: Mutate;
beforeAll(async () => {
  mutate = await startMutator();
}, 180_000);

/** What the lines of a function may become, in all or by one operator. */
const changesOf = (body: string, operator?: string): string[] =>
  mutate(`${HEAD}def f(a, b):\n${indented(body)}`, "")
    .filter((mutant) => mutant.in === "f" && (operator === undefined || mutant.operator === operator))
    .map(({ to }) => to);
const HEAD = "import time\nimport uuid\nfrom django.db import transaction\nfrom django.core.cache import cache\n\n\n";
const indented = (text: string): string => text.replace(/^(?=.)/gm, "    ");
/** The bodies that one operator makes of a body. */
const bodies = (body: string, operator: string): string[] =>
  mutate(`${HEAD}def f(a, b):\n${indented(body)}`, "")
    .filter((mutant) => mutant.operator === operator)
    .map(({ code }) => code.split("def f(a, b):\n")[1]?.replace(/^ {4}/gm, "") ?? "");

describe("a cache call", () => {
  test("gets another method, key and timeout, and its arguments swapped", () => {
    expect(changesOf('cache.set("a", b, timeout=60)\n')).toEqual([
      "pass",
      "return None",
      'transaction.on_commit(lambda: cache.set("a", b, timeout=60))',
      'cache.add("a", b, timeout=60)',
      'cache.get_or_set("a", b, timeout=60)',
      'cache.set(b, "a", timeout=60)',
      'cache.set("a:other", b, timeout=60)',
      'cache.set("a", b)',
      'cache.set("a", b, timeout=None)',
      'cache.set("a", b, timeout=0)',
      'cache.set("a", b, timeout=1)',
      'cache.set("a", b, timeout=3600)',
    ]);
  });

  test("has its timeout in the third place too, and in a variable", () => {
    expect(changesOf("cache.add(a, b, HOUR)\n", "another timeout")).toEqual([
      "cache.add(a, b, None)",
      "cache.add(a, b, 0)",
      "cache.add(a, b, 1)",
      "cache.add(a, b, (HOUR) * 60)",
      "cache.add(a, b, (HOUR) / 60)",
    ]);
    expect(changesOf("lasts = 120\ncache.set(a, b, lasts)\n", "another timeout").slice(0, 5)).toEqual([
      "lasts = None",
      "lasts = 0",
      "lasts = 1",
      "lasts = 7200",
      "lasts = 2",
    ]);
    expect(changesOf("cache.touch(a, timeout=None)\n", "another timeout")).toContain("cache.touch(a, timeout=300)");
  });

  test("loses version and default, and an async one its await", () => {
    expect(changesOf("return cache.get(a, 0, version=2)\n", "drop an argument")).toEqual(["return cache.get(a, 0)"]);
    expect(changesOf("return cache.get(a, 0, version=2)\n", "drop a default")).toEqual([
      "return cache.get(a, version=2)",
    ]);
    const async = "async def f():\n    return await cache.aget_or_set('a', g)\n";
    const changed = mutate(async, "").map(({ to }) => to);
    expect(changed).toContain("return cache.aget_or_set('a', g)");
    expect(changed).toContain("return await cache.aset('a', g)");
    expect(changed).toContain("return await cache.aget_or_set('a', g())");
  });

  test("loses the variable part of its key, and an element of its list", () => {
    expect(changesOf('return f"p:{a}:{b}"\n', "drop the variable part of a key")).toEqual([
      'return f"p::{b}"',
      'return f"p:{a}:"',
    ]);
    expect(changesOf("return cache.get_many([a, b])\n", "drop an element")).toEqual([
      "return cache.get_many([b])",
      "return cache.get_many([a])",
    ]);
  });
});

test("a method of the same name on something else than a cache stays", () => {
  expect(changesOf("a.set(b)\n")).toEqual(["pass", "return None"]);
});

test("a token and the time become constants, with what is made of them at once", () => {
  const operator = "a constant instead of a token";
  expect(changesOf("me = uuid.uuid4().hex\nnow = time.time()\nid = str(uuid.uuid4())\n", operator)).toEqual([
    'me = "token"',
    "now = 0",
    'id = str("token")',
  ]);
});

describe("a condition", () => {
  test("is negated, always or never holds, and is asked otherwise", () => {
    expect(changesOf("if a is None:\n    b()\n").filter((to) => to.startsWith("if"))).toEqual([
      "if not a is None:",
      "if True:",
      "if False:",
      "if not a:",
      "if a is not None:",
    ]);
  });

  test("of two sides loses each of them", () => {
    expect(changesOf("if a and b:\n    a()\n", "drop one side of a condition")).toEqual(["if a:", "if b:"]);
    expect(changesOf("if a and b:\n    a()\n", "and becomes or, or the reverse")).toEqual(["if a or b:"]);
  });

  test("with a bound is off by one, as a range is", () => {
    expect(changesOf("while a < 10:\n    a += 1\n", "off by one")).toEqual(["while a < 11:", "while a < 9:"]);
    expect(changesOf("while a < 10:\n    a += 1\n", "another comparison")).toEqual(["while a <= 10:"]);
    expect(changesOf("for _ in range(3):\n    a()\n", "off by one")).toEqual([
      "for _ in range(4):",
      "for _ in range(2):",
    ]);
  });
});

describe("statements", () => {
  test("change places, but not two that only name values", () => {
    expect(bodies('a.save()\ncache.delete("a")\n', "swap two statements")).toEqual(['cache.delete("a")\na.save()\n']);
    expect(bodies("x = 1\ny = 2\na(x, y)\n", "swap two statements")).toEqual(["x = 1\na(x, y)\ny = 2\n"]);
  });

  test("of finally come after the work, or not at all", () => {
    const body = "try:\n    return a()\nfinally:\n    if b:\n        b()\n";
    expect(bodies(body, "drop finally, keep what is in it")).toEqual(["return a()\nif b:\n    b()\n"]);
    expect(bodies(body, "drop finally")).toEqual(["return a()\n"]);
  });

  test("of try lose their except, or it raises again", () => {
    const body = "try:\n    a()\nexcept OSError:\n    b()\n";
    expect(bodies(body, "drop try and except")).toEqual(["a()\n"]);
    expect(bodies(body, "raise again")).toEqual(["try:\n    a()\nexcept OSError:\n    raise\n"]);
  });

  test("move out of a transaction, into it, and to its end", () => {
    const body = "with transaction.atomic():\n    a.save()\n    cache.delete(b)\nb()\n";
    expect(bodies(body, "drop a with")).toEqual(["a.save()\ncache.delete(b)\nb()\n"]);
    expect(bodies(body, "after the block instead of in it")).toEqual([
      "with transaction.atomic():\n    a.save()\ncache.delete(b)\nb()\n",
    ]);
    expect(bodies(body, "into the block instead of after it")).toEqual([
      "with transaction.atomic():\n    a.save()\n    cache.delete(b)\n    b()\n",
    ]);
    expect(changesOf(body, "after the commit instead of now")).toEqual([
      "transaction.on_commit(lambda: cache.delete(b))",
    ]);
    const after = "transaction.on_commit(lambda: cache.delete(b))\n";
    expect(changesOf(after, "now instead of after the commit")).toEqual(["cache.delete(b)"]);
  });

  test("keep the inside of a text with several lines when they move", () => {
    const body = 'with a:\n    b("""one\n  two""")\n';
    expect(bodies(body, "drop a with")).toEqual(['b("""one\n  two""")\n']);
  });
});

test("decorators are dropped one by one, and defaults change", () => {
  const code = "@first\n@second(3)\ndef f(a=2):\n    return a\n";
  const changed = mutate(code, "");
  expect(changed.filter(({ operator }) => operator === "drop a decorator").map(({ code: text }) => text)).toEqual([
    "@second(3)\ndef f(a=2):\n    return a\n",
    "@first\ndef f(a=2):\n    return a\n",
  ]);
  expect(changed.filter(({ operator }) => operator === "change a default").map(({ to }) => to)).toEqual([
    "def f(a=None):",
    "def f(a=3):",
  ]);
});

describe("left out are", () => {
  const starter = "LIMIT = 5\n\n\ndef given(a):\n    return a > LIMIT\n\n\ndef f(a):\n    pass\n\n\nprint(f(1))\n";
  const solution = starter.replace("    pass", "    return given(a)");

  test("what the starter gives, and lines that show the functions at work", () => {
    expect(mutate(solution, starter).map(({ to }) => to)).toEqual(["return None"]);
    const shown = solution.replace("print(f(1))", "print(f(2))");
    expect(mutate(shown, starter).map(({ to }) => to)).toEqual(["pass", "return None"]);
  });

  test("programs equal to the starter, a right answer or an earlier mutant, whatever their layout", () => {
    const all = mutate("def f(a):\n    a()\n    return a\n", "").map(({ code }) => code);
    const fewer = mutate("def f(a):\n    a()\n    return a\n", "def f(a):\n  return (a)\n").map(({ code }) => code);
    expect(all.filter((code) => !fewer.includes(code))).toEqual(["def f(a):\n    return a\n"]);
    const right = mutate("def f(a):\n    a()\n    return a\n", "", ["def f(a):\n    a()  # and\n    return None\n"]);
    expect(right.some(({ to }) => to === "return None")).toBe(true);
    expect(right).toHaveLength(all.length - 1);
  });
});

test("equal changes of equal lines are numbered", () => {
  const twice = mutate("def f(a):\n    a()\n    b()\n    a()\n", "").filter(
    ({ from, to }) => from === "a()" && to === "",
  );
  expect(twice.map(({ nth }) => nth)).toEqual([1, 2]);
});

test("columns are counted right behind letters that take several bytes", () => {
  expect(changesOf('cache.set("é€𝄞", a, timeout=2)\n', "drop a timeout")).toEqual(['cache.set("é€𝄞", a)']);
});
