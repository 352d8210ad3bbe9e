import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/event";
import type { Intervention } from "#engine/faults";
import { World } from "#engine/world";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { Meter } from "#simulation/measures/measures";
import { run } from "#simulation/run";
import { byTime } from "#simulation/schedulers/by-time";
import { random } from "#simulation/schedulers/random";
import { replay } from "#simulation/schedulers/replay";
import { Simulation } from "#simulation/simulation";
import type { SimulationOptions } from "#simulation/simulation-state";
import type { Request } from "#simulation/task";
import { type Behaviour, type Functions, moduleProgram } from "#simulation/testing/generator-program";
import { draw, locmem, redis, sleep, work } from "#simulation/testing/steps";

/** A module with variables: a dictionary as a cache, a counter, and functions that use them. */
function shop(): Functions {
  const cached = new Map<string, string>();
  let served = 0;
  return {
    *page(): Behaviour {
      const found = cached.get("report");
      if (found !== undefined) return found;
      yield work(100);
      cached.set("report", "'report'");
      return "'report'";
    },
    *count(): Behaviour {
      served++;
      yield sleep(10);
      return String(served);
    },
    // biome-ignore lint/correctness/useYield: a request that takes no step at all
    *quick(): Behaviour {
      return String(++served);
    },
    *mixed(): Behaviour {
      if (served++ % 3 === 0) yield redis.set("n", String(served));
      const seen = yield redis.get("n");
      if (((yield draw) as number) < 0.5) yield sleep(7);
      if (served > 4) throw new Error(`worn out after ${seen}`);
      return `${served} ${seen}`;
    },
    *gamble(): Behaviour {
      return `${++served} ${((yield draw) as number) < 0.5 ? "heads" : "tails"}`;
    },
    *local(): Behaviour {
      return (yield locmem.add("k", "1")) === true ? "'first'" : "'second'";
    },
    *hangs(): Behaviour {
      served = 100;
      for (;;) yield redis.get("never");
    },
  };
}

const at = (entry: string, process: number, arriveMs = 0): Request => ({
  call: { entry, args: [] },
  process,
  arriveMs,
});

function start(requests: readonly Request[], more: Partial<SimulationOptions> = {}) {
  const events: TraceEvent[] = [];
  const world = World.create();
  const meter = new Meter({ database: world.database });
  const tree = new BehaviourTree(moduleProgram(shop));
  const sink = (event: TraceEvent) => {
    events.push(event);
    meter.observe(event);
  };
  const simulation = Simulation.create({ tree, world, requests, sink, longLived: true, ...more });
  return { simulation, events, tree, meter };
}

function ended(requests: readonly Request[], more: Partial<SimulationOptions> = {}) {
  const started = start(requests, more);
  expect(run(started.simulation, byTime()).why).toBe("all ended");
  return started;
}

const endings = ({ tasks }: Simulation) =>
  tasks.map(({ ending }) => (ending?.kind === "returned" ? ending.repr : ending?.kind));
const brief = (events: readonly TraceEvent[]) =>
  events.map(({ atMs, task, type }) => `${atMs} ${task < 0 ? "-" : "ABCDEFGH"[task]} ${type}`);

const KILL: Intervention = { kind: "kill", process: 0, atMs: 150 };

describe("long-lived processes", () => {
  it("find what they have left: 2 processes, 4 requests each, a dictionary as cache: each computes once", () => {
    const requests = Array.from({ length: 8 }, (_, i) => at("page", i % 2));
    const { events, meter, tree } = ended(requests);
    expect(brief(events)).toEqual([
      ...["A", "B", "C", "D", "E", "F", "G", "H"].map((letter) => `0 ${letter} started`),
      "0 A worked",
      "0 B worked",
      // A has computed for C, E and G, who are let in one after another; B for D, F and H.
      "100 A returned",
      "100 C returned",
      "100 E returned",
      "100 G returned",
      "100 B returned",
      "100 D returned",
      "100 F returned",
      "100 H returned",
    ]);
    const { recomputations, latencyMs } = meter.measures();
    expect([recomputations.count, recomputations.peak]).toEqual([2, 2]);
    expect(latencyMs).toMatchObject({ p50: 100, max: 100 });
    // Both processes live the same life: A's two moves, and one each of C, E, G.
    expect(tree.pythonRuns).toBe(5);
  });

  it("are not what requests find otherwise: fresh, each of the 8 computes, and nobody waits", () => {
    const requests = Array.from({ length: 8 }, (_, i) => at("page", i % 2));
    const { meter, events, tree } = ended(requests, { longLived: false });
    const { recomputations } = meter.measures();
    expect([recomputations.count, recomputations.peak]).toEqual([8, 8]);
    expect(events.some((event) => event.type === "started" && event.behind !== undefined)).toBe(false);
    expect(tree.pythonRuns).toBe(2);
  });

  it("serve one request at a time, first come first: waiting counts from the arrival", () => {
    const { simulation, events, meter } = start([at("count", 0), at("count", 0, 3), at("count", 0, 5)]);
    simulation.moveClock(5);
    simulation.take(0);
    expect(simulation.enabled.toArray()).toEqual([]);
    expect(simulation.blocked()).toEqual([
      { task: 0, untilMs: 15, reason: "asleep until 15 ms" },
      { task: 1, untilMs: null, reason: "in line, its process is serving A" },
      { task: 2, untilMs: null, reason: "in line, its process is serving A" },
    ]);
    expect(run(simulation, byTime()).why).toBe("all ended");
    expect(endings(simulation)).toEqual(["1", "2", "3"]);
    expect(events.flatMap((event) => (event.type === "started" ? [event.behind] : []))).toEqual([undefined, 0, 0]);
    // A 0 to 15, B 3 to 25, C 5 to 35.
    expect(meter.measures().latencyMs).toMatchObject({ p50: 22, max: 30, mean: (15 + 22 + 30) / 3 });
  });

  it("lose their globals when killed; those in line are served by the new process", () => {
    const requests = [at("page", 0), at("page", 0, 110), at("count", 0, 145), at("page", 0, 148), at("page", 1, 160)];
    const { simulation, events } = ended(requests, { interventions: [KILL] });
    expect(endings(simulation)).toEqual(["'report'", "'report'", "killed", "'report'", "'report'"]);
    expect(brief(events).slice(4)).toEqual([
      "110 B returned",
      "145 C started",
      "145 C slept",
      "148 D started",
      "150 - fault",
      "150 C raised",
      // The dictionary has died with the process: D computes again.
      "150 D worked",
      "160 E started",
      "160 E worked",
      "250 D returned",
      "260 E returned",
    ]);
    expect(events.find(({ type }) => type === "raised")).toMatchObject({ task: 2, killed: true });
  });

  it("lose their globals when killed while nobody is served", () => {
    const { simulation } = ended([at("quick", 0), at("quick", 0, 10), at("quick", 0, 200)], { interventions: [KILL] });
    expect(endings(simulation)).toEqual(["1", "2", "1"]);
  });

  it("are started anew when a request hangs: the others are served, by fresh globals", () => {
    const { simulation, events } = ended(
      [at("quick", 0), at("local", 0), at("hangs", 0), at("quick", 0), at("local", 0)],
      {
        maxStepsPerTask: 20,
      },
    );
    expect(endings(simulation)).toEqual(["1", "'first'", "stuck", "1", "'first'"]);
    expect(events.find(({ type }) => type === "fault")).toMatchObject({
      description: "process 0 hangs and is started anew",
    });
  });

  it("let thousands pass who take no step, one run each", () => {
    const { simulation, tree } = ended(Array.from({ length: 2000 }, () => at("quick", 0)));
    expect(simulation.tasks.at(-1)?.ending).toMatchObject({ repr: "2000" });
    expect(tree.pythonRuns).toBe(2000);
  });

  it("let in the next who draws, and ends by it, without a turn", () => {
    const { simulation } = start([at("gamble", 0), at("gamble", 0), at("gamble", 0)]);
    expect(simulation.done).toBe(true);
    expect(endings(simulation).map((text) => text?.[0])).toEqual(["1", "2", "3"]);
  });

  it("share nothing between forks of a simulation", () => {
    const { simulation } = start([at("count", 0), at("count", 0), at("count", 0)]);
    const fork = simulation.fork();
    run(fork, byTime());
    expect(endings(fork)).toEqual(["1", "2", "3"]);
    expect(endings(simulation)).toEqual([undefined, undefined, undefined]);
    run(simulation, byTime());
    expect(endings(simulation)).toEqual(["1", "2", "3"]);
  });

  it("are the same again: whatever happens, with a warm tree, and replayed", () => {
    const request = fc.record({
      call: fc.constantFrom("page", "count", "quick", "mixed", "gamble").map((entry) => ({ entry, args: [] })),
      process: fc.integer({ min: 0, max: 2 }),
      arriveMs: fc.integer({ min: 0, max: 60 }),
    });
    const kill = fc.record({
      kind: fc.constant("kill" as const),
      process: fc.integer({ min: 0, max: 2 }),
      atMs: fc.integer({ min: 0, max: 200 }),
    });
    const all = fc.tuple(
      fc.array(request, { minLength: 1, maxLength: 10 }),
      fc.array(kill, { maxLength: 2 }),
      fc.nat(),
    );
    fc.assert(
      fc.property(all, ([requests, interventions, seed]) => {
        const first = start(requests, { interventions });
        const { why, schedule } = run(first.simulation, random(seed));
        expect(why).toBe("all ended");
        const warm = start(requests, { interventions, tree: first.tree });
        const runs = first.tree.pythonRuns;
        run(warm.simulation, random(seed));
        expect(warm.events).toEqual(first.events);
        expect(first.tree.pythonRuns).toBe(runs);
        const again = start(requests, { interventions });
        run(again.simulation, replay(schedule));
        expect(again.events).toEqual(first.events);
        servesOneAtATime(first.events);
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

/** Between two events of one request, none but arrivals of others in its process. */
function servesOneAtATime(events: readonly TraceEvent[]): void {
  const serving = new Map<number, number>();
  for (const { type, task, process } of events) {
    if (task < 0 || type === "started") continue;
    const now = serving.get(process);
    expect(now === undefined || now === task).toBe(true);
    if (type === "returned" || type === "raised") serving.delete(process);
    else serving.set(process, task);
  }
}
