import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/event";
import { World } from "#engine/world";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { Meter } from "#simulation/measures/measures";
import { run } from "#simulation/run";
import { byTime } from "#simulation/schedulers/by-time";
import { random } from "#simulation/schedulers/random";
import { replay } from "#simulation/schedulers/replay";
import { roundRobin } from "#simulation/schedulers/round-robin";
import { Simulation } from "#simulation/simulation";
import type { SimulationOptions } from "#simulation/simulation-state";
import { type Behaviour, type Functions, generatorProgram } from "#simulation/testing/generator-program";
import { clock, draw, locmem, redis, sleep, work } from "#simulation/testing/steps";

const functions = {
  *cacheAside(): Behaviour {
    if ((yield redis.get("report")) !== undefined) return "'hit'";
    yield work(100);
    yield redis.set("report", "r", 60_000);
    return "'computed'";
  },
  *lockRecipe(): Behaviour {
    if ((yield redis.get("v")) !== undefined) return "'value'";
    if ((yield redis.add("lock", "1", 10_000)) === true) {
      yield work(200);
      yield redis.set("v", "V");
      yield redis.delete("lock");
      return "'value'";
    }
    yield sleep(500);
    return (yield redis.get("v")) === undefined ? "None" : "'value'";
  },
  *local(): Behaviour {
    return (yield locmem.add("k", "1")) === true ? "'first'" : "'second'";
  },
  *twiceTheTime(): Behaviour {
    const before = yield clock;
    yield sleep(1500);
    return String(((yield clock) as number) - (before as number));
  },
  *dice(): Behaviour {
    yield redis.get("x");
    return String((yield draw) as number);
  },
  *forever(): Behaviour {
    for (;;) yield redis.get("never");
  },
  *fails(): Behaviour {
    yield redis.get("x");
    throw new Error("out of order");
  },
} satisfies Functions;

function start(entry: keyof typeof functions, count: number, more: Partial<SimulationOptions> = {}) {
  const events: TraceEvent[] = [];
  const tree = new BehaviourTree(generatorProgram(functions));
  const requests = Array.from({ length: count }, () => ({ call: { entry, args: [] }, process: 0, arriveMs: 0 }));
  const simulation = Simulation.create({
    tree,
    world: World.create(),
    requests,
    sink: (event) => events.push(event),
    ...more,
  });
  return { simulation, events, tree };
}

const endings = (simulation: Simulation) =>
  simulation.tasks.map(({ ending }) => (ending?.kind === "returned" ? ending.repr : ending?.kind));
const brief = (events: readonly TraceEvent[]) =>
  events.map((event) => `${event.atMs} ${event.task} ${event.type === "commanded" ? event.command.op : event.type}`);

describe("a simulation", () => {
  it("has every request miss when all come at once: the stampede", () => {
    const { simulation, events, tree } = start("cacheAside", 3);
    expect(run(simulation, byTime()).why).toBe("all ended");
    // Who is ready longest goes first: one step each, in turn; the clock waits until nobody can go on.
    expect(brief(events)).toEqual([
      "0 0 started",
      "0 1 started",
      "0 2 started",
      "0 0 get",
      "0 1 get",
      "0 2 get",
      "0 0 worked",
      "0 1 worked",
      "0 2 worked",
      "100 0 set",
      "100 0 returned",
      "100 1 set",
      "100 1 returned",
      "100 2 set",
      "100 2 returned",
    ]);
    expect(endings(simulation)).toEqual(["'computed'", "'computed'", "'computed'"]);
    // Four histories: nothing, miss, miss + work, miss + work + set.
    expect(tree.pythonRuns).toBe(4);
    expect(simulation.nowMs).toBe(100);
  });

  it("says why somebody is blocked", () => {
    const { simulation } = start("lockRecipe", 2);
    for (const task of [0, 1, 0, 1, 0, 1]) simulation.take(task);
    expect(simulation.enabled.size).toBe(0);
    expect(simulation.blocked()).toEqual([
      { task: 0, untilMs: 200, reason: "busy with compute until 200 ms" },
      { task: 1, untilMs: 500, reason: "asleep until 500 ms" },
    ]);
    simulation.settle();
    expect(simulation.nowMs).toBe(200);
  });

  it("reads the clock right after the step before: a sleep of 1.5 s reads as 1500 ms", () => {
    const { simulation } = start("twiceTheTime", 2);
    run(simulation, roundRobin());
    expect(endings(simulation)).toEqual(["1500", "1500"]);
  });

  it("ends a request whose next random number is the last thing it does, without a turn of its own", () => {
    const { simulation } = start("dice", 2);
    const { schedule } = run(simulation, roundRobin());
    expect(schedule.map(({ task }) => task)).toEqual([0, 1]);
    expect(new Set(endings(simulation)).size).toBe(2);
  });

  it("cuts a request that never ends, and lets the others go on", () => {
    const { simulation } = start("forever", 2, { maxStepsPerTask: 50 });
    expect(run(simulation, byTime()).why).toBe("all ended");
    expect(simulation.tasks[0]?.ending).toMatchObject({ kind: "stuck", reason: "it took 50 steps and did not end" });
  });

  it("stops at a limit of steps, and says so", () => {
    const { simulation } = start("forever", 2);
    expect(run(simulation, byTime(), { maxSteps: 10 })).toMatchObject({
      why: "step limit",
      message: "Stopped after 10 steps: 2 requests have not ended.",
    });
  });

  it("ends a request that raises; the others go on", () => {
    const { simulation, events } = start("fails", 2);
    run(simulation, byTime());
    expect(events.filter(({ type }) => type === "raised")).toHaveLength(2);
  });

  it("gives each process its own locmem", () => {
    const call = { entry: "local", args: [] };
    const two = [0, 1].map((process) => ({ call, process, arriveMs: 0 }));
    const apart = start("local", 0, { requests: two }).simulation;
    run(apart, byTime());
    expect(endings(apart)).toEqual(["'first'", "'first'"]);
    const { simulation } = start("local", 2);
    run(simulation, byTime());
    expect(endings(simulation)).toEqual(["'first'", "'second'"]);
  });

  it("is the same again: random with a seed, and replay of what was recorded", () => {
    const first = start("lockRecipe", 5);
    const { schedule } = run(first.simulation, random(7));
    const again = start("lockRecipe", 5);
    run(again.simulation, random(7));
    expect(again.events).toEqual(first.events);
    const replayed = start("lockRecipe", 5);
    expect(run(replayed.simulation, replay(schedule)).why).toBe("all ended");
    expect(replayed.events).toEqual(first.events);
  });

  it("refuses a schedule that does not fit, in words", () => {
    const { simulation } = start("lockRecipe", 2);
    const policy = replay([0, 0, 0, 0]);
    expect(run(simulation, policy).why).toBe("scheduler stopped");
    expect(policy.problem).toBe("step 4 of the schedule is A's, who cannot go on then");
  });

  it("forks: what happens in one is not seen in the other", () => {
    const { simulation } = start("lockRecipe", 2);
    simulation.take(0);
    simulation.take(0);
    const fork = simulation.fork();
    run(fork, roundRobin());
    expect(fork.done).toBe(true);
    expect(simulation.steps).toBe(2);
    expect([...simulation.world.contents().values()].map((entries) => [...entries.keys()])).toEqual([["lock"]]);
  });

  it("kills a process in the middle: its lock stays", () => {
    const call = { entry: "lockRecipe", args: [] };
    const requests = [0, 1].map((process) => ({ call, process, arriveMs: process * 50 }));
    const { simulation } = start("lockRecipe", 0, {
      requests,
      interventions: [{ kind: "kill", process: 0, atMs: 100 }],
    });
    run(simulation, byTime());
    expect(endings(simulation)).toEqual(["killed", "None"]);
  });

  it("runs 10,000 equal requests on four histories", () => {
    const { simulation, tree } = start("cacheAside", 10_000, { sink: null });
    expect(run(simulation, byTime()).why).toBe("all ended");
    expect(tree.pythonRuns).toBe(4);
  });
});

describe("measures", () => {
  it("of three requests at once: 3 recomputations together, no hit", () => {
    const meter = new Meter({ database: World.create().database });
    const { simulation } = start("cacheAside", 3, { sink: meter.observe });
    run(simulation, byTime());
    const measures = meter.measures();
    expect(measures).toMatchObject({ requests: 3, ended: 3, hits: 0, misses: 3, hitRatio: 0, endMs: 100 });
    expect(measures.recomputations).toEqual({
      count: 3,
      peak: 3,
      overTime: [
        [0, 3],
        [100, 0],
      ],
    });
    expect(measures.latencyMs).toEqual({ p50: 100, p90: 100, p99: 100, max: 100, mean: 100 });
  });

  it("of the lock recipe: one holds it 200 ms, one waits 500 ms", () => {
    const meter = new Meter({ database: World.create().database });
    const { simulation } = start("lockRecipe", 2, { sink: meter.observe });
    run(simulation, byTime());
    expect(meter.measures().lock).toEqual({ taken: 1, refused: 1, heldMs: 200, waitedMs: 500, longestWaitMs: 500 });
  });
});
