import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fault, Intervention } from "#engine/faults";
import { failureOf, payloadOf, type Reply } from "#engine/reply";
import type { Step } from "#engine/step";
import { World } from "#engine/world";
import type { Call } from "#simulation/behaviour";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { generatorProgram } from "#simulation/testing/generator-program";
import { locmem, redis, select, update, work } from "#simulation/testing/steps";
import { Traffic } from "#simulation/traffic/traffic";
import type { Adjustment, TimedAdjustment } from "#simulation/traffic/traffic-adjustment";
import { TrafficArrivals } from "#simulation/traffic/traffic-arrivals";
import { mergeBuckets } from "#simulation/traffic/traffic-bucket";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";

/** Two minutes in 120 buckets of a second, with no visitors worth the name: single calls only. */
const QUIET: TrafficSpec = {
  requests: 1,
  durationMs: 120_000,
  shape: "steady",
  spikes: [{ atMs: 0, lengthMs: 120_000, times: 0 }],
  keys: 0,
  skew: 1,
  seed: 1,
};
const call = (entry: string, ...args: unknown[]): Call => ({ entry, args });
const at = (atMs: number, entry: string, ...args: unknown[]) => ({ atMs, call: call(entry, ...args) });

type Cache = typeof redis;
const page = (cache: Cache) =>
  function* (key = 0): Generator<Step, string, Reply> {
    const cached = yield cache.get(`page:${key}`);
    if (payloadOf(cached) !== null) return "hit";
    if (failureOf(cached)) throw new Error("the cache is down");
    yield select("shop_product", 1);
    yield work(500);
    yield cache.set(`page:${key}`, cache.int(1), 60_000);
    return "made";
  };
function* change(price: string): Generator<Step, string, Reply> {
  yield update("shop_product", 1, { price });
  return "changed";
}

const firstPrice = JSON.parse(
  String(
    World.create().database.read({ do: "select", table: "shop_product", where: { id: 1 }, transaction: null }),
  ).slice(1),
)[0].price;

interface Given {
  spec?: Partial<TrafficSpec>;
  cache?: Cache;
  processes?: number;
  faults?: readonly Fault[];
  interventions?: readonly Intervention[];
  calls?: readonly Call[];
}

function start({ spec, cache = redis, processes = 1, faults = [], interventions = [], calls }: Given): Traffic {
  return new Traffic({
    tree: new BehaviourTree(generatorProgram({ page: page(cache), change })),
    world: World.create({ faults }),
    calls: calls ?? [call("page")],
    processes,
    latency: null,
    interventions,
    spec: { ...QUIET, ...spec },
  });
}

function finish(traffic: Traffic) {
  while (!traffic.advance(1000));
  const report = traffic.report();
  return { report, all: mergeBuckets(report.buckets), at: (second: number) => report.buckets[second] };
}

const run = (given: Given) => finish(start(given));

describe("single calls", () => {
  it("come at their times and are counted in everything but visitors and latencies", () => {
    // 0 s: a miss, 500 ms of work, stored at 1.5 s for a minute; 10 s: a hit; 61.4 s: a hit; 61.5 s: expired.
    const { all, at: second } = run({
      spec: { events: [at(1000, "page"), at(10_000, "page"), at(61_400, "page"), at(61_500, "page")] },
    });
    expect(all).toMatchObject({
      hits: 2,
      misses: 2,
      recomputations: 2,
      databaseReads: 2,
      requests: 0,
      ended: 0,
      errors: 0,
    });
    expect(second(1)).toMatchObject({ misses: 1, recomputations: 1 });
    expect(second(61)).toMatchObject({ hits: 1, misses: 1, oldestMs: 59_900 });
    expect(all.latencies.every((count) => count === 0)).toBe(true);
  });

  it("at the end of the time or later do not come", () => {
    expect(run({ spec: { events: [at(120_000, "page")] } }).all.misses).toBe(0);
  });

  it("that change a price make what lies in the cache stale from that moment", () => {
    const events = [
      at(0, "page"),
      at(10_000, "page"),
      at(20_000, "change", "9.99"),
      at(50_000, "page"),
      at(60_600, "page"),
    ];
    const { all, at: second } = run({ spec: { events } });
    // Stored at 0.5 s; at 50 s it has been stale for 30 s; at 60.5 s it expires and is made anew.
    expect(all).toMatchObject({ staleHits: 1, staleMs: 30_000, oldestMs: 49_500, databaseWrites: 1 });
    expect(second(10)).toMatchObject({ hits: 1, staleHits: 0, staleMs: 0, oldestMs: 9500 });
  });
});

describe("a value that was overtaken", () => {
  it("while it was being made is stale from the moment it is stored", () => {
    // Read at 1 s, the price changes at 1.2 s, stored at 1.5 s.
    const events = [at(1000, "page"), at(1200, "change", "9.99"), at(11_500, "page")];
    expect(run({ spec: { events } }).all).toMatchObject({ hits: 1, staleHits: 1, staleMs: 10_000 });
  });

  it("and put back to what it was is true again", () => {
    const events = [
      at(0, "page"),
      at(10_000, "change", "9.99"),
      at(20_000, "page"),
      at(30_000, "change", firstPrice),
      at(40_000, "page"),
    ];
    const { at: second } = run({ spec: { events } });
    expect(second(20)).toMatchObject({ hits: 1, staleHits: 1, staleMs: 10_000 });
    expect(second(40)).toMatchObject({ hits: 1, staleHits: 0, staleMs: 0 });
  });
});

describe("a deploy", () => {
  it("empties locmem: the next request of each process misses", () => {
    // Two processes in turn: calls 0 and 2 go to the first, 1 and 3 to the second.
    const events = [
      at(0, "page"),
      at(1000, "page"),
      at(2000, "page"),
      at(3000, "page"),
      at(11_000, "page"),
      at(12_000, "page"),
    ];
    const before = run({ cache: locmem, processes: 2, spec: { events } });
    expect(before.all).toMatchObject({ misses: 2, hits: 4 });
    const after = run({ cache: locmem, processes: 2, spec: { events, deploys: [{ atMs: 10_000 }] } });
    expect(after.all).toMatchObject({ misses: 4, hits: 2, culled: 0 });
    expect([9, 10, 11, 12].map((second) => after.at(second)?.entries)).toEqual([2, 0, 1, 2]);
  });

  it("leaves Redis as it is", () => {
    const events = [at(0, "page"), at(11_000, "page")];
    expect(run({ spec: { events, deploys: [{ atMs: 10_000 }] } }).all).toMatchObject({ misses: 1, hits: 1 });
  });

  it("lets requests under way finish in the old processes, whose locmem helps nobody any more", () => {
    // Missed at 9.8 s, stored at 10.3 s by a process that has been replaced at 10 s.
    const events = [at(9800, "page"), at(11_000, "page")];
    const { all } = run({ cache: locmem, spec: { events, deploys: [{ atMs: 10_000 }] } });
    expect(all).toMatchObject({ misses: 2, hits: 0, recomputations: 2 });
  });

  it("with a warm-up makes every key once, all at once; they expire together", () => {
    const spec = {
      keys: 3,
      warmUp: true,
      deploys: [{ atMs: 10_000 }],
      events: [at(70_600, "page", 1), at(70_600, "page", 2)],
    };
    const { at: second, all } = run({ cache: locmem, spec });
    expect(second(0)).toMatchObject({ recomputations: 3, recomputationsAtOnce: 3 });
    expect(second(10)).toMatchObject({ recomputations: 3, recomputationsAtOnce: 3 });
    // Stored at 10.5 s, gone at 70.5 s: both misses at 70.6 s are made at once.
    expect(second(70)).toMatchObject({ misses: 2, recomputationsAtOnce: 2 });
    expect(all.requests).toBe(0);
  });
});

describe("what goes wrong in a scenario", () => {
  it("counts in its window: calls fail while the server is down and hit afterwards", () => {
    const faults: Fault[] = [{ kind: "down", backend: "redis", fromMs: 10_000, untilMs: 20_000 }];
    const events = [at(0, "page"), at(9999, "page"), at(10_000, "page"), at(19_999, "page"), at(20_000, "page")];
    const { all, at: second } = run({ faults, spec: { events } });
    expect(all).toMatchObject({ errors: 2, hits: 2, misses: 1 });
    expect(second(10)?.errors).toBe(1);
    expect(second(19)?.errors).toBe(1);
  });

  it("a slow server makes each command take longer", () => {
    const faults: Fault[] = [{ kind: "slow", backend: "redis", fromMs: 10_000, untilMs: 20_000, extraMs: 300 }];
    const adjustments: TimedAdjustment[] = [{ kind: "rate", times: 1, atMs: 0 }];
    const spec = { spikes: [], requests: 1200, adjustments, keys: 0 };
    const { at: second } = run({ faults, spec });
    // Ten visitors a second; a hit is one command.
    expect(second(9)?.latencyMaxMs).toBe(0);
    expect(second(15)?.latencyMaxMs).toBe(300);
  });

  it("a flush empties the cache, a kill ends what the process serves", () => {
    const interventions: Intervention[] = [
      { kind: "flush", backend: "redis", atMs: 10_000 },
      { kind: "kill", process: 0, atMs: 30_100 },
    ];
    const events = [at(0, "page"), at(11_000, "page"), at(30_000, "change", "1.00"), at(30_000, "page", 7)];
    const { all, at: second } = run({ interventions, spec: { events } });
    expect([9, 10, 11].map((each) => second(each)?.entries)).toEqual([1, 0, 1]);
    // The page with key 7 was at work for 100 ms and is never stored.
    expect(all).toMatchObject({ errors: 0, misses: 3, entries: 1 });
  });

  it("a kill after a deploy hits the new process, not the old one", () => {
    const events = [at(9900, "page"), at(10_050, "page", 7)];
    const interventions: Intervention[] = [{ kind: "kill", process: 0, atMs: 10_100 }];
    const { all } = run({ interventions, spec: { events, deploys: [{ atMs: 10_000 }] } });
    expect(all).toMatchObject({ errors: 0, misses: 2, entries: 1 });
  });
});

describe("moved by hand", () => {
  it("a rate of three brings the rest of the gap three times as fast", () => {
    const spec = { ...QUIET, spikes: [], requests: 60 };
    const plain = new TrafficArrivals(spec, [call("page")]);
    const moved = new TrafficArrivals(spec, [call("page")]);
    const firstMs = plain.nextMs;
    expect(moved.nextMs).toBe(firstMs);
    moved.setRate(3, firstMs / 2);
    // Half the gap had passed; the other half takes a third of the time.
    expect(moved.nextMs).toBeCloseTo(firstMs / 2 + firstMs / 6, 6);
    plain.take();
    moved.take();
    expect(moved.nextMs - (firstMs * 2) / 3).toBeCloseTo((plain.nextMs - firstMs) / 3, 6);
  });

  it("a rate of nought stops them; they come again afterwards as if no time had passed", () => {
    const spec = { ...QUIET, spikes: [], requests: 60 };
    const arrivals = new TrafficArrivals(spec, [call("page")]);
    const firstMs = arrivals.nextMs;
    arrivals.setRate(0, firstMs / 2);
    expect(arrivals.nextMs).toBe(Number.POSITIVE_INFINITY);
    arrivals.setRate(1, 60_000);
    expect(arrivals.nextMs).toBeCloseTo(60_000 + firstMs / 2, 6);
  });

  it("a thing slower takes so much longer from then on, and is busy for so long", () => {
    const adjustments: TimedAdjustment[] = [
      { kind: "slower", of: "work", byMs: 2000, atMs: 5000 },
      { kind: "slower", of: "work", byMs: 0, atMs: 20_000 },
    ];
    const events = [at(1000, "page", 1), at(10_000, "page", 2), at(30_000, "page", 3)];
    const { at: second } = run({ spec: { events, adjustments } });
    const busy = (from: number) => [0, 1, 2, 3].map((more) => second(from + more)?.recomputationsAtOnce);
    expect(busy(1)).toEqual([1, 0, 0, 0]);
    expect(busy(10)).toEqual([1, 1, 1, 0]);
    expect(busy(30)).toEqual([1, 0, 0, 0]);
  });

  it("less room: the server evicts what has been used longest ago", () => {
    const adjustments: TimedAdjustment[] = [{ kind: "room", entries: 2, atMs: 5000 }];
    // 1, 2, 3 are stored; 1 is used; 4 comes: 2 and 3 go, 1 and 4 stay.
    const events = [1, 2, 3].map((key) => at(key * 1000, "page", key));
    const more = [at(6000, "page", 1), at(7000, "page", 4), at(9000, "page", 1), at(10_000, "page", 2)];
    const { all, at: second } = run({ spec: { events: [...events, ...more], adjustments } });
    expect(second(6)).toMatchObject({ hits: 1, entries: 2, culled: 1 });
    expect(second(7)).toMatchObject({ misses: 1, entries: 2, culled: 1 });
    expect(all).toMatchObject({ hits: 2, misses: 5 });
  });

  it("the server goes down and up again with all it holds; a flush empties it", () => {
    const adjustments: TimedAdjustment[] = [
      { kind: "server", up: false, atMs: 10_000 },
      { kind: "server", up: true, atMs: 20_000 },
      { kind: "flush", atMs: 30_000 },
    ];
    const events = [at(0, "page"), at(15_000, "page"), at(25_000, "page"), at(35_000, "page")];
    expect(run({ spec: { events, adjustments } }).all).toMatchObject({ errors: 1, hits: 1, misses: 2 });
  });

  it("counts from the next whole millisecond on, and the report says from when", () => {
    const traffic = start({ spec: { events: [at(0, "page")] } });
    traffic.advance(1000, 1234.5);
    expect(traffic.nowMs).toBe(1234.5);
    expect(traffic.adjust({ kind: "flush" })).toEqual({ kind: "flush", atMs: 1235 });
    expect(finish(traffic).report.adjustments).toEqual([{ kind: "flush", atMs: 1235 }]);
  });
});

describe("the same traffic with the same changes", () => {
  const adjustment: fc.Arbitrary<Adjustment> = fc.oneof(
    fc.record({ kind: fc.constant("rate" as const), times: fc.constantFrom(0, 0.5, 2, 5) }),
    fc.record({ kind: fc.constant("skew" as const), skew: fc.constantFrom(0, 1, 2) }),
    fc.record({
      kind: fc.constant("slower" as const),
      of: fc.constantFrom("cache" as const, "database" as const, "work" as const),
      byMs: fc.constantFrom(0, 5, 700),
    }),
    fc.record({ kind: fc.constant("room" as const), entries: fc.constantFrom(null, 2, 5) }),
    fc.record({ kind: fc.constant("server" as const), up: fc.boolean() }),
    fc.constantFrom<Adjustment>({ kind: "flush" }, { kind: "deploy" }, { kind: "call", call: call("change", "3.00") }),
  );

  it("gives the same report, whether they were planned or moved meanwhile, in slices of any size and at any pace", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 30_000 }), adjustment), { maxLength: 6 }),
        fc.constantFrom(redis, locmem),
        fc.nat(1000),
        fc.integer({ min: 1, max: 50 }),
        (moves, cache, seed, slice) => {
          const spec: Partial<TrafficSpec> = { requests: 600, keys: 10, spikes: [], seed, deploys: [{ atMs: 40_000 }] };
          const live = start({ cache, processes: 2, spec });
          let untilMs = 0;
          for (const [afterMs, what] of moves) {
            untilMs += afterMs;
            // Some stop at a moment, some in the middle of one: steps may be left to take.
            if (afterMs % 2 === 0) while (!live.advance(slice, untilMs) && live.nowMs < untilMs);
            else live.advance(afterMs % 500);
            live.adjust(what);
          }
          const { report } = finish(live);
          const again = run({ cache, processes: 2, spec: { ...spec, adjustments: report.adjustments } });
          expect({ ...again.report, pythonRuns: 0 }).toEqual({ ...report, pythonRuns: 0 });
        },
      ),
      { seed: 8, numRuns: 60 },
    );
  });
});
