import { beforeAll, describe, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { explorerFor } from "#runtime/requests/explore";
import { followSchedule } from "#runtime/requests/follow-schedule";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import { startSimulation } from "#runtime/requests/start-simulation";
import type { Call } from "#simulation/behaviour";
import type { Scenario } from "#simulation/scenario";
import type { Simulation } from "#simulation/simulation";
import { endingText } from "#simulation/task";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const call = (entry: string, ...args: unknown[]): Call => ({ entry, args });
const threads = (calls: Call[], more: Partial<Scenario> = {}): Scenario => ({
  calls,
  count: calls.length,
  processes: 1,
  moduleState: "threads",
  ...more,
});

function simulated(code: string, scenario: Scenario, backend: "locmem" | "redis" = "locmem") {
  const prepared = prepareSimulation(host, { code, backend }, scenario, "costs");
  const report = simulate(host, prepared, scenario, true);
  const results = report.events
    .flatMap((event) =>
      event.type === "returned"
        ? [{ task: event.task, text: event.repr }]
        : event.type === "raised"
          ? [{ task: event.task, text: event.error }]
          : [],
    )
    .sort((a, b) => a.task - b.task)
    .map(({ text }) => text);
  return { ...report, results };
}

function explored(code: string, scenario: Scenario, properties: string[] = []) {
  const prepared = prepareSimulation(host, { code, backend: "locmem" }, scenario, "instant");
  const explorer = explorerFor(host, prepared, {
    scenario,
    timing: "nominal",
    properties: properties.map((name) => ({ kind: "named", name })),
  });
  while (!explorer.advance(10_000));
  const report = explorer.report();
  return {
    ...report,
    ends: endsOf(report.outcomes),
  };
}

const followed = (code: string, scenario: Scenario, wanted: number[]) =>
  followSchedule(
    host,
    prepareSimulation(host, { code, backend: "locmem" }, scenario, "instant"),
    scenario,
    wanted,
    [],
    false,
  );

const LOCKED = `
import threading
from django.core.cache import cache
from shop import services

_lock = threading.Lock()

def stats():
    with _lock:
        value = cache.get("stats")
        if value is None:
            value = services.compute_dashboard_stats()
            cache.set("stats", value, 60)
    return value["orders"]
`;

/** Counts by what is returned, whoever returns it. */
function endsOf(outcomes: readonly { returns: readonly string[]; interleavings: bigint }[]): [string, number][] {
  const ends = new Map<string, number>();
  for (const { returns, interleavings } of outcomes) {
    const text = [...returns].sort().join(" ");
    ends.set(text, (ends.get(text) ?? 0) + Number(interleavings));
  }
  return [...ends];
}

describe("a lock of the module, between threads", () => {
  const ten = { calls: [call("stats")], count: 10 };

  it("10 threads of one process: one computes (real Django, 10 threads: 1)", () => {
    const { measures } = simulated(LOCKED, { ...ten, processes: 1, moduleState: "threads" });
    expect(measures.recomputations).toMatchObject({ count: 1, peak: 1 });
    expect(measures.ended).toBe(10);
  });

  it("4 processes on Redis have 4 locks: 4 compute", () => {
    const { measures } = simulated(LOCKED, { ...ten, count: 12, processes: 4, moduleState: "threads" }, "redis");
    expect(measures.recomputations).toMatchObject({ count: 4, peak: 4 });
  });

  it("in no interleaving do two compute; without threads in all", () => {
    const scenario = threads([call("stats"), call("stats")]);
    const report = explored(LOCKED, scenario, ["recomputations=1"]);
    expect(report.verdicts.map(({ holds }) => holds)).toEqual([true]);
    // Once A has the lock, B can do nothing until it is released; and the other way round.
    expect(Number(report.interleavings)).toBeLessThan(20);
  });

  it("the scheduler says what a request waits for, and who has it", () => {
    const { tasks } = followed(LOCKED, threads([call("stats"), call("stats")]), [0]);
    expect(tasks.map(({ state }) => state)).toMatchObject([
      { kind: "ready" },
      { kind: "blocked", untilMs: null, reason: "waits for `_lock`, which A holds" },
    ]);
  });
});

const MODULE = `
import threading, time
from functools import lru_cache
from django.core.cache import cache
from shop import services

lock, outer, deep = threading.Lock(), threading.Lock(), threading.RLock()
two = threading.Semaphore(2)
bounded = threading.BoundedSemaphore(1)
ready = threading.Event()
changed = threading.Condition()
queue = []
locks = {}
counter = 0

def one_way():
    with outer:
        cache.get("a")
        with lock:
            return "one way"

def other_way():
    with lock:
        cache.get("a")
        with outer:
            return "other way"

def reentrant():
    with deep:
        with deep:
            cache.get("a")
    return "in and out"

def at_most_two():
    with two:
        services.compute_dashboard_stats()
    return "done"

def impatient():
    if not lock.acquire(timeout=1):
        return "gave up at", round(time.time(), 3)
    time.sleep(3)
    lock.release()
    return "had it"

def looks():
    return lock.acquire(blocking=False)

def once_too_often():
    bounded.release()

def unlocked():
    lock.release()

def waits():
    return ready.wait()

def sets():
    ready.set()
    return ready.is_set()

def takes():
    with changed:
        while not queue:
            changed.wait()
        return queue.pop()

def puts(n):
    with changed:
        queue.append(n)
        changed.notify()
    return "put"

def per_key(key):
    with locks.setdefault(key, threading.Lock()):
        value = cache.get(key)
        if value is None:
            services.compute_dashboard_stats()
            cache.set(key, 1)
    return len(locks)

def count():
    global counter
    seen = counter
    cache.get("a")
    counter = seen + 1
    return counter

def count_locked():
    global counter
    with lock:
        seen = counter
        cache.get("a")
        counter = seen + 1
        return counter

@lru_cache(maxsize=None)
def slow(n):
    services.compute_dashboard_stats()
    return n

def memo():
    return slow(1), slow.cache_info().hits

def keeps_a_generator():
    global queue
    queue = (n for n in range(3))
    cache.get("a")
`;

describe("threads of one process share", () => {
  it("globals: what is written between a read and a write is lost, unless a lock is around both", () => {
    const { ends } = explored(MODULE, threads([call("count"), call("count")]));
    // A reads before its first step, when it arrives; so does B: both have seen 0 in every order.
    expect(ends).toEqual([["1 1", 2]]);
    const locked = explored(MODULE, threads([call("count_locked"), call("count_locked")]));
    expect(locked.ends).toEqual([["1 2", 2]]);
  });

  it("nothing with another process", () => {
    const { ends } = explored(MODULE, threads([call("count_locked"), call("count_locked")], { processes: 2 }));
    expect(ends).toEqual([["1 1", 20]]); // 3 steps each: C(6,3)
  });

  it("what one request has left in the module, for the next ones too; a killed process has forgotten it", () => {
    const arrivals = { kind: "every", everyMs: 1000 } as const;
    const four = threads([call("count"), call("count"), call("count"), call("count")], { arrivals });
    expect(simulated(MODULE, four).results).toEqual(["1", "2", "3", "4"]);
    const interventions = [{ kind: "kill", process: 0, atMs: 1500 }] as const;
    expect(simulated(MODULE, { ...four, interventions }).results).toEqual(["1", "2", "1", "2"]);
  });

  it("a memo: both compute at once, a third is remembered", () => {
    const scenario = threads([call("memo"), call("memo"), call("memo")], {
      arrivals: { kind: "at", timesMs: [0, 100, 5000] },
    });
    const { measures, results } = simulated(MODULE, scenario);
    expect(measures.recomputations.count).toBe(2);
    expect(results).toEqual(["(1, 0)", "(1, 0)", "(1, 1)"]);
  });

  it("locks made on the way: one for each key", () => {
    const scenario = threads([call("per_key", "a"), call("per_key", "a"), call("per_key", "b")]);
    const { measures, results } = simulated(MODULE, scenario);
    expect(measures.recomputations).toMatchObject({ count: 2, peak: 2 });
    expect(results).toEqual(["2", "2", "2"]);
  });

  it("what cannot be followed is refused with its name", () => {
    expect(() => simulated(MODULE, threads([call("keeps_a_generator")]))).toThrow("`queue` holds a generator");
    const code = `lines = (n for n in range(3))\ndef view():\n    return next(lines)\n`;
    expect(() => simulated(code, threads([call("view")]))).toThrow("`lines` holds a generator");
  });
});

describe("locks between threads", () => {
  it("two locks taken in two orders: some interleavings never end, and say why", () => {
    const report = explored(MODULE, threads([call("one_way"), call("other_way")]), ["terminates"]);
    const stuck = report.outcomes.filter(({ returns }) => returns.some((text) => text.startsWith("Stuck")));
    expect(stuck.map(({ returns }) => returns)).toEqual([
      ["Stuck: it waits for `lock` for ever", "Stuck: it waits for `outer` for ever"],
    ]);
    expect(report.verdicts[0]).toMatchObject({ holds: false });
    const { results } = simulated(MODULE, threads([call("one_way"), call("other_way")]));
    expect(results).toEqual(["Stuck: it waits for `lock` for ever", "Stuck: it waits for `outer` for ever"]);
  });

  it("an RLock lets its own request in again, and nobody else", () => {
    const report = explored(MODULE, threads([call("reentrant"), call("reentrant")]), ["terminates"]);
    // Take, look, release, without the other in between: A before B, or B before A.
    expect(report.ends).toEqual([["'in and out' 'in and out'", 2]]);
  });

  it("a semaphore of 2: of 5 that compute at most 2 at once", () => {
    const { measures } = simulated(MODULE, threads([call("at_most_two")], { count: 5 }));
    expect(measures.recomputations).toMatchObject({ count: 5, peak: 2 });
  });

  it("a timeout: whoever has waited long enough goes on without the lock", () => {
    const { results } = simulated(MODULE, threads([call("impatient"), call("impatient"), call("looks")]));
    expect(results).toEqual(["'had it'", "('gave up at', 1767603601.0)", "False"]);
  });

  it("what CPython refuses is refused", () => {
    const { results } = simulated(MODULE, threads([call("once_too_often"), call("unlocked")]));
    expect(results).toEqual(["ValueError: Semaphore released too many times", "RuntimeError: release unlocked lock"]);
  });

  it("an event lets those go who wait for it", () => {
    const { tasks } = followed(MODULE, threads([call("waits"), call("sets")]), []);
    expect(tasks[0]?.state).toMatchObject({ kind: "blocked", reason: "waits until `ready` is set" });
    expect(simulated(MODULE, threads([call("waits"), call("sets")])).results).toEqual(["True", "True"]);
  });

  it("a condition: whoever takes waits for whoever puts, in every interleaving", () => {
    const report = explored(MODULE, threads([call("takes"), call("puts", 7)]), ["terminates"]);
    expect(report.verdicts[0]).toMatchObject({ holds: true });
    expect(report.ends.map(([returns]) => returns)).toEqual(["'put' 7"]);
  });
});

/** Every order, one after another, on copies of a simulation: no merging. */
function plainly(code: string, scenario: Scenario): Map<string, number> {
  const prepared = prepareSimulation(host, { code, backend: "locmem" }, scenario, "instant");
  const ends = new Map<string, number>();
  const visit = (simulation: Simulation): void => {
    if (!simulation.settle()) {
      const returns = simulation.tasks.map(({ ending }) => (ending ? endingText(ending) : "?")).sort();
      ends.set(returns.join(" "), (ends.get(returns.join(" ")) ?? 0) + 1);
      return;
    }
    for (const task of simulation.enabled.toArray()) {
      const fork = simulation.fork();
      fork.take(task);
      visit(fork);
    }
  };
  visit(startSimulation(prepared, scenario, () => {}));
  return ends;
}

it.each([
  ["two locks in two orders", [call("one_way"), call("other_way")]],
  ["a lock for each key", [call("per_key", "a"), call("per_key", "a"), call("per_key", "b")]],
  ["a condition", [call("takes"), call("puts", 1), call("puts", 2)]],
  ["globals, with and without a lock", [call("count"), call("count_locked"), call("count")]],
  ["an event", [call("waits"), call("sets"), call("waits")]],
  ["a semaphore", [call("at_most_two"), call("at_most_two"), call("at_most_two")]],
] as const)("the explorer counts as plain enumeration does: %s", (_, calls) => {
  const scenario = threads([...calls]);
  const counted = explored(MODULE, scenario);
  expect(counted.status).toBe("complete");
  const ends = new Map<string, number>();
  for (const [text, n] of counted.ends) ends.set(String(text), (ends.get(String(text)) ?? 0) + Number(n));
  expect(ends).toEqual(plainly(MODULE, scenario));
});

it("threads share further files of the program, and their locks, too", () => {
  const code =
    "from app.kept import kept, lock\n\ndef view():\n    with lock:\n        kept.append(len(kept))\n        return list(kept)\n";
  const modules = { "app/kept.py": "import threading\nkept = []\nlock = threading.Lock()\n" };
  const scenario = threads([call("view"), call("view")]);
  const prepared = prepareSimulation(host, { code, backend: "locmem", modules }, scenario, "costs");
  const { events } = simulate(host, prepared, scenario, true);
  expect(events.flatMap((event) => (event.type === "returned" ? [event.repr] : []))).toEqual(["[0]", "[0, 1]"]);
  expect(events.flatMap((event) => (event.type === "synchronised" ? [event.lock.name] : []))[0]).toBe("lock");
});

it("outside of threads a lock is the program's own, and takes no steps", () => {
  const { events, error } = host.run({
    code: `${MODULE}\nprint(reentrant(), lock.locked())\nwith lock: print(lock.locked())`,
  });
  expect(error).toBeNull();
  expect(events.filter(({ type }) => type === "synchronised")).toEqual([]);
  expect(events.flatMap((event) => (event.type === "printed" ? [event.text] : [])).join("")).toBe(
    "in and out False\nTrue\n",
  );
  const alone = host.run({ code: "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()" });
  expect(alone.error?.lastLine).toContain("this would wait for ever");
  const pickled = host.run({
    code: "import threading\nfrom django.core.cache import cache\ncache.set('k', threading.Lock())",
  });
  expect(pickled.error?.lastLine).toBe("TypeError: cannot pickle '_thread.lock' object");
});

it("a Redis client that the module keeps is shared as it is, although it answers for every name", () => {
  const code =
    'import redis\nclient = redis.Redis(host="127.0.0.1", port=6379, db=0)\n\ndef hit():\n    return client.incr("hits")\n';
  const scenario = threads([call("hit"), call("hit")]);
  expect(simulated(code, scenario, "redis").results).toEqual(["1", "2"]);
  expect(explored(code, scenario).interleavings).toBe(2n);
});
