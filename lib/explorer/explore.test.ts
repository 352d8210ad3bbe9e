import { describe, expect, it } from "vitest";
import { World } from "#engine/world";
import { examine } from "#explorer/examine";
import { Explorer, explore } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { reportJson } from "#explorer/report";
import { lockRecipe } from "#explorer/testing/lock-recipe";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { replay } from "#simulation/schedulers/replay";
import { type Behaviour, type Functions, generatorProgram } from "#simulation/testing/generator-program";
import { draw, intOf, locmem, redis, sleep } from "#simulation/testing/steps";

function* increment(): Behaviour {
  const n = intOf(yield redis.get("n"));
  yield redis.set("n", redis.int(n + 1));
  return String(n + 1);
}

type Requested = string | [entry: string, ...args: unknown[]];

function setup(functions: Functions, calls: readonly Requested[], more: Partial<ExploreOptions> = {}): ExploreOptions {
  const tree = new BehaviourTree(generatorProgram(functions));
  const requests = calls.map((call, process) => {
    const [entry, ...args] = typeof call === "string" ? [call] : call;
    return { call: { entry, args }, process, arriveMs: 0 };
  });
  return { tree, world: World.create(), requests, timing: "nominal", ...more };
}

const times = <T>(count: number, item: T): T[] => Array(count).fill(item);

describe("exact counts", () => {
  it("two unguarded increments: C(4,2) = 6 interleavings, of which 4 lose one", () => {
    // A's two steps among four: 6. Nothing is lost only if one is done before the other begins: AABB, BBAA.
    const report = explore(setup({ increment }, ["increment", "increment"]));
    expect(reportJson(report)).toMatchObject({
      complete: true,
      interleavings: "6",
      outcomes: [
        { interleavings: "4", returns: ["1", "1"], cache: { n: "1" }, schedule: [0, 1, 1, 0] },
        { interleavings: "2", returns: ["1", "2"], cache: { n: "2" }, schedule: [0, 0, 1, 1] },
      ],
    });
    // Histories: none; miss; miss, set; hit 1; hit 1, set.
    expect(report.pythonRuns).toBe(5);
  });

  it("loses an update with one preemption: A is interrupted once, B never", () => {
    const [lost] = explore(setup({ increment }, ["increment", "increment"])).outcomes;
    expect(lost?.preemptions).toBe(1);
  });

  it("three unguarded increments: 6!/(2!2!2!) = 90, of which 3! = 6 are one after another", () => {
    const report = explore(setup({ increment }, times(3, "increment")));
    expect(report.interleavings).toBe(90n);
    expect(report.outcomes.find(({ cache }) => cache.n === "3")?.interleavings).toBe(6n);
  });

  it("four workers of the lock recipe, untimed: 256,309,272 interleavings in 387 states", () => {
    const report = explore(setup({ lockRecipe }, times(4, ["lockRecipe", 0, 0])));
    expect(report.interleavings).toBe(256_309_272n);
    expect(report.states).toBe(387);
  });

  it("ten workers: 36 digits, counted to the last", () => {
    const report = explore(setup({ lockRecipe }, times(10, ["lockRecipe", 0, 0])));
    expect(report.status).toBe("complete");
    expect(report.interleavings.toString()).toHaveLength(36);
    expect(report.outcomes.reduce((sum, { interleavings }) => sum + interleavings, 0n)).toBe(report.interleavings);
  });
});

describe("timing", () => {
  it("nominal: nobody wakes before work of 200 ms is done, so a wait of 500 ms is enough", () => {
    const report = explore(setup({ lockRecipe }, times(3, ["lockRecipe", 200, 500])));
    expect(report.outcomes.map(({ returns }) => returns)).toEqual([["'value'", "'value'", "'value'"]]);
  });

  it("adversarial: the clock may run on, and the waiter finds nothing", () => {
    const options = setup({ lockRecipe }, times(2, ["lockRecipe", 200, 500]), { timing: "adversarial" });
    const report = explore(options);
    expect(report.outcomes.some(({ returns }) => returns.includes("None"))).toBe(true);
  });

  it("counts clock jumps apart: one step each, an entry that expires in between", () => {
    function* put(): Behaviour {
      yield redis.set("a", "1", 100);
      return "None";
    }
    // Two orders. Before the second step the clock stays, or goes to the one expiry: 2 × 2 = 4.
    expect(explore(setup({ put }, ["put", "put"], { timing: "adversarial" })).interleavings).toBe(4n);
    expect(explore(setup({ put }, ["put", "put"])).interleavings).toBe(2n);
  });
});

describe("processes", () => {
  function* claim(): Behaviour {
    return String(yield locmem.add("k", "1"));
  }

  it("finds out by itself that locmem makes requests of different processes different", () => {
    const report = explore(setup({ claim }, ["claim", "claim"]));
    expect(report.outcomes).toMatchObject([
      { interleavings: 2n, returns: ["true", "true"], cache: { "p0|k": "1", "p1|k": "1" } },
    ]);
  });
});

describe("bounds", () => {
  it("are reported: a spinning request is cut", () => {
    function* spin(): Behaviour {
      while ((yield redis.get("flag")) === undefined);
      return "'seen'";
    }
    function* raise(): Behaviour {
      yield redis.set("flag", "1");
      return "None";
    }
    const report = explore(setup({ spin, raise }, ["spin", "raise"], { limits: { maxStepsPerTask: 5 } }));
    // The flag is set before the 1st, 2nd … 5th look (5 ways), or after all 5: cut.
    expect(report.status).toBe("bounded");
    expect(report.interleavings).toBe(5n);
    expect(report.cut.interleavings).toBe(2n);
    expect(report.cut.example?.schedule).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("stop at too many states", () => {
    const report = explore(setup({ lockRecipe }, times(8, ["lockRecipe", 0, 0]), { limits: { maxStates: 100 } }));
    expect(report).toMatchObject({ status: "bounded", states: 100 });
  });

  it("a slice at a time comes to the same, and before the end it says cancelled", () => {
    const options = setup({ lockRecipe }, times(3, ["lockRecipe", 0, 0]));
    const explorer = new Explorer(options);
    explorer.advance(10);
    expect(explorer.report().status).toBe("cancelled");
    while (!explorer.advance(7));
    expect(reportJson(explorer.report())).toEqual(reportJson(explore(options)));
  });
});

describe("random numbers", () => {
  it("that end a request take no turn: get, then a return that depends on a draw", () => {
    function* dice(): Behaviour {
      yield redis.get("x");
      return ((yield draw) as number) < 2 ? "'small'" : "'large'";
    }
    expect(explore(setup({ dice }, ["dice", "dice"])).interleavings).toBe(2n);
  });

  it("keep equal requests equal until one moves", () => {
    function* token(): Behaviour {
      const mine = String((yield draw) as number);
      yield redis.add("lock", mine, 1000);
      return "None";
    }
    const report = explore(setup({ token }, times(3, "token")));
    expect(report.interleavings).toBe(6n);
    expect(report.states).toBe(4);
  });
});

describe("arrivals and interventions", () => {
  it("a process that is killed at work leaves its lock: the other waits in vain, whoever was first", () => {
    const options = setup({ lockRecipe }, times(2, ["lockRecipe", 200, 500]), {
      interventions: [{ kind: "kill", process: 0, atMs: 100 }],
    });
    // A took the lock and died with it, or B had taken it and A died asleep.
    const returns = explore(options).outcomes.map((outcome) => outcome.returns);
    expect(returns).toContainEqual(["Killed: its process died", "None"]);
    expect(returns).toContainEqual(["Killed: its process died", "'value'"]);
    expect(returns).toHaveLength(2);
    for (const outcome of explore(options).outcomes)
      expect([...examine(options, replay(outcome.choices)).end.returns].sort()).toEqual([...outcome.returns].sort());
  });

  it("a request that comes later starts later; a flush in between is seen", () => {
    function* put(): Behaviour {
      yield redis.set("a", "1");
      yield sleep(100);
      return "None";
    }
    function* look(): Behaviour {
      return (yield redis.get("a")) === undefined ? "'gone'" : "'there'";
    }
    const options = setup({ put, look }, ["put", "look"]);
    options.requests = options.requests.map((request, i) => ({ ...request, arriveMs: i * 50 }));
    expect(explore(options).outcomes.map(({ returns }) => returns)).toEqual([["None", "'there'"]]);
    const flushed = { ...options, interventions: [{ kind: "flush", backend: "redis", atMs: 20 }] as const };
    expect(explore(flushed).outcomes.map(({ returns }) => returns)).toEqual([["None", "'gone'"]]);
  });
});
