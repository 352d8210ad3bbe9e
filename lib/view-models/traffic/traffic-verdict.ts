/**
 * Traffic in two sentences, over its charts: what failed and when, and what the rest comes to. The times are those of the buckets in which something failed,
 * so they are as coarse as the charts.
 */
import type { TrafficReport } from "#simulation/traffic/traffic-meter";
import { trafficSeries } from "#view-models/traffic/traffic-series";
import { duration } from "#view-models/words/duration";

export interface TrafficVerdict {
  /** Null = nothing raised. */
  failed: string | null;
  figures: string;
}

export function trafficVerdict(report: TrafficReport): TrafficVerdict {
  const { buckets, bucketMs, nowMs } = report;
  const requests = sum(buckets.map((bucket) => bucket.requests));
  const errors = sum(buckets.map((bucket) => bucket.errors));
  const failing = buckets.filter((bucket) => bucket.errors > 0);
  const [first, last] = [failing[0], failing.at(-1)];
  const failed =
    first && last
      ? `${counted(errors, "call")} ended with an exception, between ${duration(first.fromMs)} and ${duration(last.fromMs + bucketMs)}.`
      : null;
  const overall = new Map(trafficSeries(report).map((series) => [series.id, series.overall]));
  const atOnce = Math.max(0, ...buckets.map((bucket) => bucket.recomputationsAtOnce));
  const parts = [
    `${counted(requests, "request")} in ${duration(nowMs)}`,
    `a hit ratio of ${overall.get("hit-ratio")}`,
    atOnce > 0 ? `at most ${counted(atOnce, "recomputation")} at once` : "no recomputations",
    `p50 ${overall.get("latency-p50")}, p99 ${overall.get("latency-p99")}`,
  ];
  return { failed, figures: `${failed === null ? "Nothing failed. " : ""}${parts.join(", ")}.` };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const counted = (n: number, noun: string): string => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
