/** Requests that wait for each other are called endless, and told so; who is only passed over, or waits for a timeout, is not. */
import { expect, it } from "vitest";
import { World } from "#engine/world";
import { examine } from "#explorer/examine";
import { explore } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { propertyNamed } from "#explorer/properties/registry";
import type { Property } from "#explorer/property";
import { explain } from "#explorer/races/explain";
import { nearestGood } from "#explorer/races/nearest-good";
import { problemWith } from "#explorer/testing/claim-checker";
import { TraceModel } from "#explorer/testing/trace-model";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { replay } from "#simulation/schedulers/replay";
import { type Behaviour, generatorProgram } from "#simulation/testing/generator-program";
import { redis, sleep } from "#simulation/testing/steps";

function* take(key: string, ttlMs: number | null): Behaviour {
  while ((yield redis.add(key, redis.int(1), ttlMs)) !== true) yield sleep(10);
  return "";
}

const both = (first: string, second: string, ttlMs: number | null) =>
  function* (): Behaviour {
    yield* take(first, ttlMs);
    yield* take(second, ttlMs);
    yield redis.delete(first);
    yield redis.delete(second);
    return "'done'";
  };

const crashing = (ttlMs: number | null) =>
  function* (): Behaviour {
    yield* take(":1:a", ttlMs);
    throw new Error("crashed");
  };

function* spinning(): Behaviour {
  while ((yield redis.add(":1:a", redis.int(1), null)) !== true);
  yield redis.get(":1:n");
  yield redis.delete(":1:a");
  return "'done'";
}

function verdictOn(...behaviours: (() => Behaviour)[]) {
  const program = generatorProgram(Object.fromEntries(behaviours.map((behaviour, i) => [`f${i}`, behaviour])));
  const freshOptions = (): ExploreOptions => ({
    tree: new BehaviourTree(program),
    world: World.create(),
    requests: behaviours.map((_, i) => ({ call: { entry: `f${i}`, args: [] }, process: 0, arriveMs: 0 })),
    timing: "nominal",
    properties: [propertyNamed("terminates") as Property],
  });
  const report = explore({ ...freshOptions(), limits: { maxStepsPerTask: 20 } });
  const [verdict] = report.verdicts;
  if (!verdict?.example) return { report, holds: verdict?.holds };
  const { events, choices, settled } = examine(freshOptions(), replay(verdict.example.choices));
  const explanation = explain("terminates", "it does not end", events);
  const model = new TraceModel(events, World.create());
  const untrue = explanation.claims.flatMap(
    (claim, i) => problemWith(claim, explanation.why[i] as string, model) ?? [],
  );
  const near = nearestGood(choices, "terminates", (scheduler) => examine(freshOptions(), scheduler), settled);
  return { report, holds: verdict.holds, kind: explanation.kind, why: explanation.why, untrue, near };
}

it("two locks in opposite order: each has what the other waits for, and the run in which one was first ends", () => {
  const { holds, kind, why, untrue, near } = verdictOn(both(":1:a", ":1:b", null), both(":1:b", ":1:a", null));
  expect([holds, kind, untrue]).toEqual([false, "deadlock", []]);
  expect(why).toEqual([
    "A added `a` and held the lock.",
    "B added `b` and held the lock.",
    "A could not add `b`: B had it.",
    "B could not add `a`: A had it.",
  ]);
  expect(near?.good.simulation.done).toBe(true);
});

it("in the same order they come to an end", () => {
  expect(verdictOn(both(":1:a", ":1:b", null), both(":1:a", ":1:b", null)).holds).toBe(true);
});

it("a lock that a request leaves behind", () => {
  const { holds, kind, untrue } = verdictOn(crashing(null), both(":1:a", ":1:b", null));
  expect([holds, kind, untrue]).toEqual([false, "lock never released", []]);
});

it("a lock taken again by who has it", () => {
  const { holds, kind, untrue } = verdictOn(both(":1:a", ":1:a", null));
  expect([holds, kind, untrue]).toEqual([false, "deadlock with itself", []]);
});

it("whoever spins while the holder is never let go on is given up, and not called endless", () => {
  const { holds, report } = verdictOn(spinning, spinning);
  expect([holds, report.cut.interleavings > 0n]).toEqual([null, true]);
});

it("what waits for a timeout is not called endless", () => {
  expect(verdictOn(both(":1:a", ":1:b", 5000), both(":1:b", ":1:a", 5000)).holds).toBeNull();
  expect(verdictOn(crashing(60_000), both(":1:a", ":1:b", null)).holds).toBeNull();
});
