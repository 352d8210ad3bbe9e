import { describe, expect, it } from "vitest";
import { emptyBucket, type TrafficBucket } from "#simulation/traffic/traffic-bucket";
import type { TrafficReport } from "#simulation/traffic/traffic-meter";
import { linePath, trafficCsv, trafficSeries } from "#view-models/traffic/traffic-series";

const bucket = (part: Partial<TrafficBucket>): TrafficBucket => ({ ...emptyBucket(0), ...part });
const report: TrafficReport = {
  bucketMs: 30_000,
  nowMs: 60_000,
  pythonRuns: 3,
  adjustments: [],
  buckets: [bucket({ requests: 60, hits: 45, misses: 15, staleHits: 9 }), bucket({ fromMs: 30_000 })],
};
const moment = (fromMs: number, text: string) => ({ fromMs, untilMs: null, byHand: false, text });
const marks = [moment(30_000, "a deploy"), moment(59_999, "the cache is flushed")];
const series = (id: string) => trafficSeries(report).find((each) => each.id === id);

describe("series of traffic", () => {
  it("are rates and shares of each bucket; nothing measured is no nought", () => {
    expect(series("requests")?.values).toEqual([2, 0]);
    expect(series("hit-ratio")?.values).toEqual([75, null]);
    expect(series("stale-hits")?.values).toEqual([20, null]);
    expect(series("hit-ratio")?.overall).toBe("75.0 %");
    expect(series("latency-p99")?.overall).toBe("none");
  });

  it("of the bucket that still fills are rates of what has passed of it", () => {
    const live = trafficSeries({ ...report, nowMs: 10_000, buckets: [bucket({ requests: 60 })] });
    expect(live.find(({ id }) => id === "requests")?.values).toEqual([6]);
  });

  it("as CSV: a header and a line a bucket", () => {
    const lines = trafficCsv(report, marks).trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]?.split(",").slice(0, 3)).toEqual(["0", "2", "75"]);
    expect(lines[2]?.split(",").slice(0, 3)).toEqual(["30", "0", ""]);
    expect(lines.map((line) => line.split(",").at(-1))).toEqual([
      '"What happened"',
      "",
      '"a deploy; the cache is flushed"',
    ]);
  });

  it("a line has a gap where nothing was measured", () => {
    expect(linePath([0, null, 10], 3, 10)).toBe("M50.0 80.0M250.0 0.0");
  });
});
