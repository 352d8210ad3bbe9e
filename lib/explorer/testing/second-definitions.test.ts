/**
 * What properties mean, said twice: by the monitors and searches of the explorer, and naively over each interleaving's whole log
 * (testing/naive-judges.ts, naive-serial.ts). Random programs with locks, sections, transactions, sleeps; every interleaving one by one.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { World } from "#engine/world";
import { examine } from "#explorer/examine";
import { explore } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { propertyNamed } from "#explorer/properties/registry";
import type { Property } from "#explorer/property";
import { enumerate } from "#explorer/testing/naive";
import { judges } from "#explorer/testing/naive-judges";
import { followLines, lineOf } from "#explorer/testing/random-requests";
import { BehaviourTree } from "#simulation/behaviour-tree";
import type { Scheduler } from "#simulation/run";
import { replay } from "#simulation/schedulers/replay";
import { roundRobin } from "#simulation/schedulers/round-robin";
import { type Behaviour, generatorProgram } from "#simulation/testing/generator-program";
import { locmem, redis, sleep } from "#simulation/testing/steps";

/** `PROGRAMS=2000 SEED=7` looks at more, or at others; not in CI. */
const PROGRAMS = Number(process.env.PROGRAMS ?? 250);
const SEED = Number(process.env.SEED ?? 4);
const MOST_INTERLEAVINGS = 400;

const seeded = (): World => {
  const world = World.create();
  for (const id of [1, 2])
    world.database.apply({ kind: "row", table: "price", id: `${id}`, before: null, after: { id, amount: 100 } });
  return world;
};

const NAMES = ["one-at-a-time", "no-lost-update", "asserts", "no-raise", "no-none", "lock-by-owner", "recomputations"];
/** Locks are tried more often than chance would. */
const often = fc.oneof(
  lineOf,
  fc.record({
    op: fc.constantFrom("lock", "release", "section", "sleep", "work"),
    key: fc.constant(":1:a"),
    ms: fc.constantFrom(0, 50, 100),
  }),
) as typeof lineOf;

it(`both definitions count the same violations in ${PROGRAMS} random programs`, () => {
  const violated = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.array(fc.array(often, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 2 }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom(1, 2),
      fc.boolean(),
      (functions, alike, local, processes, adversarial) => {
        const on = local ? locmem : redis;
        const program = generatorProgram(
          Object.fromEntries(functions.map((lines, i) => [`f${i}`, () => asserting(followLines(on, lines, i + 1), i)])),
        );
        const requests = [0, 1].map((i) => ({
          call: { entry: alike ? "f0" : `f${i}`, args: [] },
          process: i % processes,
          arriveMs: 0,
        }));
        let naive: ReturnType<typeof enumerate>;
        try {
          naive = enumerate(program, seeded(), requests, adversarial, MOST_INTERLEAVINGS, true);
        } catch {
          fc.pre(false); // too many to do one by one
          return;
        }
        const timing = adversarial ? "adversarial" : "nominal";
        const properties = NAMES.map((name) => propertyNamed(name) as Property);
        const report = explore({ tree: new BehaviourTree(program), world: seeded(), requests, timing, properties });
        expect(report.interleavings).toBe(BigInt(naive.interleavings));
        for (const { name, interleavings } of report.verdicts) {
          expect([name, Number(interleavings)]).toEqual([name, naive.violations[name] ?? 0]);
          if (interleavings > 0n) violated.set(name, (violated.get(name) ?? 0) + 1);
        }
      },
    ),
    { seed: SEED, numRuns: PROGRAMS },
  );
  expect(Object.keys(judges)).toEqual(expect.arrayContaining(NAMES.filter((name) => name !== "no-lost-update")));
  for (const name of NAMES)
    expect(violated.get(name) ?? 0, `${name} is violated often enough to be tried`).toBeGreaterThan(PROGRAMS / 100);
}, 3_000_000);

/** The first function asserts that it was not refused. */
function* asserting(behaviour: Behaviour, which: number): Behaviour {
  const answer = yield* behaviour;
  if (which === 0 && (answer === "false" || answer === "'busy'"))
    throw Object.assign(new Error(answer), { name: "AssertionError" });
  return answer;
}

it("terminates: both give up the same interleavings at the bound of steps, and what is called endless is", () => {
  const op = fc.record({
    op: fc.constantFrom("wait", "wait asleep", "set", "delete", "get"),
    key: fc.constantFrom("a", "b"),
  });
  let endless = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(op, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
      fc.boolean(),
      (functions, adversarial) => {
        const program = generatorProgram(
          Object.fromEntries(
            functions.map((lines, i) => [
              `f${i}`,
              function* (): Behaviour {
                for (const { op, key } of lines)
                  if (op === "set") yield redis.set(key, redis.int(1), 50);
                  else if (op === "delete") yield redis.delete(key);
                  else if (op === "get") yield redis.get(key);
                  else while ((yield redis.get(key)) === undefined) if (op === "wait asleep") yield sleep(10);
                return "'done'";
              },
            ]),
          ),
        );
        const requests = [0, 1].map((i) => ({ call: { entry: `f${i}`, args: [] }, process: i, arriveMs: 0 }));
        const mostSteps = 4;
        const naive = enumerate(program, World.create(), requests, adversarial, 20_000, false, mostSteps);
        const freshOptions = (): ExploreOptions => ({
          tree: new BehaviourTree(program),
          world: World.create(),
          requests,
          timing: adversarial ? "adversarial" : "nominal",
          properties: [propertyNamed("terminates") as Property],
        });
        const report = explore({ ...freshOptions(), limits: { maxStepsPerTask: mostSteps } });
        expect(report.interleavings).toBe(BigInt(naive.interleavings));
        expect(report.cut.interleavings).toBe(BigInt(naive.givenUp));
        const [verdict] = report.verdicts;
        expect(verdict?.holds === true).toBe(naive.givenUp === 0);
        if (!verdict?.example) return;
        endless++;
        // Let everybody go on in turn from there: some request never ends.
        const prefix = replay(verdict.example.choices);
        const inTurn = roundRobin();
        let more = 0;
        const on: Scheduler = {
          name: "on",
          next: (simulation) => prefix.next(simulation) ?? (more++ < 300 ? inTurn.next(simulation) : null),
        };
        expect(examine(freshOptions(), on).simulation.done).toBe(false);
      },
    ),
    { seed: SEED, numRuns: PROGRAMS },
  );
  expect(endless).toBeGreaterThan(PROGRAMS / 10);
}, 3_000_000);
