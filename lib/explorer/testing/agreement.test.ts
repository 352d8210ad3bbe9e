import { describe, expect, it } from "vitest";
import { World } from "#engine/world";
import { explore } from "#explorer/explore";
import { propertyNamed } from "#explorer/properties/registry";
import { serialisable } from "#explorer/properties/serialisable";
import type { Property } from "#explorer/property";
import { sortedWithinKinds } from "#explorer/serial/request-order";
import { enumerate } from "#explorer/testing/naive";
import { judges } from "#explorer/testing/naive-judges";
import { smallPrograms } from "#explorer/testing/small-programs";
import type { Timing } from "#explorer/timing";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { run } from "#simulation/run";
import { replay } from "#simulation/schedulers/replay";
import { Simulation } from "#simulation/simulation";
import { endingText } from "#simulation/task";
import { generatorProgram } from "#simulation/testing/generator-program";
import { dummy, locmem, memcached, redis } from "#simulation/testing/steps";

const TIMINGS: Timing[] = ["nominal", "adversarial"];

/** Where each request runs. Two processes of locmem: two caches. */
const PLACES = {
  redis: { on: redis, process: (i: number) => i },
  memcached: { on: memcached, process: (i: number) => i },
  dummy: { on: dummy, process: () => 0 },
  "locmem, one process": { on: locmem, process: () => 0 },
  "locmem, two processes": { on: locmem, process: (i: number) => i % 2 },
};

const seeded = () => {
  const world = World.create();
  for (const id of [1, 2])
    world.database.apply({ kind: "row", table: "price", id: `${id}`, before: null, after: { id, amount: 100 } });
  return world;
};

// 21 programs × 5 places × 2 timings + 3 × 5 + 1 × 4 = 229 agreements, on serialisability and ten more properties each.
describe.each(Object.entries(smallPrograms))("%s", (_, { requests: entries, functions, timings = TIMINGS, except }) => {
  describe.each(Object.entries(PLACES).filter(([place]) => place !== except))("on %s", (_, { on, process }) => {
    it.each(timings)(
      "%s: graph and plain enumeration agree; schedules replay",
      (timing) => {
        const program = generatorProgram(functions(on));
        const requests = entries.map((entry, i) => ({ call: { entry, args: [] }, process: process(i), arriveMs: 0 }));
        const naive = enumerate(program, seeded(), requests, timing === "adversarial", undefined, true);
        const tree = new BehaviourTree(program);
        const properties = [
          serialisable(),
          ...["no-lost-update", ...Object.keys(judges)].map((name) => propertyNamed(name) as Property),
        ];
        const report = explore({ tree, world: seeded(), requests, timing, properties });

        expect(report.status).toBe("complete");
        expect(report.interleavings).toBe(BigInt(naive.interleavings));
        const found = report.outcomes.map(({ returns, cache, database, interleavings, preemptions, schedule }) => ({
          returns: sortedWithinKinds(entries, returns, (text) => text),
          cache,
          database,
          count: Number(interleavings),
          preemptions,
          steps: schedule.length,
        }));
        expect(inOrder(found)).toEqual(inOrder(naive.outcomes.map(({ notSerial: _, ...outcome }) => outcome)));
        const notSerial = naive.outcomes.reduce((sum, outcome) => sum + outcome.notSerial, 0);
        expect(report.verdicts[0]?.interleavings).toBe(BigInt(notSerial));
        const violated = report.verdicts.slice(1).map(({ name, interleavings }) => [name, Number(interleavings)]);
        expect(Object.fromEntries(violated)).toEqual(naive.violations);

        for (const { returns, choices, schedule } of report.outcomes) {
          for (const plan of timing === "nominal" ? [choices, schedule] : [choices]) {
            const simulation = Simulation.create({ tree, world: seeded(), requests });
            const policy = replay(plan);
            run(simulation, policy);
            expect(policy.problem).toBeNull();
            expect(simulation.tasks.map(({ ending }) => ending && endingText(ending))).toEqual(returns);
          }
        }
      },
      120_000,
    );
  });
});

const inOrder = <T extends { returns: readonly string[]; cache: object }>(outcomes: readonly T[]): T[] =>
  [...outcomes].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
const textOf = ({ returns, cache }: { returns: readonly string[]; cache: object }) => JSON.stringify([returns, cache]);
