import { describe, expect, it } from "vitest";
import { drawer } from "#engine/rng";
import type { Report } from "#explorer/report";
import type { Measures } from "#simulation/measures/measures";
import type { Behaviour } from "#simulation/testing/generator-program";
import { locmem, redis, work } from "#simulation/testing/steps";
import { figures } from "#view-models/lanes/meter";
import { clauseOf, concludeMany } from "#view-models/playground/compare-conclusion";
import { compareFigures, failuresOf } from "#view-models/playground/compare-figures";
import { concludeVerdicts } from "#view-models/race/compare-verdicts";
import { measured } from "#view-models/testing/testing-runs";

const TITLES = ["redis", "locmem"] as const;

function* onRedis(): Behaviour {
  if ((yield redis.get(":1:v")) !== undefined) return "'hit'";
  yield work(2000);
  yield redis.set(":1:v", "V", 10_000);
  return "'made'";
}

function* onLocmem(): Behaviour {
  if ((yield locmem.get(":1:v")) !== undefined) return "'hit'";
  yield work(2000);
  yield locmem.set(":1:v", "V", 10_000);
  return "'made'";
}

function* fails(): Behaviour {
  yield redis.get(":1:v");
  throw new Error("connection refused");
}

function* nothing(): Behaviour {
  yield work(10);
  return "None";
}

const run = (aside: () => Behaviour, processes: number[]) => {
  const requests = processes.map((process, i) => ({ entry: "aside", process, arriveMs: i * 2500 }));
  const { measures, events } = measured({ functions: { aside }, requests });
  return { measures, events };
};

describe("what a comparison comes to", () => {
  it("puts failures before every figure, and calls nothing better over them", () => {
    const sides = [run(onRedis, [0, 0, 0]), run(fails, [0, 0, 0])] as const;
    expect(concludeMany(sides, ["redis", "memcached-down"])).toEqual({
      kind: "failures",
      sentence:
        "memcached-down: 3 of 3 requests failed; redis: none. Whatever else was measured of failed requests cannot be compared.",
    });
    const rows = compareFigures(sides[0].measures, sides[1].measures);
    expect(rows[0]).toMatchObject({ id: "errors", better: 0 });
    expect(rows.slice(1).filter(({ better }) => better !== null)).toEqual([]);
  });

  it("of two sides that fail alike says that nothing else can be compared", () => {
    const { kind, sentence } = concludeMany([run(fails, [0, 0]), run(fails, [0, 1])], TITLES);
    expect(kind).toBe("failures");
    expect(sentence).toBe(
      "At both sides 2 of 2 requests failed. Whatever else was measured of failed requests cannot be compared.",
    );
  });

  it("of two sides that fail as often says so, where it is for other reasons", () => {
    function* otherwise(): Behaviour {
      yield redis.get(":1:v");
      throw new Error("timed out");
    }
    expect(concludeMany([run(fails, [0, 0]), run(otherwise, [0, 0])], TITLES).sentence).toBe(
      "At both sides 2 of 2 requests failed, but not with the same errors. Whatever else was measured of failed requests cannot be compared.",
    );
  });

  it("says who is ahead, by the figures", () => {
    // Three processes with a memory each compute three times; with a server in common once.
    expect(concludeMany([run(onRedis, [0, 1, 2]), run(onLocmem, [0, 1, 2])], TITLES)).toEqual({
      kind: "ahead",
      sentence:
        "redis is ahead: recomputations 1 against 3, half took at most 0 s against 2 s, hit ratio 66.7 % against 0 %.",
    });
  });

  it("gives a reason for no difference only where the traces show it", () => {
    const same = concludeMany([run(onRedis, [0, 0, 0]), run(onLocmem, [0, 0, 0])], TITLES);
    expect(same).toEqual({
      kind: "equal",
      sentence:
        "No difference in anything that was measured, because at both sides the requests took the same steps at the same moments, and each of the 4 cache commands had the same outcome.",
    });
    const unseen = [run(onRedis, [0, 0]), run(onLocmem, [0, 0])].map((side) => ({ ...side, events: [] }));
    expect(concludeMany(unseen as never, TITLES).sentence).toBe("No difference in anything that was measured.");
    expect(concludeMany([run(nothing, [0]), run(nothing, [0])], TITLES).sentence).toBe(
      "No difference in anything that was measured, because neither side touched the cache.",
    );
    // The same figures by other keys: nothing in the traces says why.
    function* otherKey(): Behaviour {
      if ((yield redis.get(":1:w")) !== undefined) return "'hit'";
      yield work(2000);
      yield redis.set(":1:w", "V", 10_000);
      return "'made'";
    }
    expect(concludeMany([run(onRedis, [0, 0]), run(otherKey, [0, 0])], TITLES).sentence).toBe(
      "No difference in anything that was measured.",
    );
  });
});

it("5,000 pairs of measures: the sentence says nothing that the figures contradict", () => {
  const draw = drawer(7);
  const upTo = (n: number) => Math.floor(draw() * n);
  const concurrency = () => ({ count: upTo(3), peak: upTo(2), overTime: [] });
  const measures = (): Measures => {
    const [requests, hits, misses] = [4, upTo(3), upTo(2)];
    const p50 = upTo(2) * 1000;
    const failed = upTo(4) === 0 ? 1 + upTo(4) : 0;
    return {
      requests,
      ended: upTo(12) === 0 ? 3 : 4,
      hits,
      misses,
      hitRatio: hits + misses === 0 ? null : hits / (hits + misses),
      recomputations: concurrency(),
      database: { reads: upTo(3), writes: upTo(2), load: concurrency() },
      latencyMs: { p50, p90: p50 + upTo(2), p99: p50 + 5, max: p50 + 5, mean: p50 },
      staleness: { staleHits: upTo(2), meanAgeMs: 0, maxAgeMs: 0, maxStaleAgeMs: null },
      lock: { taken: upTo(2), refused: 0, heldMs: 0, waitedMs: upTo(2) * 10, longestWaitMs: 0 },
      errors: failed === 0 ? [] : [{ error: "E: x", count: failed }],
      killed: 0,
      endMs: 1000,
    };
  };
  const seen = new Map<string, number>();
  for (let i = 0; i < 5000; i++) {
    const sides = [measures(), measures()] as const;
    const { kind, sentence } = concludeMany(sides.map((each) => ({ measures: each, events: [] })) as never, TITLES);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    const failed = sides.map((each) => failuresOf(each).failed);
    expect(kind === "failures", sentence).toBe(failed.some((n) => n > 0));
    if (kind === "failures") {
      sides.forEach((_, side) => {
        if ((failed[side] as number) > 0) expect(sentence).toContain(`${failed[side]} of 4 requests failed`);
      });
      expect(sentence).not.toMatch(/ahead|better/);
      continue;
    }
    const [left, right] = sides.map(figures) as [ReturnType<typeof figures>, ReturnType<typeof figures>];
    const amounts = (id: string) => [left, right].map((list) => list.find((each) => each.id === id));
    const betterAt = (id: string): 0 | 1 | null => {
      const [a, b] = amounts(id);
      if (!a || !b || a.amount === null || b.amount === null || a.amount === b.amount || a.better === "neither")
        return null;
      return a.amount < b.amount === (a.better === "less") ? 0 : 1;
    };
    const rows = compareFigures(...sides);
    for (const row of rows)
      for (const side of [0, 1] as const) {
        const said = sentence.includes(clauseOf(row, side));
        if (said && row.values[0] !== row.values[1]) expect(betterAt(row.id), `${sentence} (${row.id})`).toBe(side);
      }
    // What looks the same in the table is not said to be better.
    const told = rows.filter(({ values }) => values[0] !== values[1]);
    const winners = new Set(told.map(({ id }) => betterAt(id)).filter((side) => side !== null));
    if (kind === "ahead") {
      expect(winners.size).toBe(1);
      expect(sentence.startsWith(TITLES[[...winners][0] as 0 | 1])).toBe(true);
    }
    if (kind === "equal") expect(sides[0]).toEqual(sides[1]);
  }
  expect([...seen.keys()].sort()).toEqual(["ahead", "failures", "mixed"]);
});

describe("two explorations", () => {
  const report = (failed: number, holds: boolean | null, status: Report["status"] = "complete"): Report => ({
    status,
    states: 1,
    interleavings: 6n,
    pythonRuns: 1,
    cut: { interleavings: 0n, stepsPerTask: 200, example: null },
    outcomes: [
      {
        failed,
        interleavings: 6n,
        share: 1,
        returns: [],
        cache: {},
        database: {},
        violates: [],
        schedule: [],
        choices: [],
        preemptions: 0,
        lostMs: 0,
      },
    ],
    verdicts: [
      { name: "p", title: "Nothing is computed twice", kind: "always", holds, interleavings: 0n, example: null },
    ],
  });

  it("of which one has requests that fail are nobody's merit", () => {
    expect(concludeVerdicts(report(0, false), report(2, true), TITLES).sentence).toBe(
      "locmem: a request fails in 6 of 6 interleavings; redis: none. Whatever else was measured of failed requests cannot be compared.",
    );
    expect(concludeVerdicts(report(0, false), report(0, true), TITLES)).toEqual({
      kind: "ahead",
      sentence: "With locmem “Nothing is computed twice” holds, with redis not.",
    });
  });

  it("that were cut off are never said to be equal, nor their counts to be all", () => {
    const cut = report(0, null, "bounded");
    expect(concludeVerdicts(cut, cut, TITLES)).toEqual({
      kind: "mixed",
      sentence: "No difference so far, but not everything was looked at.",
    });
    expect(concludeVerdicts(report(0, true), cut, TITLES).sentence).toBe(
      "Not everything was looked at, so it isn't known which side is better.",
    );
    expect(concludeVerdicts(cut, report(2, null, "cancelled"), TITLES).sentence).toBe(
      "locmem: a request fails in 6 of the 6 interleavings that were looked at; redis: none so far. Whatever else was measured of failed requests cannot be compared.",
    );
    expect(concludeVerdicts(report(0, true), report(0, true), TITLES).kind).toBe("equal");
  });
});
