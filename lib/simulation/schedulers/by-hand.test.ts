import { describe, expect, it } from "vitest";
import type { Reply } from "#engine/reply";
import { World } from "#engine/world";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { goals } from "#simulation/goals";
import { ByHand } from "#simulation/schedulers/by-hand";
import { Simulation } from "#simulation/simulation";
import { type Behaviour, type Functions, generatorProgram } from "#simulation/testing/generator-program";
import { intOf, redis, select, update, work } from "#simulation/testing/steps";

function* view(): Behaviour {
  if ((yield redis.get("report")) !== undefined) return "'hit'";
  yield work(100);
  yield redis.set("report", "r");
  return "'computed'";
}

function* read(): Behaviour {
  if ((yield redis.get("price")) !== undefined) return "'hit'";
  yield redis.set("price", String(yield select("price", 1)));
  return "'read'";
}

function* change(): Behaviour {
  yield update("price", 1, { amount: 200 });
  yield redis.delete("price");
  return "True";
}

function begin(functions: Functions, entries: readonly string[]): ByHand {
  const world = World.create();
  world.database.apply({ kind: "row", table: "price", id: "1", before: null, after: { id: 1, amount: 100 } });
  const requests = entries.map((entry, process) => ({ call: { entry, args: [] }, process, arriveMs: 0 }));
  const tree = new BehaviourTree(generatorProgram(functions));
  return ByHand.begin((sink) => Simulation.create({ tree, world, requests, sink }));
}

describe("you are the scheduler", () => {
  it("says what each would do next, and takes it back exactly", () => {
    const hand = begin({ view }, ["view", "view"]);
    expect(hand.now.next(0)).toMatchObject({ kind: "cache", command: { op: "get" } });
    const before = structuredClone(hand.events);
    hand.choose(0);
    expect(hand.now.next(0)).toMatchObject({ kind: "work" });
    expect(hand.undo()).toBe(true);
    expect(hand.events).toEqual(before);
    expect(hand.now.next(0)).toMatchObject({ kind: "cache" });
    expect(hand.undo()).toBe(false);
  });

  it("two compute with one switch: both look before either has stored", () => {
    const hand = begin({ view }, ["view", "view"]);
    expect(hand.reached(goals["two-compute"])).toBeNull();
    for (const task of [0, 0, 1, 1]) hand.choose(task);
    expect(hand.reached(goals["two-compute"])).toBe("A and B both computed.");
    expect(hand.switches).toBe(1);
  });

  it("lose an update: both have read 5, both write 6", () => {
    function* bump(): Behaviour {
      const n = intOf((yield redis.get("n")) as Reply);
      yield redis.set("n", redis.int(n + 1));
      return String(n + 1);
    }
    function* setUp(): Behaviour {
      yield redis.set("n", "5");
      return "None";
    }
    const hand = begin({ bump, setUp }, ["bump", "bump", "setUp"]);
    for (const task of [2, 0, 1, 0]) hand.choose(task);
    expect(hand.reached(goals["lost-update"])).toBeNull();
    hand.choose(1);
    expect(hand.reached(goals["lost-update"])).toBe(
      "B wrote over what A had stored under `n`, without having seen it.",
    );
    for (const order of [
      [2, 0, 0, 1, 1], // one after another
      [0, 1, 0, 1, 2], // nothing was there: two who compute
    ]) {
      const other = begin({ bump, setUp }, ["bump", "bump", "setUp"]);
      for (const task of order) other.choose(task);
      expect(other.reached(goals["lost-update"])).toBeNull();
    }
  });

  it("lose none by `incr`: it reads and writes at once", () => {
    function* bump(): Behaviour {
      yield redis.get("n");
      return String(intOf((yield redis.incr("n")) as Reply));
    }
    function* setUp(): Behaviour {
      yield redis.set("n", "5");
      return "None";
    }
    const hand = begin({ bump, setUp }, ["bump", "bump", "setUp"]);
    for (const task of [2, 0, 1, 0, 1]) hand.choose(task);
    expect(hand.reached(goals["lost-update"])).toBeNull();
  });

  it("moves the clock by itself when nobody can go on", () => {
    const hand = begin({ view }, ["view"]);
    hand.choose(0);
    hand.choose(0);
    expect(hand.now.nowMs).toBe(100);
  });

  it("refuses whoever cannot go on", () => {
    const hand = begin({ view }, ["view", "view"]);
    hand.choose(0);
    hand.choose(0);
    expect(() => hand.choose(0)).toThrow("task 0 cannot go on at 0 ms");
    expect(hand.now.blocked()).toEqual([{ task: 0, untilMs: 100, reason: "busy with compute until 100 ms" }]);
  });

  it("forks from an earlier position: the two go their own ways", () => {
    const hand = begin({ view }, ["view", "view"]);
    for (const task of [0, 0, 1, 1, 0]) hand.choose(task);
    const fork = hand.fork(2);
    expect(fork.schedule.map(({ task }) => task)).toEqual([0, 0]);
    fork.choose(1);
    expect(hand.schedule).toHaveLength(5);
    expect(fork.events.map(({ index }) => index)).toEqual(fork.events.map((_, i) => i));
  });

  it("the old price after the update: read, change, refill, look", () => {
    const hand = begin({ read, change }, ["read", "change", "read"]);
    for (const task of [0, 0, 1, 1, 0]) hand.choose(task);
    expect(hand.reached(goals["old-served-after-update"])).toBeNull();
    hand.choose(2);
    expect(hand.reached(goals["old-served-after-update"])).toBe(
      "C was served `price` after the database had moved on.",
    );
  });
});
