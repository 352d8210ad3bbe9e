/** The checks library (lib/runtime/python/stampede/checks.py) against everything that learners' code may do, on real Python. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";
import type { CheckResult } from "#runtime/protocol";

const CHECKS = `
from stampede.checks import check, expect, expect_that, learner, world

@check("answers 42")
def _():
    expect(learner().call("answer"), 42, "Not the answer.")

@check("answers again")
def _():
    expect(learner().call("answer"), 42, "Not the answer.")
`;

let host: Host;
beforeAll(async () => {
  host = await createHost();
});
beforeEach(() => host.deadline.set(20_000));

const check = (code: string, checks = CHECKS): CheckResult[] => grade(host, { code }, checks).checks;
const one = (code: string, body: string): CheckResult | undefined => {
  const lines = body.split("\n").map((line) => `    ${line}`);
  const checks = [
    "from stampede.checks import check, expect, expect_that, learner, world",
    '@check("it")',
    "def _():",
    "    program = learner()",
    ...lines,
  ];
  return check(code, checks.join("\n"))[0];
};

test("a program that does what it should passes, with nothing more to say", () => {
  const passed = { outcome: "passed", passed: true, message: "", expected: null, seen: null, line: null };
  expect(check("def answer():\n    return 42")).toEqual([
    { title: "answers 42", ...passed },
    { title: "answers again", ...passed },
  ]);
});

test("expected and seen are shown as Python shows them, or counted in words", () => {
  expect(check("def answer():\n    return '42'")[0]).toMatchObject({
    passed: false,
    message: "Not the answer.",
    expected: "42",
    seen: "'42'",
  });
  expect(one("x = 1", 'expect(2, 1, "Too often.", unit="call")')).toMatchObject({
    expected: "1 call",
    seen: "2 calls",
  });
});

test("equal is equal whatever its type, but True is not 1", () => {
  expect(one("x = 1", 'expect(1.0, 1, "A float.")')).toMatchObject({ passed: true });
  expect(one("x = 1", 'expect(True, 1, "A bool.")')).toMatchObject({ passed: false, expected: "1", seen: "True" });
});

test("an exception is told with the learner's line, not ours", () => {
  expect(check("def answer():\n    return {}['x']")[0]).toMatchObject({
    message: "answer() stopped in line 2 with KeyError: 'x'",
    line: 2,
  });
});

test.each([
  ["SystemExit", "import sys\ndef answer():\n    sys.exit(0)", "answer() asked Python to exit."],
  ["endless recursion", "def answer():\n    return answer()", "answer() called itself until Python gave up."],
  [
    "a BaseException",
    "class Odd(BaseException): pass\ndef answer():\n    raise Odd('x')",
    "answer() stopped in line 3 with Odd: x",
  ],
  [
    "no such function",
    "def anwser():\n    return 42",
    "There is no function named answer(). Keep the name from the task.",
  ],
])("%s ends one check, not the report", (_what, code, message) => {
  const report = check(code);
  expect(report.map((result) => result.message)).toEqual([message, message]);
});

test("a program that does not start is told once", () => {
  const [first, second] = check("def answer(:\n    return 42");
  expect(first).toMatchObject({ passed: false, line: 1 });
  expect(first?.message).toMatch(/^Your program stopped in line 1 with SyntaxError/);
  expect(second?.message).toBe("Not looked at: first make the check above pass.");
});

test("an endless loop is ended by the deadline and told once", () => {
  host.deadline.set(500);
  const [first, second] = check("def answer():\n    while True:\n        pass");
  expect(first?.message).toBe("It did not come to an end. Look for a loop that never stops.");
  expect(second?.message).toBe("Not looked at: first make the check above pass.");
});

test("a result that cannot even be shown or compared breaks nothing", () => {
  const code = `
class Bad:
    def __eq__(self, other): raise RuntimeError("eq")
    def __repr__(self): raise RuntimeError("repr")
def answer():
    return Bad()
`;
  expect(check(code)[0]).toMatchObject({ message: "Not the answer.", seen: "<Bad whose repr raises RuntimeError>" });
});

const CACHED = `
import time
from django.core.cache import cache
def slow():
    time.sleep(1)
    return 1
def fast():
    value = cache.get("k")
    if value is None:
        value = slow()
        cache.set("k", value, 60)
    print("got", value)
    return value
fast()
`;

test("each check starts on empty caches, whatever the program's own lines stored", () => {
  expect(one(CACHED, 'program.call("fast")\nexpect(len(world.commands("set")), 1, "stored once")')?.passed).toBe(true);
});

test("so it does when those lines used the caches only inside asyncio.run", () => {
  const code = `import asyncio
from django.core.cache import cache

async def visit():
    await cache.aadd("visits", 0, timeout=None)
    return await cache.aincr("visits")

asyncio.run(visit())
`;
  expect(one(code, "import asyncio\nexpect(asyncio.run(program.call('visit')), 1, 'Stored before.')")?.passed).toBe(
    true,
  );
});

test("a stand-in counts, answers in turn, and time goes by virtually", () => {
  const body = `
slow = program.stand_in("slow", 10, 20, takes_seconds=5)
expect([program.call("fast"), program.call("fast")], [10, 10], "cached")
world.sleep(61)
expect(program.call("fast"), 20, "computed again")
expect(slow.calls, 2, "calls", unit="call")
expect(program.stdout, "got 10\\ngot 10\\ngot 20\\n", "printed")
`;
  expect(one(CACHED, body.trim())).toMatchObject({ passed: true, message: "" });
});

test("commands are found by operation and plain key, with TTL in seconds and the learner's line", () => {
  const body = `
program.call("fast")
(written,) = world.commands("set", key="k")
expect((written.ttl, written.line, written.keys), (60.0, 11, [":1:k"]), "command")
expect(world.commands("set", key="other"), [], "other")
`;
  expect(one(CACHED, body.trim())).toMatchObject({ passed: true, message: "" });
});

test("a service is replaced however it is imported, and put back after the check", () => {
  const code = `
from shop.services import search_products as search
import shop.services
def alias():
    return search("k")
def module():
    return shop.services.search_products("k")
def inside():
    from shop.services import search_products
    return search_products("k")
`;
  const checks = `
from stampede.checks import check, expect, learner
@check("one")
def _():
    program = learner()
    double = program.stand_in("shop.services.search_products", "stand-in")
    expect({program.call(name) for name in ["alias", "module", "inside"]}, {"stand-in"}, "replaced")
    expect(double.arguments, [(("k",), {})] * 3, "arguments")
@check("two")
def _():
    program = learner()
    expect("stand-in" in [program.call(name) for name in ["alias", "module", "inside"]], False, "back again")
`;
  expect(check(code, checks).map((result) => result.message)).toEqual(["", ""]);
});

test("a function of the learner's that is no longer there is asked for", () => {
  expect(one("x = 1", 'program.stand_in("slow", 1)')?.message).toBe(
    "Your program has no slow() any more. Keep it and call it.",
  );
});

const PRICES = `
from django.core.cache import cache
from django.db import transaction
from shop.models import Product

def price_of(id):
    return cache.get_or_set("price", lambda: Product.objects.get(id=id).price)
`;
const VISITED = `after = 0
seen = []
while program.visited(lambda: program.call("price_of", 4), "change", 4, "9.00", after=after):
    seen.append(str(program.call("price_of", 4)))
    program = learner()
    after += 1
expect(seen, ["9.00"] * after, "An old price stayed.")
expect_that(after > 1, "It stopped early.")`;
const UPDATE = "Product.objects.filter(id=id).update(price=price)";

test("a visitor comes after every single step of a change, with a database connection of their own", () => {
  const change = (...lines: string[]) => `${PRICES}\ndef change(id, price):\n    ${lines.join("\n    ")}\n`;
  expect(one(change(UPDATE, 'cache.delete("price")'), VISITED)).toMatchObject({ passed: true });
  const first = one(change('cache.delete("price")', UPDATE), VISITED);
  expect(first).toMatchObject({ passed: false, seen: "['12.00', '9.00']" });
  const inside = change("with transaction.atomic():", `    ${UPDATE}`, '    cache.delete("price")');
  expect(one(inside, VISITED)).toMatchObject({ passed: false, message: "An old price stayed." });
});

test("a check takes the server down after any step, and brings it back with what it held", () => {
  const code = `# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379"}}
from django.core.cache import cache
def twice():
    cache.set("a", 1)
    return cache.get("a")
`;
  const body = `
_, error = program.attempt("twice")
expect(error, None, "It is up.")
world.goes_down("redis")
_, error = program.attempt("twice")
expect(type(error).__name__, "ConnectionError", "It is down.")
world.comes_back()
expect(program.call("twice"), 1, "It is back.")
world.hangs("redis")
(_, error), seconds = program.attempt("twice"), 0
expect(type(error).__name__, "TimeoutError", "It hangs.")
world.comes_back()
expect(program.call("twice"), 1, "It answers.")
program.visited(lambda: world.goes_down("redis"), "twice", after=0)
`;
  const result = one(code, body.trim());
  expect(result).toMatchObject({ passed: false });
  expect(result?.message).toMatch(/^twice\(\) stopped in line 5 with redis.exceptions.ConnectionError/);
});

test("a program that asks for another key than it stores under is told from one that asks for the same", () => {
  const body = 'program.call("f")\nprogram.call("f")\nexpect_that(world.looked_elsewhere(), "No.")';
  const program = (key: string) => `
from django.core.cache import cache

def f():
    cache.get("a")
    cache.set("${key}", 1)
`;
  expect(one(program("b"), body)).toMatchObject({ passed: true });
  expect(one(program("a"), body)).toMatchObject({ passed: false });
  expect(one(program("a").replace("cache.set", "len"), body)).toMatchObject({ passed: false });
});

test("a stand-in knows what it was asked for, by place or by name", () => {
  const code = "def ask(n, m):\n    return n\n\ndef go():\n    ask(1, m=2)";
  const body =
    'ask = program.stand_in("ask", 0)\nprogram.call("go")\nexpect([ask.asked_for(n) for n in (1, 2, 3)], [True, True, False], "No.")';
  expect(one(code, body)).toMatchObject({ passed: true });
});
