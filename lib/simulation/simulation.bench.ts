/**
 * `npx tsx lib/simulation/simulation.bench.ts`: steps per second with a warm tree, and 10,000 equal requests, cold.
 * The programs are TypeScript: what Python costs is measured with the runtime.
 */
import { World } from "#engine/world";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { Meter } from "#simulation/measures/measures";
import { run } from "#simulation/run";
import { byTime } from "#simulation/schedulers/by-time";
import { random } from "#simulation/schedulers/random";
import { Simulation } from "#simulation/simulation";
import type { Sink } from "#simulation/simulation-state";
import { type Behaviour, generatorProgram } from "#simulation/testing/generator-program";
import { locmem, redis, sleep, work } from "#simulation/testing/steps";

const stores = { redis, locmem };
const payload = `\x80\x05${"x".repeat(200)}`;

function* cacheAside(store: keyof typeof stores): Behaviour {
  const on = stores[store];
  if ((yield on.get("report")) !== undefined) return "'report'";
  yield work(100);
  yield on.set("report", payload, 500);
  return "'report'";
}

function* lockRecipe(store: keyof typeof stores): Behaviour {
  const on = stores[store];
  if ((yield on.get("v")) !== undefined) return "'value'";
  if ((yield on.add("lock", "1", 10_000)) === true) {
    yield work(200);
    yield on.set("v", payload, 1000);
    yield on.delete("lock");
    return "'value'";
  }
  yield sleep(500);
  return (yield on.get("v")) === undefined ? "None" : "'value'";
}

const program = () => generatorProgram({ cacheAside, lockRecipe });

function measure(
  title: string,
  entry: string,
  on: keyof typeof stores,
  count: number,
  everyMs: number,
  sink: "none" | "meter",
  by: "time" | "random",
) {
  const tree = new BehaviourTree(program());
  const requests = Array.from({ length: count }, (_, i) => ({
    call: { entry, args: [on] },
    process: 0,
    arriveMs: i * everyMs,
  }));
  const once = () => {
    const world = World.create();
    const meter: Sink | null = sink === "meter" ? new Meter({ database: world.database }).observe : null;
    const simulation = Simulation.create({ tree, world, requests, sink: meter });
    const begin = performance.now();
    run(simulation, by === "time" ? byTime() : random(1), { maxSteps: 10_000_000 });
    return { steps: simulation.steps, ms: performance.now() - begin };
  };
  const cold = once();
  const warm = [once(), once(), once()].sort((a, b) => a.ms - b.ms)[0] ?? cold;
  const rate = Math.round((warm.steps / warm.ms) * 1000);
  console.log(
    `${title}: ${rate.toLocaleString("en")} steps/s warm; ${count} requests, ${warm.steps} steps, cold ${cold.ms.toFixed(0)} ms, ${tree.pythonRuns} runs`,
  );
}

measure("cache-aside, redis, every 1 ms", "cacheAside", "redis", 10_000, 1, "none", "time");
measure("cache-aside, redis, every 1 ms, measured", "cacheAside", "redis", 10_000, 1, "meter", "time");
measure("cache-aside, locmem, every 1 ms", "cacheAside", "locmem", 10_000, 1, "none", "time");
measure("lock recipe, redis, all at once", "lockRecipe", "redis", 10_000, 0, "none", "time");
measure("lock recipe, redis, all at once, random", "lockRecipe", "redis", 10_000, 0, "none", "random");
measure("lock recipe, redis, all at once, measured", "lockRecipe", "redis", 10_000, 0, "meter", "time");
