import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reply } from "#engine/reply";
import type { Step } from "#engine/step";
import { World } from "#engine/world";
import type { Call } from "#simulation/behaviour";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { generatorProgram } from "#simulation/testing/generator-program";
import { redis, select, update, work } from "#simulation/testing/steps";
import { Traffic } from "#simulation/traffic/traffic";
import { TrafficArrivals } from "#simulation/traffic/traffic-arrivals";
import { latencyMs } from "#simulation/traffic/traffic-bucket";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";

const spec: TrafficSpec = {
  requests: 2000,
  durationMs: 3_600_000,
  shape: "steady",
  spikes: [],
  keys: 0,
  skew: 1,
  seed: 1,
};
const calls = [{ entry: "page", args: [] }];
const { get, set, int } = redis;

function* page(key = 0): Generator<Step, string, Reply> {
  const name = `page:${key}`;
  if ((yield get(name)) === undefined) {
    yield select("shop_product", 1);
    yield work(500);
    yield set(name, int(1), 60_000);
  }
  return "page";
}
function* change(): Generator<Step, string, Reply> {
  yield update("shop_product", 1, { price: "9.99" });
  return "changed";
}

function drive(part: Partial<TrafficSpec>, wanted = calls) {
  const tree = new BehaviourTree(generatorProgram({ page, change }));
  const options = { tree, world: World.create(), calls: wanted, processes: 4, latency: null, interventions: [] };
  const traffic = new Traffic({ ...options, spec: { ...spec, ...part } });
  while (!traffic.advance(1000));
  const report = traffic.report();
  const sum = (of: (bucket: (typeof report.buckets)[number]) => number) =>
    report.buckets.reduce((all, bucket) => all + of(bucket), 0);
  return { report, sum };
}

describe("arrivals", () => {
  const visitors = (part: Partial<TrafficSpec>) => {
    const arrivals = new TrafficArrivals({ ...spec, ...part }, calls);
    const all: { call: Call; atMs: number }[] = [];
    for (let atMs = arrivals.nextMs; atMs < Number.POSITIVE_INFINITY; atMs = arrivals.nextMs)
      all.push({ call: arrivals.take(), atMs });
    return all;
  };
  const times = (part: Partial<TrafficSpec>) => visitors(part).map(({ atMs }) => atMs);

  it("are in order, within the duration, nearly as many as asked for, and the same for the same seed", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.constantFrom("steady" as const, "day" as const), (seed, shape) => {
        const all = times({ seed, shape });
        expect(all).toEqual([...all].sort((a, b) => a - b));
        expect(all.at(-1)).toBeLessThan(3_600_000);
        // Poisson: the standard deviation of 2000 is 45.
        expect(all.length).toBeGreaterThan(1800);
        expect(all).toEqual(times({ seed, shape }));
      }),
      { seed: 2, numRuns: 20 },
    );
  });

  it("come ten times as densely within a spike of ten times the rate", () => {
    const spikes = [{ atMs: 1_800_000, lengthMs: 360_000, times: 10 }];
    const all = times({ spikes });
    const within = all.filter((at) => at >= 1_800_000 && at < 2_160_000).length;
    // A tenth of the time at ten times the rate: 10 of 19 parts.
    expect(within / all.length).toBeCloseTo(10 / 19, 1);
  });

  it("by day there are few at four in the morning and many at four in the afternoon", () => {
    const all = times({ shape: "day" });
    const hour = 150_000; // a 24th of the hour that stands for the day
    const inHour = (n: number) => all.filter((at) => at >= n * hour && at < (n + 1) * hour).length;
    expect(inHour(16)).toBeGreaterThan(3 * inHour(4));
  });

  it("want keys after Zipf: the first twice as often as the second", () => {
    const counts = new Map<unknown, number>();
    for (const { call } of visitors({ keys: 10, requests: 20_000 }))
      counts.set(call.args[0], (counts.get(call.args[0]) ?? 0) + 1);
    expect((counts.get(1) ?? 0) / (counts.get(2) ?? 1)).toBeCloseTo(2, 0);
    expect(counts.size).toBe(10);
  });
});

describe("traffic", () => {
  it("ends every request it lets in, and counts every read once", () => {
    const { report, sum } = drive({});
    expect(sum(({ ended }) => ended)).toBe(sum(({ requests }) => requests));
    expect(sum(({ hits, misses }) => hits + misses)).toBe(sum(({ requests }) => requests));
    expect(report.buckets).toHaveLength(120);
  });

  it("a page of 60 s is made about once a minute, unless several miss it at once", () => {
    const { sum } = drive({});
    // 60 lives of 60.5 s in an hour; with a request every 1.8 s seldom does a second one come within the 0.5 s.
    expect(sum(({ recomputations }) => recomputations)).toBeGreaterThanOrEqual(58);
    expect(sum(({ recomputations }) => recomputations)).toBeLessThan(100);
  });

  it("its places are as many as run at once, not as there are requests", () => {
    const tree = new BehaviourTree(generatorProgram({ page, change }));
    const traffic = new Traffic({
      tree,
      world: World.create(),
      calls,
      processes: 4,
      latency: null,
      interventions: [],
      spec: { ...spec, requests: 5000 },
    });
    while (!traffic.advance(1000));
    const { simulation } = traffic as unknown as { simulation: { tasks: unknown[] } };
    expect(simulation.tasks.length).toBeLessThan(20);
  });

  it("hits after the database has changed are stale until the key is made anew", () => {
    const { sum } = drive({}, [...calls, ...calls, ...calls, { entry: "change", args: [] }]);
    expect(sum(({ staleHits }) => staleHits)).toBeLessThanOrEqual(sum(({ hits }) => hits));
    expect(drive({}).sum(({ staleHits }) => staleHits)).toBe(0);
  });

  it("each key is missed at least once", () => {
    const { sum } = drive({ keys: 20, skew: 0 });
    expect(sum(({ misses }) => misses)).toBeGreaterThanOrEqual(20);
  });

  it("gives percentiles as the upper end of their class", () => {
    // 9 hits in no time, 1 miss of 500 ms: its class goes from 10^2.6 to 10^2.7.
    const slow = new Array<number>(28).fill(0);
    slow[27] = 1;
    const buckets = [
      { latencies: [9], latencyMaxMs: 1 },
      { latencies: slow, latencyMaxMs: 505 },
    ];
    expect(latencyMs(buckets, 0.5)).toBe(1);
    expect(latencyMs(buckets, 0.99)).toBeCloseTo(501, 0);
    // The class goes up to 1 ms; the slowest took half of that.
    expect(latencyMs([{ latencies: [9], latencyMaxMs: 0.5 }], 0.99)).toBe(0.5);
    expect(latencyMs([], 0.5)).toBeNull();
  });
});
