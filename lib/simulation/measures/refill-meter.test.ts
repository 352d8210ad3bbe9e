import { expect, it } from "vitest";
import type { Step } from "#engine/step";
import { World } from "#engine/world";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { Meter } from "#simulation/measures/measures";
import { run } from "#simulation/run";
import { byTime } from "#simulation/schedulers/by-time";
import { Simulation } from "#simulation/simulation";
import { type Behaviour, generatorProgram } from "#simulation/testing/generator-program";
import { redis, select, sleep, work } from "#simulation/testing/steps";

/** How many recomputations are counted when one request misses, does this, and stores. */
function recomputations(between: Step | null): number {
  function* main(): Behaviour {
    if ((yield redis.get("k")) === undefined) {
      if (between) yield between;
      yield redis.set("k", redis.int(1), null);
    }
    return "None";
  }
  const world = World.create();
  const meter = new Meter({ database: world.database });
  const requests = [{ call: { entry: "main", args: [] }, process: 0, arriveMs: 0 }];
  const tree = new BehaviourTree(generatorProgram({ main }));
  run(Simulation.create({ tree, world, requests, sink: meter.observe }), byTime());
  return meter.measures().recomputations.count;
}

it("a miss and a store count as a recomputation only with work in between", () => {
  expect(recomputations(null), "a session begins, a throttle counts its first request").toBe(0);
  for (const step of [select("price", 1), sleep(10), work(10)]) expect(recomputations(step), step.kind).toBe(1);
});
