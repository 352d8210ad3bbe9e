/** Checks with several requests through a driver of ours: what it sets up, what properties see, and how a failure is shown again. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";
import type { CheckResult, ConcurrencyCheck, PropertySpec } from "#runtime/protocol";
import { followSchedule } from "#runtime/requests/follow-schedule";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});
beforeEach(() => host.deadline.set(30_000));

const DRIVER = `
from django.core.cache import cache
from shop.models import Product
from stampede.driver import program, replace, slow

def compute():
    slow("compute", seconds=15)
    return 7

replace("shop.services.compute_dashboard_stats", compute)
Product.objects.filter(id=5).update(stock=2)
cache.set("offer", "tea", timeout=None)

def visit():
    return [program.stats(), cache.get("offer")]
`;

const LOCK = `
import time, uuid
from django.core.cache import cache
from shop.services import compute_dashboard_stats
def stats():
    token = TOKEN
    while not cache.add("lock", token, timeout=10):
        if cache.get("stats") is not None:
            return cache.get("stats")
        time.sleep(1)
    try:
        cache.set("stats", compute_dashboard_stats(), timeout=60)
    finally:
        if cache.get("lock") == token:
            cache.delete("lock")
    return cache.get("stats")
`;

const check = (properties: readonly PropertySpec[], over: object = {}): ConcurrencyCheck => ({
  kind: "explore",
  title: "it",
  message: "Not so, we said.",
  driver: DRIVER,
  backend: "redis",
  scenario: { calls: [{ entry: "visit", args: [] }], count: 2 },
  timing: "nominal",
  properties,
  ...over,
});
const python = (code: string, title = "own"): PropertySpec => ({ kind: "python", title, quantifier: "always", code });
const graded = (code: string, it: ConcurrencyCheck): CheckResult =>
  grade(host, { code }, "", [it]).checks[0] as CheckResult;

const STATS = "from shop.services import compute_dashboard_stats\ndef stats():\n    return compute_dashboard_stats()\n";

test("requests call the driver's functions, which find the learner's, the cache and the rows as the driver set them", () => {
  const code = `
def holds(results, cache, rows):
    return results == [[7, 'tea']] * 2 and cache == {'offer': 'tea'} and rows['shop_product'][5]['stock'] == 2
`;
  expect(graded(STATS, check([python(code)]))).toMatchObject({ outcome: "passed" });
});

test("a property sees how often the slow work ran, how many were at it, and how often in each request", () => {
  const code = `
def holds(results, cache, work):
    return f"{work.times} in all, {work.at_once} together, {work.each}"
`;
  expect(graded(STATS, check([python(code)]))).toMatchObject({
    outcome: "failed",
    message: "Not so, we said.",
    seen: expect.stringMatching(/^2 in all, 2 together, \[1, 1\]; it fails in \d+ of them$/),
  });
});

test("a property says its own message", () => {
  const own = { kind: "named", name: "recomputations=1", message: "Both of them computed." } as const;
  expect(graded(STATS, check([{ kind: "named", name: "no-none" }, own])).message).toBe("Both of them computed.");
});

test("a lock that ran out is not released by its first owner: unless its token is everybody's", () => {
  const stolen = check([{ kind: "named", name: "lock-by-owner" }], {
    scenario: {
      calls: [{ entry: "visit", args: [] }],
      count: 2,
      arrivals: { kind: "at", timesMs: [0, 11_000] },
    },
  });
  for (const [token, outcome] of [
    ["'a constant'", "failed"],
    ["time.time_ns()", "passed"],
    ["time.time()", "passed"],
    ["uuid.uuid4().hex", "passed"],
  ] as const)
    expect(graded(LOCK.replace("TOKEN", token), stolen), token).toMatchObject({ outcome });
});

test("the failing interleaving can be followed again, and its steps are the learner's lines", () => {
  const { counterexample } = graded(STATS, check([{ kind: "named", name: "recomputations=1" }]));
  if (!counterexample) throw new Error("no counterexample");
  const { scenario, backend, driver, choices } = counterexample;
  const prepared = prepareSimulation(host, { code: STATS, backend, driver }, scenario, "instant");
  const { events, problem, done } = followSchedule(host, prepared, scenario, choices, [], false);
  expect({ problem, done }).toEqual({ problem: null, done: true });
  expect(events.filter(({ type }) => type === "worked").map(({ line }) => line)).toEqual([3, 3]);
  expect(events.filter(({ type }) => type === "commanded").map(({ line }) => line)).toEqual([null, null]);
});

test("a function that the driver calls and the program lacks is asked for in words", () => {
  expect(graded("def other():\n    pass\n", check([{ kind: "named", name: "no-none" }]))).toMatchObject({
    outcome: "failed",
    message: "The program has no function named stats. It has other.",
  });
});

const SLOW_READER = `
import time
from shop.models import Product
from stampede.driver import paused_after_queries, program

def reader():
    started = time.monotonic()
    with paused_after_queries(5):
        price = program.read()
    slow = time.monotonic() - started
    program.read()
    return [str(price), round(slow), round(time.monotonic() - started - slow)]

def failing_reader():
    try:
        with paused_after_queries(5):
            program.fail()
    except LookupError:
        pass
    started = time.monotonic()
    program.read()
    return round(time.monotonic() - started)

def writer():
    Product.objects.filter(id=4).update(price=9)
`;
const READ = `
from shop.models import Product
def read():
    return Product.objects.get(id=4).price
def fail():
    Product.objects.filter(id=4).count()
    raise LookupError
`;
const readers = (entry: string, code: string, others: readonly string[] = []): CheckResult =>
  graded(
    READ,
    check([python(code)], {
      driver: SLOW_READER,
      scenario: {
        calls: [entry, ...others].map((name) => ({ entry: name, args: [] })),
        count: 1 + others.length,
        arrivals: { kind: "at", timesMs: [0, ...others.map(() => 2000)] },
      },
    }),
  );

test("a request that is paused after its queries holds what it has read for so long, and afterwards no longer", () => {
  const result = readers("reader", "def holds(results, cache):\n    return results == [['12.00', 5, 0]]\n");
  expect(result).toMatchObject({ outcome: "passed" });
});

test("what others write in the meantime it does not see", () => {
  const code = `
def holds(results, cache, rows):
    return ['12.00', 5, 0] in results and float(rows['shop_product'][4]['price']) == 9
`;
  expect(readers("reader", code, ["writer"])).toMatchObject({ outcome: "passed" });
});

test("the pause ends with an exception, too", () => {
  expect(readers("failing_reader", "def holds(results, cache):\n    return results == [0]\n")).toMatchObject({
    outcome: "passed",
  });
});
