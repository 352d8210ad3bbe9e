import { expect, test } from "vitest";
import { emptyBucket, type TrafficBucket } from "#simulation/traffic/traffic-bucket";
import { trafficVerdict } from "#view-models/traffic/traffic-verdict";

const of = (...parts: Partial<TrafficBucket>[]) =>
  trafficVerdict({
    bucketMs: 30_000,
    nowMs: 30_000 * parts.length,
    pythonRuns: 3,
    adjustments: [],
    buckets: parts.map((part, i) => ({ ...emptyBucket(30_000 * i), ...part })),
  });

test("what raised is counted and placed in time", () => {
  const { failed, figures } = of({ requests: 10 }, { requests: 10, errors: 1 }, { requests: 10, errors: 2 }, {});
  expect(failed).toBe("3 calls ended with an exception, between 30 s and 1 min 30 s.");
  expect(figures).toBe("30 requests in 2 min, a hit ratio of none, no recomputations, p50 none, p99 none.");
});

test("where nothing raised, that is said first", () => {
  expect(of({ requests: 1, hits: 3, misses: 1, recomputationsAtOnce: 7 })).toEqual({
    failed: null,
    figures:
      "Nothing failed. 1 request in 30 s, a hit ratio of 75.0 %, at most 7 recomputations at once, p50 none, p99 none.",
  });
});
