/**
 * For every property: the graph counts as many violations as there are when each interleaving is carried out by the simulation, one
 * after another, and judged by itself. Two requests, every schedule.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { World } from "#engine/world";
import { examine } from "#explorer/examine";
import { Explorer } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { PROPERTY_NAMES, propertyNamed } from "#explorer/properties/registry";
import type { Property } from "#explorer/property";
import { followLines, lineOf } from "#explorer/testing/random-requests";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { replay } from "#simulation/schedulers/replay";
import { generatorProgram } from "#simulation/testing/generator-program";
import { locmem, redis } from "#simulation/testing/steps";

const MOST_INTERLEAVINGS = 120;

/** Every complete schedule, found by trying each request that could go on; null when there are too many. */
function everySchedule(options: ExploreOptions): number[][] | null {
  const found: number[][] = [];
  const visit = (prefix: readonly number[]): void => {
    if (found.length > MOST_INTERLEAVINGS) return;
    let next: number[] = [];
    let at = 0;
    examine(
      { ...options, properties: [] },
      {
        name: "look",
        next: (simulation) => {
          const task = prefix[at++];
          if (task !== undefined) return { task, atMs: simulation.nowMs };
          next = simulation.enabled.toArray();
          return null;
        },
      },
    );
    if (next.length === 0) found.push([...prefix]);
    for (const task of next) visit([...prefix, task]);
  };
  visit([]);
  return found.length > MOST_INTERLEAVINGS ? null : found;
}

it("the graph counts what the simulation finds, property by property", () => {
  const violated = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.array(fc.array(lineOf, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 2 }),
      fc.boolean(),
      fc.constantFrom(1, 2),
      fc.boolean(),
      (functions, alike, processes, local) => {
        const on = local ? locmem : redis;
        const program = generatorProgram(
          Object.fromEntries(functions.map((lines, i) => [`f${i}`, () => followLines(on, lines, i + 1)])),
        );
        const world = World.create();
        for (const id of [1, 2])
          world.database.apply({ kind: "row", table: "price", id: `${id}`, before: null, after: { id, amount: 100 } });
        const properties = (): Property[] => PROPERTY_NAMES.flatMap((name) => propertyNamed(name) ?? []);
        const options: ExploreOptions = {
          tree: new BehaviourTree(program),
          world,
          requests: [0, 1].map((i) => ({
            call: { entry: alike ? "f0" : `f${i}`, args: [] },
            process: i % processes,
            arriveMs: 0,
          })),
          timing: "nominal",
        };
        const schedules = everySchedule(options);
        fc.pre(schedules !== null);
        const explorer = new Explorer({ ...options, properties: properties() });
        while (!explorer.advance(1_000));
        const report = explorer.report();
        const counts = new Map<string, number>();
        for (const schedule of schedules ?? []) {
          const { violations } = examine({ ...options, properties: properties() }, replay(schedule), explorer.serial);
          for (const name of new Set(violations.map(({ property }) => property)))
            counts.set(name, (counts.get(name) ?? 0) + 1);
        }
        expect(report.interleavings).toBe(BigInt(schedules?.length ?? 0));
        for (const { name, interleavings } of report.verdicts) {
          expect([name, Number(interleavings)]).toEqual([name, counts.get(name) ?? 0]);
          if (interleavings > 0n) violated.set(name, (violated.get(name) ?? 0) + 1);
        }
      },
    ),
    { seed: 3, numRuns: 250 },
  );
  for (const name of ["serialisable", "no-lost-update", "no-none", "recomputations"])
    expect(violated.get(name) ?? 0, `${name} is violated often enough to be tried`).toBeGreaterThan(5);
}, 120_000);
