/** What the checks library offers beyond calling a function: other processes, locks without a name, lifetimes, and never an exception of ours. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";
import type { CheckResult } from "#runtime/protocol";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});
beforeEach(() => host.deadline.set(20_000));

const HEAD = "from stampede.checks import check, expect, expect_that, learner, world\n";
const check = (code: string, checks: string): CheckResult[] =>
  grade(host, { code, backend: "redis" }, HEAD + checks).checks;
const one = (code: string, body: string): CheckResult | undefined =>
  check(code, `@check("it")\ndef _():\n    program = learner()\n${body.trim().replace(/^/gm, "    ")}\n`)[0];

const LOCK = `
import itertools, os, random, secrets, time, uuid, threading
from django.core.cache import cache
from shop.services import compute_dashboard_stats
COUNTER, THING = itertools.count(), object()
def stats():
    while cache.get("s") is None:
        token = TOKEN
        if cache.add("a key of its own", token, timeout=10):
            try:
                cache.set("s", compute_dashboard_stats(), timeout=60)
            finally:
                if cache.get("a key of its own") == token:
                    cache.delete("a key of its own")
        else:
            time.sleep(1)
    return cache.get("s")
`;
const STOLEN = `
others = []
def meanwhile():
    world.sleep(15)
    others.extend(program.left_in_the_middle("stats", of="shop.services.compute_dashboard_stats") or [])
program.stand_in("shop.services.compute_dashboard_stats", 7, during=meanwhile)
program.call("stats")
expect(len(others), 1, "nobody took it")
expect_that(world.holds(others), "Not yours.")
`;

test.each([
  ["'a constant'", "failed"],
  ["threading.get_ident()", "failed"],
  ["uuid.uuid4().hex", "passed"],
  ["time.time_ns()", "passed"],
  ["uuid.uuid1()", "passed"],
  ["f'{os.getpid()}:{threading.get_ident()}'", "passed"],
  ["f'{os.getpid()}:{next(COUNTER)}'", "passed"],
  ["next(COUNTER)", "failed"],
  ["uuid.uuid5(uuid.NAMESPACE_DNS, 'shop')", "failed"],
  ["id(THING)", "failed"],
  ["random.Random(42).random()", "failed"],
  ["random.randint(1, 10**9)", "passed"],
  ["random.randint(1, 1000)", "failed"],
  ["secrets.randbelow(10)", "failed"],
  ["os.urandom(1)", "failed"],
  ["''.join(random.choice('abcdefgh') for _ in range(20))", "passed"],
])("a lock that was stolen is left alone unless its token is, or may well be, another's too: %s", (token, outcome) => {
  expect(one(LOCK.replace("TOKEN", token), STOLEN)).toMatchObject({ outcome });
});

const KEEPS_THE_FUNCTION = {
  "under another name": "stats = compute_dashboard_stats",
  "in a partial": 'stats = partial(cache.get_or_set, "s", compute_dashboard_stats, 60)',
  "as a default argument": "def stats(compute=compute_dashboard_stats):\n    return compute()",
  "in a decorator":
    "def twice(function):\n    return lambda: (function(), function())[1]\nstats = twice(compute_dashboard_stats)",
  "in a table": 'WORK = {"stats": compute_dashboard_stats}\ndef stats():\n    return WORK["stats"]()',
};

test.each(Object.entries(KEEPS_THE_FUNCTION))(
  "a stand-in is found by a program that keeps the function %s",
  (_, code) => {
    const imports =
      "from functools import partial\nfrom django.core.cache import cache\nfrom shop.services import compute_dashboard_stats\n";
    const body = `
compute = program.stand_in("shop.services.compute_dashboard_stats", 7)
expect(program.call("stats"), 7, "stats")
expect(compute.calls > 0, True, "calls")`;
    expect(one(imports + code, body)).toMatchObject({ outcome: "passed", message: "" });
    expect(one(imports + code, 'expect(program.call("stats")["orders"], 5, "it is back")')).toMatchObject({
      message: "",
    });
  },
);

test("a decorated function of the program keeps its decorator when the function inside is replaced", () => {
  const code = `
from django.core.cache import cache
def cached(function):
    def wrapper(number):
        return cache.get_or_set(str(number), lambda: function(number), 60)
    return wrapper
@cached
def price(number):
    return number
`;
  const body = `
price = program.stand_in("price", 100, 200)
expect([program.call("price", n) for n in (1, 2, 1)], [100, 200, 100], "prices")
expect(price.arguments, [((1,), {}), ((2,), {})], "arguments")`;
  expect(one(code, body)).toMatchObject({ outcome: "passed", message: "" });
});

test("a process left in the middle holds its lock for as long as that lives", () => {
  const body = `
held = program.left_in_the_middle("stats", of="shop.services.compute_dashboard_stats")
expect([entry.key for entry in held], ["a key of its own"], "held")
compute = program.stand_in("shop.services.compute_dashboard_stats", 7)
value, waited = program.timed("stats")
expect((value, compute.calls, 9 < waited < 11), (7, 1, True), "waited")
`;
  expect(one(LOCK.replace("TOKEN", "uuid.uuid4().hex"), body)).toMatchObject({ outcome: "passed", message: "" });
});

const BY_A_THREAD = STOLEN.replace('compute_dashboard_stats")', 'compute_dashboard_stats", thread=True)');

test.each([
  ["uuid.uuid4().hex", "passed"],
  ["PROCESS", "failed"],
  ["os.getpid()", "failed"],
  ["f'{os.getpid()}:{threading.get_ident()}'", "passed"],
  ["f'{os.getpid()}:{threading.current_thread().name}'", "passed"],
])(
  "a lock that another thread of the same process took is another's too, so a token of the process fails: %s",
  (token, outcome) => {
    const code = LOCK.replace("TOKEN", token).replace("def stats", "PROCESS = uuid.uuid4().hex\ndef stats");
    expect(one(code, STOLEN)).toMatchObject({ outcome: "passed" });
    expect(one(code, BY_A_THREAD)).toMatchObject({ outcome });
  },
);

test("a thread that waits for a lock of its process never begins, which is no failure", () => {
  const code = LOCK.replace("TOKEN", "uuid.uuid4().hex")
    .replace("def stats():", "OWN = threading.Lock()\ndef stats():\n  with OWN:")
    .replace(/^(?= {4})/gm, "    ");
  const body = `
others = []
def meanwhile():
    others.append(program.left_in_the_middle("stats", of="shop.services.compute_dashboard_stats", thread=True))
program.stand_in("shop.services.compute_dashboard_stats", 7, during=meanwhile)
expect(program.call("stats"), 7, "stats")
expect(others, [None], "others")
`;
  expect(one(code, body)).toMatchObject({ outcome: "passed", message: "" });
});

const LIMITER = `
from django.core.cache import cache
def allow():
    cache.add("count", 0, timeout=60)
    return cache.incr("count") <= 5
def idle():
    return "no step"
`;

test("time can pass until an entry expires before any step, and the outcome says what came of it", () => {
  const body = `
expect(program.attempt_expiring(0, "allow"), (True, None), "nothing can expire yet")
value, error = program.attempt_expiring(1, "allow")
expect((value, type(error).__name__), (None, "ValueError"), "expired between add and incr")
expect(program.attempt_expiring(2, "allow"), (True, None), "expired inside incr, which counts from nothing on Redis then")
expect(program.attempt_expiring(3, "allow"), None, "add is one step, incr on Redis two")
expect(program.call("allow"), True, "afterwards steps take their usual time again")
expect(program.attempt_expiring(0, "idle"), None, "no step at all")
`;
  expect(one(LIMITER, body)).toMatchObject({ outcome: "passed", message: "" });
});

test("what expires before a step is whatever expires next, and no more", () => {
  const code = `
from django.core.cache import cache
def look():
    return cache.get("short"), cache.get("long"), cache.get("for ever")
`;
  const body = `
from django.core.cache import cache
for key, timeout in (("short", 10), ("long", 100), ("for ever", None)):
    cache.set(key, 1, timeout=timeout)
expect(program.attempt_expiring(1, "look"), ((1, 1, 1), None), "after the look at the short one")
cache.set("short", 1, timeout=5)
expect(program.attempt_expiring(0, "look"), ((None, 1, 1), None), "before it")
`;
  expect(one(code, body)).toMatchObject({ outcome: "passed", message: "" });
});

test("a loop that waits for ever is cut off where a bound is asked for", () => {
  const code = "import time\ndef answer():\n    while True:\n        time.sleep(0.5)\n";
  expect(one(code, 'program.returns_within(6, "Too long.", "answer")')).toMatchObject({
    message: "Too long.",
    expected: "at most 6 s",
    seen: "not back after 60 s",
  });
});

test("another process has globals and locmem of its own, and shares the rest", () => {
  const code = `
from django.core.cache import cache
own = {}
def put(x):
    own["x"] = x
    cache.set("x", x)
def look():
    return own.get("x"), cache.get("x"), hash("x")
`;
  const body = `
other = program.another_process()
program.call("put", 1)
(a, b, c), (d, e, f) = program.call("look"), other.call("look")
expect((a, b, d, e, c == f), (1, 1, None, 1, False), "processes")
`;
  expect(one(code, body)).toMatchObject({ outcome: "passed", message: "" });
});

test("a check whose condition another check has not met is not looked at", () => {
  const checks = `
@check("first")
def _():
    expect(1, 2, "Never.")

@check("second", after="first")
def _():
    pass

@check("third")
def _():
    pass
`;
  expect(check("x = 1", checks).map(({ outcome }) => outcome)).toEqual(["failed", "not-looked-at", "passed"]);
});

const TRIPS: [string, string, string][] = [
  ["a command that was not sent", 'world.commands("set")[0].ttl', "There was no `set`."],
  ["an entry that is not there", "world.kept(7).longest", "There was no entry that holds 7."],
  ["a name that is not there", 'program.namespace["nothing"]', "There is no nothing in your program."],
  ["a function that is not there", 'program.call("nothing")', "There is no function named nothing()."],
  ["None where a dict was expected", 'program.call("answer")["orders"]', "What this check looks for was not there"],
  ["another signature", 'program.call("answer", 1, 2)', "answer() stopped with TypeError"],
];

test.each(TRIPS)("%s is an expectation that was not met", (_what, body, message) => {
  const found = one("def answer():\n    pass\n", body);
  expect(found?.outcome).toBe("failed");
  expect(found?.message).toContain(message);
  expect(found?.message).not.toContain("IndexError");
});

test("what was returned last is said where a check cannot go on", () => {
  expect(one("def answer():\n    pass\n", 'program.call("answer")["orders"]')?.seen).toBe("answer() returned None");
});
