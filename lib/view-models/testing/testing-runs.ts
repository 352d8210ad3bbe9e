/** For tests: small programs of several requests, carried out by the real simulation, so that the views are tested on real traces. */
import type { TraceEvent } from "#engine/event";
import { World } from "#engine/world";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { Meter } from "#simulation/measures/measures";
import { run } from "#simulation/run";
import { byTime } from "#simulation/schedulers/by-time";
import { replay } from "#simulation/schedulers/replay";
import { Simulation } from "#simulation/simulation";
import { type Functions, generatorProgram } from "#simulation/testing/generator-program";
import type { Naming } from "#view-models/trace/step-parts";

export const NAMING: Naming = { caches: {}, previews: {} };

interface RunSetup {
  functions: Functions;
  /** Entry, process and arrival of each request. */
  requests: readonly { entry: string; process?: number; arriveMs?: number }[];
  /** Request numbers; absent = by time. */
  schedule?: readonly number[];
  longLived?: boolean;
}

export const traceOf = (setup: RunSetup): TraceEvent[] => measured(setup).events;

export function measured({ functions, requests, schedule, longLived }: RunSetup) {
  const world = World.create();
  const meter = new Meter({ database: world.database });
  const events: TraceEvent[] = [];
  const simulation = Simulation.create({
    tree: new BehaviourTree(generatorProgram(functions)),
    world,
    requests: requests.map(({ entry, process = 0, arriveMs = 0 }) => ({
      call: { entry, args: [] },
      process,
      arriveMs,
    })),
    longLived,
    sink: (event) => {
      meter.observe(event);
      events.push(event);
    },
  });
  run(simulation, schedule ? replay(schedule) : byTime());
  return { events, measures: meter.measures() };
}
