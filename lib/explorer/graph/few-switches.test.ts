/** In another order the same is found: outcomes, verdicts, and examples that replay. What is cut off says so, and has followed the fewest switches. */
import { describe, expect, it } from "vitest";
import { World } from "#engine/world";
import { examine } from "#explorer/examine";
import { Explorer } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { propertyNamed } from "#explorer/properties/registry";
import type { Property } from "#explorer/property";
import { smallPrograms } from "#explorer/testing/small-programs";
import type { Timing } from "#explorer/timing";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { replay } from "#simulation/schedulers/replay";
import { generatorProgram } from "#simulation/testing/generator-program";
import { redis, sleep } from "#simulation/testing/steps";

const PROPERTIES = ["no-none", "recomputations-at-once=1", "no-lost-update"];
const named = () => PROPERTIES.map((name) => propertyNamed(name) as Property);

function worldWithRows(): World {
  const world = World.create();
  for (const id of [1, 2])
    world.database.apply({ kind: "row", table: "price", id: `${id}`, before: null, after: { id, amount: 100 } });
  return world;
}

const optionsOf = (name: string, timing: Timing): ExploreOptions => {
  const { requests, functions } = smallPrograms[name] as (typeof smallPrograms)[string];
  return {
    tree: new BehaviourTree(generatorProgram(functions(redis))),
    world: worldWithRows(),
    requests: requests.map((entry, i) => ({ call: { entry, args: [] }, process: i, arriveMs: 0 })),
    timing,
    properties: named(),
  };
};

function finished(options: ExploreOptions): Explorer {
  const explorer = new Explorer(options);
  while (!explorer.advance(1_000));
  return explorer;
}

describe.each(Object.keys(smallPrograms))("%s", (name) => {
  it.each(smallPrograms[name]?.timings ?? (["nominal", "adversarial"] as const))("%s", (timing) => {
    const all = finished(optionsOf(name, timing)).report();
    const few = finished({ ...optionsOf(name, timing), order: "few-switches" }).report();
    const ends = (report: typeof all) =>
      report.outcomes
        .map(({ returns, cache, database }) => JSON.stringify([[...returns].sort(), cache, database]))
        .sort();
    expect(few.status).toBe("complete");
    expect(ends(few)).toEqual(ends(all));
    expect(few.verdicts.map(({ holds }) => holds)).toEqual(all.verdicts.map(({ holds }) => holds));
    for (const { name: property, kind, example } of few.verdicts) {
      if (kind !== "always" || !example) continue;
      const { violations } = examine(optionsOf(name, timing), replay(example.choices));
      expect(violations.map((violation) => violation.property)).toContain(property);
    }
  });
});

describe("three who wait in a loop, each drawing a number in every round", () => {
  const waiting = (looks: number): ExploreOptions => ({
    ...optionsOf("lock, timed", "nominal"),
    tree: new BehaviourTree(
      generatorProgram({
        *v() {
          if ((yield redis.get("taken")) === undefined) {
            yield redis.set("taken", redis.int(1));
            yield { kind: "work", name: "work", durationMs: 1_000 };
            return "'worked'";
          }
          for (let i = 0; i < looks; i++) {
            yield { kind: "draw" };
            yield redis.get("v");
            yield sleep(10);
          }
          return "'waited'";
        },
      }),
    ),
    requests: [0, 1, 2].map((process) => ({ call: { entry: "v", args: [] }, process, arriveMs: 0 })),
  });

  it("the broken lock is found with one switch, long before the bound", () => {
    const explorer = finished({ ...waiting(30), order: "few-switches", limits: { maxStates: 2_000 } });
    const report = explorer.report();
    expect(report.status).toBe("bounded");
    expect(explorer.deviations).toBeGreaterThanOrEqual(0);
    const verdict = report.verdicts[1];
    expect(verdict).toMatchObject({ holds: false, example: { preemptions: 1 } });
    expect(report.verdicts[0]?.holds).toBeNull();
  });

  it("no more Python is run than the limit says", () => {
    const options = { ...waiting(200), properties: [], limits: { maxPythonRuns: 300 } };
    expect(finished(options).report()).toMatchObject({ status: "bounded" });
    expect(options.tree.pythonRuns).toBeLessThan(320);
  });
});
