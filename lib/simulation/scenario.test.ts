import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/event";
import { World } from "#engine/world";
import { arrivalTimesMs } from "#simulation/arrivals";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { latencyOf } from "#simulation/latency";
import { Meter } from "#simulation/measures/measures";
import { run } from "#simulation/run";
import { latencyOfScenario, problemsOf, requestsOf, type Scenario } from "#simulation/scenario";
import { byTime } from "#simulation/schedulers/by-time";
import { Simulation } from "#simulation/simulation";
import { type Behaviour, generatorProgram } from "#simulation/testing/generator-program";
import { redis, select, update, work } from "#simulation/testing/steps";

const calls = [{ entry: "view", args: [] }];

function* view(): Behaviour {
  if ((yield redis.get("report")) !== undefined) return "'hit'";
  yield work(100);
  yield redis.set("report", "r", 1000);
  return "'computed'";
}

function simulate(scenario: Scenario, functions = { view } as Record<string, () => Behaviour>) {
  const events: TraceEvent[] = [];
  const world = World.create({ faults: scenario.faults, seed: scenario.seed });
  world.database.apply({ kind: "row", table: "price", id: "1", before: null, after: { id: 1, amount: 100 } });
  const meter = new Meter({ database: world.database });
  const simulation = Simulation.create({
    tree: new BehaviourTree(generatorProgram(functions)),
    world,
    requests: requestsOf(scenario, "redis"),
    latency: latencyOfScenario(scenario),
    interventions: scenario.interventions,
    sink: (event) => {
      events.push(event);
      meter.observe(event);
    },
  });
  run(simulation, byTime());
  return { simulation, events, measures: meter.measures() };
}

describe("arrivals", () => {
  it("come together, at given times, evenly, in bursts", () => {
    expect(arrivalTimesMs({ kind: "all" }, 3, 1)).toEqual([0, 0, 0]);
    expect(arrivalTimesMs({ kind: "at", timesMs: [5, 10] }, 3, 1)).toEqual([5, 10, 10]);
    expect(arrivalTimesMs({ kind: "every", everyMs: 20 }, 3, 1)).toEqual([0, 20, 40]);
    expect(arrivalTimesMs({ kind: "burst", size: 2, everyMs: 100 }, 5, 1)).toEqual([0, 0, 100, 100, 200]);
  });

  it("as independent visitors: 100 a second on average, the same for the same seed", () => {
    const times = arrivalTimesMs({ kind: "poisson", perSecond: 100 }, 10_000, 3);
    expect(times).toEqual(arrivalTimesMs({ kind: "poisson", perSecond: 100 }, 10_000, 3));
    // The sum of 10,000 gaps of 10 ms has a standard deviation of 1,000 ms.
    expect(Math.abs((times.at(-1) ?? 0) - 100_000)).toBeLessThan(3000);
  });
});

describe("a scenario", () => {
  it("puts requests on processes in turn; with locmem all on one", () => {
    const scenario: Scenario = { calls, count: 4, processes: 2 };
    expect(requestsOf(scenario, "redis").map(({ process }) => process)).toEqual([0, 1, 0, 1]);
    expect(requestsOf({ calls, count: 3 }, "redis").map(({ process }) => process)).toEqual([0, 1, 2]);
    expect(requestsOf({ calls, count: 3 }, "locmem").map(({ process }) => process)).toEqual([0, 0, 0]);
  });

  it("says what is wrong with it", () => {
    expect(problemsOf({ calls: [], count: 20_000, processes: 0 })).toEqual([
      "A scenario needs at least one call.",
      "At most 10000 requests, not 20000.",
      "The number of processes is a whole number from 1, not 0.",
    ]);
    expect(problemsOf({ calls, count: 10_000 })).toEqual([]);
  });

  it("one every 50 ms for 20: two compute (the first two miss), 18 hit", () => {
    // 0 and 50 miss. At 100 the first has done its work and has been waiting longer than who comes then: its set goes first.
    const { measures } = simulate({ calls, count: 20, arrivals: { kind: "every", everyMs: 50 } });
    expect(measures).toMatchObject({ requests: 20, ended: 20, hits: 18, misses: 2 });
    expect(measures.recomputations).toMatchObject({ count: 2, peak: 2 });
  });

  it("a latency of 2 ms per cache command: get, set and 100 ms of work take 104 ms", () => {
    const { measures, simulation } = simulate({ calls, count: 1, latency: { cache: 2 } });
    expect(measures.latencyMs?.max).toBe(104);
    expect(simulation.nowMs).toBe(104);
  });

  it("a latency on work and queries is part of how long they last: of three at once, all three at the same moment", () => {
    function* page(): Behaviour {
      yield select("price", 1, 5);
      yield work(0);
      return "'page'";
    }
    const scenario: Scenario = { calls: [{ entry: "page", args: [] }], count: 3, latency: { work: 100, database: 40 } };
    const { measures, events } = simulate(scenario, { page });
    // The query 0 to 45, the work 45 to 145.
    expect(measures.database.load).toEqual({
      count: 3,
      peak: 3,
      overTime: [
        [0, 3],
        [45, 0],
      ],
    });
    expect(measures.recomputations).toEqual({
      count: 3,
      peak: 3,
      overTime: [
        [45, 3],
        [145, 0],
      ],
    });
    expect(events.filter(({ type }) => type === "returned").map(({ atMs }) => atMs)).toEqual([145, 145, 145]);
  });

  it("a drawn latency is the same in the event and in when the request goes on", () => {
    const latency = { work: { kind: "exponential" as const, meanMs: 50 } };
    const { events } = simulate({ calls, count: 5, latency, seed: 9 });
    for (const event of events) {
      if (event.type !== "worked") continue;
      const next = events.find(({ task, index }) => task === event.task && index > event.index);
      expect(event.durationMs).toBeGreaterThan(100);
      expect(next?.atMs).toBe(event.atMs + event.durationMs);
    }
  });

  it("the most particular latency counts; drawn ones stay in their bounds", () => {
    const fixed = latencyOf({ cache: 1, redis: 2, get: 3 }, 1);
    expect([fixed?.(redis.get("a"), 0), fixed?.(redis.set("a", ""), 0), fixed?.(work(5), 0)]).toEqual([3, 2, 0]);
    const drawn = latencyOf({ cache: { kind: "uniform", fromMs: 2, toMs: 4 } }, 1);
    for (let n = 0; n < 100; n++) {
      const ms = drawn?.(redis.get("a"), n) ?? 0;
      expect(ms >= 2 && ms < 4).toBe(true);
    }
  });
});

describe("faults", () => {
  it("a server that is down refuses; a request that does not catch it ends with an error, the next ones work", () => {
    function* fetch(): Behaviour {
      const reply = yield redis.get("report");
      if (typeof reply === "string" && reply.startsWith("e")) throw new Error("ConnectionError");
      return "'ok'";
    }
    const { measures } = simulate(
      {
        calls: [{ entry: "fetch", args: [] }],
        count: 4,
        arrivals: { kind: "every", everyMs: 100 },
        faults: [{ kind: "down", backend: "redis", fromMs: 50, untilMs: 250 }],
      },
      { fetch },
    );
    expect(measures.errors).toEqual([{ error: "Error: ConnectionError", count: 2 }]);
  });

  it("a request killed by the scenario is no error of the program", () => {
    const { measures } = simulate({ calls, count: 2, interventions: [{ kind: "kill", process: 0, atMs: 50 }] });
    expect(measures).toMatchObject({ ended: 2, errors: [], killed: 1 });
    expect(measures.latencyMs?.max).toBe(100);
    // What it computed ended with it.
    expect(measures.recomputations.overTime).toEqual([
      [0, 2],
      [50, 1],
      [100, 0],
    ]);
  });

  it("a slow server delays; past the client's timeout the reply is a failure", () => {
    const slow = (clientTimeoutMs?: number) =>
      simulate({
        calls,
        count: 1,
        faults: [{ kind: "slow", backend: "redis", extraMs: 400, fromMs: 0, untilMs: 300, clientTimeoutMs }],
      });
    expect(slow().simulation.nowMs).toBe(500);
    const timedOut = slow(250);
    expect(timedOut.events.find(({ type }) => type === "commanded")).toMatchObject({ outcome: "failed" });
    expect(timedOut.simulation.nowMs).toBe(250);
  });

  it("an evicted key is missed again, and the trace says who took it", () => {
    const { measures, events } = simulate({
      calls,
      count: 3,
      arrivals: { kind: "at", timesMs: [0, 200, 400] },
      interventions: [{ kind: "evict", backend: "redis", key: "report", atMs: 300 }],
    });
    expect(measures).toMatchObject({ hits: 1, misses: 2 });
    expect(events.find(({ type }) => type === "fault")).toMatchObject({
      atMs: 300,
      task: -1,
      description: "redis evicts report",
      changes: [{ kind: "removed", key: "report", why: "evicted" }],
    });
  });
});

describe("staleness", () => {
  it("a hit after the database has moved on is stale, and has an age", () => {
    function* read(): Behaviour {
      if ((yield redis.get("price")) !== undefined) return "'hit'";
      yield redis.set("price", String(yield select("price", 1)));
      return "'read'";
    }
    function* change(): Behaviour {
      yield update("price", 1, { amount: 200 });
      return "None";
    }
    const { measures } = simulate(
      {
        calls: ["read", "read", "change", "read"].map((entry) => ({ entry, args: [] })),
        count: 4,
        arrivals: { kind: "every", everyMs: 100 },
      },
      { read, change },
    );
    // Stored at 0; hits at 100 (fresh) and at 300 (stale since 200).
    expect(measures.staleness).toEqual({ staleHits: 1, meanAgeMs: 200, maxAgeMs: 300, maxStaleAgeMs: 300 });
    expect(measures.database).toMatchObject({ reads: 1, writes: 1 });
  });
});
