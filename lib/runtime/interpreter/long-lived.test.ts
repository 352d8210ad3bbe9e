import { beforeAll, describe, expect, it } from "vitest";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";
import type { ConcurrencyCheck, RunOptions } from "#runtime/protocol";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import { Server } from "#runtime/worker/server";
import type { Scenario } from "#simulation/scenario";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

/** A dictionary in the module as a cache, a memo, and a counter. */
const SHOP = `
import random
from functools import lru_cache
from django.core.cache import cache
from shop import services

cached = {}
served = 0
print("imported")

def page():
    if "Oslo" not in cached:
        cached["Oslo"] = services.fetch_weather("Oslo")
    return "Oslo" in cached

@lru_cache(maxsize=None)
def price(n):
    return cache.get("price", n)

def memo():
    return price(7)

def count():
    global served
    served += 1
    print("number", served)
    return served

def steps():
    global served
    served += 1
    cache.get("a")
    print("between")
    cache.set("a", served)
    return served

def seeded():
    random.seed(5)
    return random.random()

def later():
    return random.random()

def fails():
    global served
    served += 1
    raise ValueError("number %d" % served)

def gone():
    return served
`;

const calls = (...entries: string[]) => entries.map((entry) => ({ entry, args: [] }));

async function simulated(scenario: Scenario, options: Partial<RunOptions> = {}, server = newServer()) {
  const all = { code: SHOP, backend: "redis" as const, ...options };
  const message = await server.answer({ type: "simulate", id: 1, options: all, scenario, keepEvents: true });
  if (message.type !== "simulated") throw new Error(message.type);
  const { report } = message;
  const results = report.events.flatMap((event) =>
    event.type === "returned" ? [event.repr] : event.type === "raised" ? [event.error] : [],
  );
  return { ...report, results };
}

const newServer = () => new Server(host, () => {}, new Set());

describe("long-lived processes of Python", () => {
  const eight: Scenario = { calls: calls("page"), count: 8, processes: 2, moduleState: "kept" };

  it("2 processes, 4 requests each, a dictionary as cache: each computes once, on 2 runs of Python", async () => {
    const { measures, pythonRuns } = await simulated(eight);
    expect(measures.recomputations).toMatchObject({ count: 2, peak: 2 });
    // The first computes for the three behind it, who waited as long.
    expect(measures.latencyMs).toMatchObject({ p50: 500, max: 500 });
    // A to the slow call, A to its end; from there C, E and G go on; B, D, F and H live the same life.
    expect(pythonRuns).toBe(2);
  });

  it("fresh, each of the 8 computes", async () => {
    const { measures } = await simulated({ ...eight, moduleState: "fresh" });
    expect(measures.recomputations).toMatchObject({ count: 8, peak: 8 });
  });

  it("keeps globals, memos and a seeded generator from one request to the next; what was printed is the request's own", async () => {
    const scenario: Scenario = {
      calls: calls("count", "steps", "fails", "memo", "memo", "seeded", "later", "gone"),
      count: 8,
      processes: 1,
      moduleState: "kept",
    };
    const { results, events } = await simulated(scenario);
    expect(results).toEqual([
      "1",
      "2",
      "ValueError: number 3",
      "7",
      "7",
      "0.6229016948897019",
      "0.7417869892607294",
      "3",
    ]);
    const gets = events.filter((event) => event.type === "commanded" && event.command.op === "get");
    expect(gets.map(({ task }) => task)).toEqual([1, 3]); // E's price is remembered
    const printed = events.flatMap((event) => (event.type === "printed" ? [[event.task, event.text]] : []));
    expect(printed).toEqual([
      [0, "number 1\n"],
      [1, "between\n"],
    ]);
  });

  it("says the line of a request's own last step, or none", async () => {
    const scenario: Scenario = { calls: calls("steps", "gone"), count: 2, processes: 1, moduleState: "kept" };
    const { events } = await simulated(scenario);
    expect(events.flatMap((event) => (event.type === "returned" ? [event.line] : []))).toEqual([34, null]);
  });

  it("a killed process has forgotten all; a request in line is served by the new one", async () => {
    const scenario: Scenario = {
      calls: calls("count", "page", "count"),
      count: 3,
      arrivals: { kind: "every", everyMs: 10 },
      processes: 1,
      moduleState: "kept",
      interventions: [{ kind: "kill", process: 0, atMs: 50 }],
    };
    const { results, measures } = await simulated(scenario);
    expect(results).toEqual(["1", "Killed: its process died", "1"]);
    expect(measures.latencyMs).toMatchObject({ p90: 40, max: 40 });
  });

  it("an endless loop ends its process; the others are served", async () => {
    const code =
      "n = 0\ndef spin():\n    global n\n    n = 9\n    while True: pass\ndef count():\n    global n\n    n += 1\n    return n";
    const scenario: Scenario = { calls: calls("count", "spin", "count"), count: 3, processes: 1, moduleState: "kept" };
    const { results } = await simulated(scenario, { code });
    expect(results).toEqual(["1", "Stuck: it computed for 2 s without a step", "1"]);
  });

  it("is the same with a warm tree, and after other programs have run in between", async () => {
    const server = newServer();
    const scenario: Scenario = {
      calls: calls("steps", "count", "page", "fails"),
      count: 24,
      processes: 3,
      placement: { kind: "random" },
      arrivals: { kind: "poisson", perSecond: 2 },
      moduleState: "kept",
      seed: 3,
    };
    const first = await simulated(scenario, {}, server);
    const warm = await simulated(scenario, {}, server);
    expect(warm.events).toEqual(first.events);
    expect(warm.pythonRuns).toBe(0);
    host.run({ code: "served = 1000" });
    const again = await simulated(scenario);
    expect(again.events).toEqual(first.events);
    expect(again.pythonRuns).toBe(first.pythonRuns);
  });

  it("2,000 requests that take no step need one run of Python", async () => {
    const scenario: Scenario = { calls: calls("gone"), count: 2000, processes: 1, moduleState: "kept" };
    const { pythonRuns, measures } = await simulated(scenario);
    expect([measures.ended, pythonRuns]).toEqual([2000, 1]);
  });

  it("stops in words when too much would have to be run again, always at the same request", async () => {
    const scenario: Scenario = { calls: calls("steps"), count: 2000, processes: 1, moduleState: "kept" };
    const prepared = prepareSimulation(host, { code: SHOP, backend: "redis" }, scenario, "costs");
    prepared.program.mostRepeated = 1000;
    const first = simulate(host, prepared, scenario, true);
    // Each request has 2 replies, and to learn what follows each of them the n before it are run again: 2 · 3n, so 3n² up to n.
    expect(first.message).toMatch(/^Stopped after 18 of 2000 requests. Long-lived processes have served too much: /);
    const warm = simulate(host, prepared, scenario, true);
    expect(warm.message).toBe(first.message);
    expect(warm.events).toEqual(first.events);
  });

  it("can be scheduled by hand: who waits in line cannot go", async () => {
    const scenario: Scenario = { calls: calls("steps"), count: 2, processes: 1, moduleState: "kept" };
    const follow = (choices: number[]) =>
      newServer().answer({
        type: "schedule",
        id: 1,
        options: { code: SHOP, backend: "redis" },
        scenario,
        choices,
        goals: [],
        finish: false,
      });
    const message = await follow([0]);
    if (message.type !== "scheduled") throw new Error(message.type);
    expect(message.report.tasks[1]?.state).toEqual({
      kind: "blocked",
      untilMs: null,
      reason: "in line, its process is serving A",
    });
    expect(await follow([0, 0, 1, 1])).toMatchObject({ report: { done: true, problem: null } });
    expect(await follow([1])).toMatchObject({
      report: { problem: expect.stringMatching(/B's, who cannot go on then/) },
    });
  });

  it("grading: who is killed by the scenario has not failed", () => {
    const check: ConcurrencyCheck = {
      title: "Nobody fails",
      message: "Somebody failed.",
      kind: "simulate",
      backend: "redis",
      scenario: {
        calls: calls("page", "count"),
        count: 4,
        processes: 2,
        interventions: [{ kind: "kill", process: 0, atMs: 100 }],
      },
      seeds: [1, 2],
      limits: { mostErrors: 0 },
    };
    expect(grade(host, { code: SHOP }, "", [check]).checks).toMatchObject([{ passed: true }]);
    const failing = { ...check, scenario: { ...check.scenario, calls: calls("page", "fails") } };
    expect(grade(host, { code: SHOP }, "", [failing]).checks).toMatchObject([
      { passed: false, seen: "2 failed, with ValueError: number 1" },
    ]);
  });

  it("is refused in words where every interleaving is looked at", async () => {
    const spec = { scenario: eight, timing: "nominal", properties: [] } as const;
    const answer = newServer().answer({ type: "explore", id: 1, options: { code: SHOP, backend: "redis" }, spec });
    await expect(answer).rejects.toThrow("fresh for each request, or threaded");
  });
});
