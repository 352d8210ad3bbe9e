/**
 * No sentence may contradict the run it is about. Thousands of random programs are explored, every counterexample of every property is carried
 * out and explained, and each sentence is held against the trace by a checker that knows nothing of how it was made.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { World } from "#engine/world";
import { examine } from "#explorer/examine";
import { Explorer } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { PROPERTY_NAMES, propertyNamed } from "#explorer/properties/registry";
import { explain } from "#explorer/races/explain";
import { problemWith } from "#explorer/testing/claim-checker";
import { followLines, lineOf } from "#explorer/testing/random-requests";
import { TraceModel } from "#explorer/testing/trace-model";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { follow, IGNORANT, type Knowledge, NO_SOURCES, type Sources } from "#simulation/measures/provenance";
import { replay } from "#simulation/schedulers/replay";
import { generatorProgram } from "#simulation/testing/generator-program";
import { locmem, redis } from "#simulation/testing/steps";

/** `PROGRAMS=50000 SEED=7` looks at more, or at others; not in CI. */
const PROGRAMS = Number(process.env.PROGRAMS ?? 2000);
const SEED = Number(process.env.SEED ?? 11);

const scenarioOf = fc.record({
  functions: fc.array(fc.array(lineOf, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  requests: fc.array(fc.nat(2), { minLength: 2, maxLength: 3 }),
  adversarial: fc.boolean(),
  store: fc.constantFrom("redis" as const, "locmem" as const),
  processes: fc.constantFrom(1, 2),
  /** What the module's own lines store. */
  stored: fc.constantFrom("nothing", "a price", "a lock"),
});
type RandomScenario = typeof scenarioOf extends fc.Arbitrary<infer T> ? T : never;

/** The world before the first request, and what the price in its cache was made from. */
function startOf({ stored, store }: RandomScenario): { world: World; origins: Sources } {
  const world = World.create();
  for (const id of [1, 2])
    world.database.apply({ kind: "row", table: "price", id: String(id), before: null, after: { id, amount: 100 } });
  if (stored === "nothing") return { world, origins: NO_SOURCES };
  const on = store === "redis" ? redis : locmem;
  const actor = { task: 0, process: 0 };
  const key = stored === "a price" ? ":1:a" : ":1:lock";
  let own: Knowledge = IGNORANT;
  let origins: Sources = NO_SOURCES;
  const read = { do: "select", table: "price", where: { id: 1 }, transaction: null } as const;
  const place = { index: 0, atMs: 0, task: 0, process: 0, line: null, call: null };
  const readNow = (action: Parameters<typeof world.database.read>[0]) => world.database.read(action);
  const queried = {
    type: "queried",
    ...place,
    sql: "",
    action: read,
    durationMs: 0,
    reply: readNow(read),
    changes: [],
  } as const;
  [own, origins] = follow({ ...queried, changes: [] }, own, origins, readNow);
  const step = on.set(key, on.int(100), 100);
  if (step.kind !== "cache") throw new Error("a set");
  const effect = world.perform(step, actor);
  const storeId = world.scoped(step.store, actor);
  [own, origins] = follow(
    { type: "commanded", ...place, store: storeId, command: step.command, ...effect },
    own,
    origins,
    readNow,
  );
  return { world, origins };
}

it(`every sentence about ${PROGRAMS} random programs is true of its run`, () => {
  const told = new Map<string, number>();
  const kinds = new Map<string, number>();
  let explained = 0;
  let wordless = 0;
  fc.assert(
    fc.property(scenarioOf, (scenario) => {
      const on = scenario.store === "redis" ? redis : locmem;
      const { functions, requests, adversarial, processes } = scenario;
      const program = generatorProgram(
        Object.fromEntries(functions.map((lines, i) => [`f${i}`, () => followLines(on, lines, i + 1)])),
      );
      const { world, origins } = startOf(scenario);
      const freshOptions = (): ExploreOptions => ({
        tree,
        world,
        requests: requests.map((which, i) => ({
          call: { entry: `f${which % functions.length}`, args: [] },
          process: i % processes,
          arriveMs: 0,
        })),
        timing: adversarial ? "adversarial" : "nominal",
        properties: [...PROPERTY_NAMES, "recomputations-at-once+sleep"].map(
          (name) => propertyNamed(name, origins) as never,
        ),
        limits: { maxStates: 400 },
      });
      const tree = new BehaviourTree(program);
      const explorer = new Explorer(freshOptions());
      while (!explorer.advance(1000));
      const report = explorer.report();
      for (const { name, example, holds, kind } of report.verdicts) {
        if (!example || holds !== false || kind !== "always") continue;
        const { events, violations } = examine(freshOptions(), replay(example.choices), explorer.serial);
        const violation = violations.find(({ property }) => property === name);
        expect(violation, `${name}: what the graph calls a violation is one in the simulation`).toBeDefined();
        const explanation = explain(name, violation?.message ?? "", events, violation);
        explained++;
        if (explanation.claims.length === 0) wordless++;
        const kindTold = `${name}: ${explanation.kind}`;
        kinds.set(kindTold, (kinds.get(kindTold) ?? 0) + 1);
        const model = new TraceModel(events, world);
        explanation.claims.forEach((claim, i) => {
          told.set(claim.kind, (told.get(claim.kind) ?? 0) + 1);
          expect(problemWith(claim, explanation.why[i] as string, model)).toBeNull();
        });
        expect(explanation.steps.every((index) => events[index] !== undefined)).toBe(true);
      }
    }),
    { seed: SEED, numRuns: PROGRAMS },
  );
  if (process.env.SHOW_KINDS)
    process.stdout.write(`${JSON.stringify([[...told], [...kinds].sort(), { explained, wordless }])}\n`);
  expect(explained).toBeGreaterThan(PROGRAMS / 2);
}, 3_000_000);
