import { describe, expect, it } from "vitest";
import { failureOf, type Reply } from "#engine/reply";
import type { Step } from "#engine/step";
import { World } from "#engine/world";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { buildOf, type DaySpec, faultsOf, HOUR_MS, inBuild, interventionsOf, trafficOf } from "#simulation/day/day";
import { DayWatch } from "#simulation/day/day-watch";
import { generatorProgram } from "#simulation/testing/generator-program";
import { redis, select, update, work } from "#simulation/testing/steps";
import { Traffic } from "#simulation/traffic/traffic";

const { get, set, int } = redis;
const SLOT_MS = HOUR_MS / 5;

/** Product 1 costs 4.50. The page shows what it has kept for an hour, whatever the database says. */
function* price_of(): Generator<Step, string, Reply> {
  const kept = yield get("price");
  if (failureOf(kept)) throw new Error("ConnectionError");
  if (kept === undefined) {
    const rows = String(yield select("shop_product", 1));
    yield work(500);
    const cents = /"price":"(\d+)\.(\d\d)"/.exec(rows);
    yield set("price", int(Number(`${cents?.[1]}${cents?.[2]}`)), HOUR_MS);
    return `${cents?.[1]}.${cents?.[2]}`;
  }
  const cents = String(kept).replace(/\D/g, "");
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`;
}
function* change_price(): Generator<Step, string, Reply> {
  yield update("shop_product", 1, { price: "9.00" });
  return "None";
}

const at = (hours: number): number => hours * HOUR_MS;
const spec: DaySpec = {
  visitors: 5000,
  seed: 1,
  answers: { price_of: "price" },
  incidents: [{ kind: "call", call: { entry: "change_price", args: [] }, atMs: at(10) }],
};

function live(day: DaySpec): DayWatch {
  const world = World.create();
  world.faults = faultsOf(day);
  const watch = new DayWatch(day, world, world.nowMs, SLOT_MS, 120, new Set(["price_of"]));
  const traffic = new Traffic({
    tree: new BehaviourTree(generatorProgram({ price_of, change_price })),
    world,
    calls: [{ entry: "price_of", args: [1] }],
    processes: 4,
    latency: null,
    interventions: interventionsOf(day),
    spec: trafficOf(day),
    watch: watch.observe,
  });
  while (!traffic.advance(10_000));
  return watch;
}

describe("a day", () => {
  it("a deploy is a build of its own, and its warm-up comes half a minute before", () => {
    const warmUp = { entry: "warm_up", args: [] };
    const traffic = trafficOf({ ...spec, incidents: [{ kind: "deploy", atMs: at(16), warmUp }] });
    expect(traffic.deploys).toEqual([{ atMs: at(16) }]);
    expect(traffic.events).toEqual([{ atMs: at(16) - 30_000, call: { entry: "warm_up@1", args: [] } }]);
    expect(buildOf(inBuild(warmUp, 2))).toEqual({ build: 2, call: warmUp });
    expect(inBuild(inBuild(warmUp, 1), 2).entry).toBe("warm_up@1");
  });

  it("an old price is as old as the change that made it so, until the entry expires", () => {
    const { slots, incidents } = live(spec);
    const oldest = Math.max(...slots.map(({ oldMs }) => oldMs));
    // Kept for an hour, so at most an hour; some visitor comes late in it.
    expect(oldest).toBeGreaterThan(60_000);
    expect(oldest).toBeLessThan(HOUR_MS);
    expect(slots.slice(0, 50).every(({ oldMs }) => oldMs === 0)).toBe(true);
    expect(slots.every(({ noAnswers, errors }) => noAnswers + errors === 0)).toBe(true);
    expect(incidents[0]?.seen.visitors).toBeGreaterThan(0);
  });

  it("in an outage every visitor fails whose program has no net, and no one before or after", () => {
    const { slots } = live({
      ...spec,
      incidents: [{ kind: "outage", backend: "redis", atMs: at(12), lengthMs: SLOT_MS }],
    });
    expect(slots[60]).toMatchObject({ errors: slots[60]?.visitors });
    expect(slots[60]?.visitors).toBeGreaterThan(20);
    expect(slots.filter(({ errors }) => errors > 0)).toHaveLength(1);
  });
});
