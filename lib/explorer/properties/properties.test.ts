import { describe, expect, it } from "vitest";
import { World } from "#engine/world";
import { examine } from "#explorer/examine";
import { Explorer } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { custom } from "#explorer/properties/custom";
import { propertyNamed } from "#explorer/properties/registry";
import type { Property } from "#explorer/property";
import { explain } from "#explorer/races/explain";
import { nearestGood } from "#explorer/races/nearest-good";
import { lockRecipe } from "#explorer/testing/lock-recipe";
import { BehaviourTree } from "#simulation/behaviour-tree";
import type { Scheduler } from "#simulation/run";
import { replay } from "#simulation/schedulers/replay";
import { type Behaviour, type Functions, generatorProgram } from "#simulation/testing/generator-program";
import { intOf, redis, select, sleep, update, work } from "#simulation/testing/steps";

function asked(name: string): Property {
  const property = propertyNamed(name);
  if (!property) throw new Error(`no property ${name}`);
  return property;
}

type Requested = string | [entry: string, ...args: unknown[]];

/** Explores, replays the counterexample, and checks that it fails there too. */
function check(
  functions: Functions,
  calls: readonly Requested[],
  property: Property,
  timing: ExploreOptions["timing"] = "nominal",
) {
  const tree = new BehaviourTree(generatorProgram(functions));
  const world = World.create();
  world.database.apply({ kind: "row", table: "price", id: "1", before: null, after: { id: 1, amount: 100 } });
  const requests = calls.map((call, process) => {
    const [entry, ...args] = typeof call === "string" ? [call] : call;
    return { call: { entry, args }, process, arriveMs: 0 };
  });
  const options = { tree, world, requests, timing, properties: [property] };
  const explorer = new Explorer(options);
  while (!explorer.advance(1000));
  const report = explorer.report();
  const [verdict] = report.verdicts;
  if (!verdict) throw new Error("one property, one verdict");
  const examineWith = (scheduler: Scheduler) => examine(options, scheduler, explorer.serial);
  const found = verdict.example && examineWith(replay(verdict.example.choices));
  const violation = found?.violations[0];
  expect(violation !== undefined, "what the graph calls a violation is one in the simulation").toBe(found !== null);
  const explanation = found && violation ? explain(property.name, violation.message, found.events, violation) : null;
  return { report, verdict, found, violation, explanation, examineWith };
}

function* increment(): Behaviour {
  const n = intOf(yield redis.get("n"));
  yield redis.set("n", redis.int(n + 1));
  return "None";
}

function* incr(): Behaviour {
  yield redis.add("n", "0");
  yield redis.incr("n");
  return "None";
}

/** Cache-aside of a price; the writer changes it and deletes the cached one. */
const shop = {
  *read(): Behaviour {
    if ((yield redis.get(":1:price")) !== undefined) return "'cached'";
    const rows = (yield select("price", 1)) as string;
    yield redis.set(":1:price", rows);
    return "'read'";
  },
  *write(): Behaviour {
    yield update("price", 1, { amount: 200 });
    yield redis.delete(":1:price");
    return "True";
  },
  *forgetful(): Behaviour {
    yield update("price", 1, { amount: 200 });
    return "True";
  },
} satisfies Functions;

describe("no-lost-update", () => {
  it("fails for get and set: 4 of 6, told as read, write, write over", () => {
    const { verdict, violation, explanation, found } = check(
      { increment },
      ["increment", "increment"],
      asked("no-lost-update"),
    );
    expect(verdict).toMatchObject({
      holds: false,
      interleavings: 4n,
      example: { schedule: [0, 1, 1, 0], preemptions: 1 },
    });
    expect(violation?.message).toBe("`n` ended at 1; one after another it would be 2");
    expect(explanation).toMatchObject({
      verdict: "`n` ended at 1; one after another it would be 2: lost update between B and A.",
      why: [
        "A found nothing under `n`.",
        "Before A wrote it back, B wrote `n`.",
        "A then wrote over it: what B had done to `n` is gone.",
      ],
    });
    expect(explanation?.steps.map((index) => found?.events[index]?.task)).toEqual([0, 1, 0]);
  });

  it("holds for incr, in every interleaving", () => {
    // Two steps each: 6 interleavings.
    const { verdict, report } = check({ incr }, ["incr", "incr"], asked("no-lost-update"));
    expect(verdict).toMatchObject({ holds: true, interleavings: 0n, example: null });
    expect(report.interleavings).toBe(6n);
  });

  it("says where a good run parts from the bad one", () => {
    const { found, examineWith } = check({ increment }, ["increment", "increment"], asked("no-lost-update"));
    const comparison = nearestGood(found?.choices ?? [], "no-lost-update", examineWith);
    // 0 1 1 0 is bad; letting A finish at the second choice is good: 0 0 1 1.
    expect(comparison).toMatchObject({ divergesAt: 1, bad: { task: 1 }, better: { task: 0 } });
    expect(comparison?.good.choices.map(({ task }) => task)).toEqual([0, 0, 1, 1]);
  });
});

describe("no-none", () => {
  it("fails for the lock recipe when the clock may run on: B reads before A writes", () => {
    const calls: Requested[] = [
      ["lockRecipe", 200, 500],
      ["lockRecipe", 200, 500],
    ];
    const { verdict, explanation } = check({ lockRecipe }, calls, asked("no-none"), "adversarial");
    expect(verdict.holds).toBe(false);
    expect(explanation?.verdict).toBe("1 of 2 requests returned None: read too early on `v` between A and B.");
    expect(explanation?.why).toEqual([
      "B could not add `lock`: A had it.",
      "B read `v` before A wrote it.",
      "Nothing was there, and B returned None.",
    ]);
  });
});

describe("recomputations", () => {
  function* cacheAside(): Behaviour {
    if ((yield redis.get("report")) !== undefined) return "'hit'";
    yield work(0);
    yield redis.set("report", "r");
    return "'computed'";
  }

  it("cache-aside alone lets both compute", () => {
    const { verdict, explanation } = check({ cacheAside }, ["cacheAside", "cacheAside"], asked("recomputations=1"));
    // Three steps each: 20 interleavings. Once only if the other looks after the set: after AAA, 1 way, twice: 2.
    expect(verdict.interleavings).toBe(18n);
    expect(explanation?.kind).toBe("slow work done twice");
    expect(explanation?.why).toEqual([
      "B found nothing under `report` before A wrote it.",
      "So B did the slow work again, `compute`.",
    ]);
  });

  it("at the same moment is rarer than in all: A may compute between B's look and B's work", () => {
    const { verdict } = check({ cacheAside }, ["cacheAside", "cacheAside"], asked("recomputations-at-once=1"));
    expect(verdict.holds).toBe(false);
    expect(verdict.interleavings).toBeLessThan(18n);
  });

  it("a session, a counter or a mark is no work; a sleep is when the learner says so", () => {
    function* refill(): Behaviour {
      if ((yield redis.get("report")) !== undefined) return "'hit'";
      yield sleep(100);
      yield redis.set("report", "r");
      return "'computed'";
    }
    const calls = ["refill", "refill"];
    expect(check({ refill }, calls, asked("recomputations-at-once")).verdict.holds).toBe(true);
    const { report, verdict, explanation } = check({ refill }, calls, asked("recomputations-at-once+sleep"));
    // Nobody wakes before both have looked and gone to sleep, C(4,2) = 6 ways; then two stores, 2 ways. All are bad.
    expect(report.interleavings).toBe(12n);
    expect(verdict.interleavings).toBe(12n);
    expect(explanation?.kind).toBe("slow work done twice");
  });

  it("holds for the lock recipe under nominal timing", () => {
    const calls: Requested[] = [
      ["lockRecipe", 200, 500],
      ["lockRecipe", 200, 500],
    ];
    expect(check({ lockRecipe }, calls, asked("recomputations-at-once=1")).verdict.holds).toBe(true);
  });
});

describe("cache-equals-database", () => {
  it("fails for delete and refill: the old value stays", () => {
    const { verdict, explanation } = check(shop, ["read", "write"], asked("cache-equals-database"));
    expect(verdict.holds).toBe(false);
    expect(explanation?.kind).toBe("stale refill");
    expect(explanation?.why).toEqual([
      "A read the database before B changed it.",
      "B found no `price` to delete; A had not written it yet.",
      "A then wrote the old value to `price`, where it stays.",
    ]);
  });

  it("fails without interference when nobody invalidates", () => {
    const { verdict, explanation } = check(shop, ["read", "forgetful"], asked("cache-equals-database"));
    expect(verdict).toMatchObject({ holds: false, example: { preemptions: 0 } });
    expect(explanation?.kind).toBe("value never invalidated");
  });
});

describe("no-older-value", () => {
  it("a value that was changed and changed back is not stale", () => {
    function* there(): Behaviour {
      yield update("price", 1, { amount: 200 });
      yield update("price", 1, { amount: 100 });
      return "True";
    }
    const { verdict } = check({ read: shop.read, there }, ["there", "read"], asked("cache-equals-database"));
    // Only a read between the two updates can be wrong: it stores 200.
    expect(verdict.holds).toBe(false);
    expect(verdict.example?.schedule.slice(0, 1)).toEqual([0]);
  });

  it("holds for one reader and one writer; a second reader can come after the commit and be served the old price", () => {
    expect(check(shop, ["read", "write"], asked("no-older-value")).verdict.holds).toBe(true);
    const { verdict } = check(shop, ["read", "read", "write"], asked("no-older-value"));
    expect(verdict.holds).toBe(false);
  });
});

describe("lock-by-owner", () => {
  function* shortLock(): Behaviour {
    if ((yield redis.add("lock", "1", 100)) !== true) return "'busy'";
    yield work(200);
    yield redis.delete("lock");
    return "'done'";
  }
  function* later(): Behaviour {
    yield sleep(150);
    if ((yield redis.add("lock", "1", 100)) !== true) return "'busy'";
    yield work(200);
    yield redis.delete("lock");
    return "'done'";
  }

  it("fails when the work outlasts the lock: A deletes B's", () => {
    const { verdict, explanation } = check({ shortLock, later }, ["shortLock", "later"], asked("lock-by-owner"));
    expect(verdict.holds).toBe(false);
    expect(explanation?.why).toEqual([
      "A added `lock` and held the lock.",
      "What A had stored under `lock` ran out after 100 ms, while A was still at work.",
      "B added `lock`.",
      "A then deleted `lock`: that was B's lock.",
    ]);
  });
});

describe("terminates", () => {
  it("fails for a spin lock that nobody releases", () => {
    function* spin(): Behaviour {
      while ((yield redis.add("lock", "1")) !== true);
      return "None";
    }
    const tree = new BehaviourTree(generatorProgram({ spin }));
    const requests = [0, 1].map((process) => ({ call: { entry: "spin", args: [] }, process, arriveMs: 0 }));
    const explorer = new Explorer({
      tree,
      world: World.create(),
      requests,
      timing: "nominal",
      properties: [asked("terminates")],
      limits: { maxStepsPerTask: 10 },
    });
    while (!explorer.advance(1000));
    expect(explorer.report().verdicts[0]).toMatchObject({ holds: false });
  });
});

describe("custom properties", () => {
  it("sometimes: a situation is possible, with a witness", () => {
    const both = custom({
      name: "both-first",
      title: "Both may think they are first.",
      kind: "sometimes",
      judge: ({ cache }) => (cache.n === "1" ? "the counter says 1" : null),
    });
    expect(check({ increment }, ["increment", "increment"], both).verdict).toMatchObject({
      holds: true,
      interleavings: 4n,
    });
  });

  it("by name, with a number", () => {
    expect(propertyNamed("recomputations=2")?.title).toBe("The slow work is done at most 2 times.");
    expect(propertyNamed("no-such-thing")).toBeNull();
  });
});
