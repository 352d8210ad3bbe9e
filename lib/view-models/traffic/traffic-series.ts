/** Traffic's buckets as series over time, for charts, their table twin and a CSV file. A moment at which nothing was measured is null, not nought. */
import { latencyMs, type TrafficBucket } from "#simulation/traffic/traffic-bucket";
import type { TrafficReport } from "#simulation/traffic/traffic-meter";
import type { TrafficMark } from "#view-models/traffic/traffic-marks";
import { byteSize, duration } from "#view-models/words/duration";

export interface TrafficSeries {
  id: string;
  title: string;
  /** One a bucket. */
  values: (number | null)[];
  /** Of the whole time, in words. */
  overall: string;
}

interface Measure {
  id: string;
  title: string;
  of: (bucket: TrafficBucket, bucketMs: number) => number | null;
  overall: (buckets: readonly TrafficBucket[], values: readonly (number | null)[]) => string;
}

const whole = (value: number): string => Math.round(value).toLocaleString("en");
const sum = (buckets: readonly TrafficBucket[], of: (bucket: TrafficBucket) => number): number =>
  buckets.reduce((all, bucket) => all + of(bucket), 0);
const ratio = (part: number, all: number): number | null => (all === 0 ? null : part / all);
const percent = (share: number | null): string => (share === null ? "none" : `${(share * 100).toFixed(1)} %`);
const peak = (_: readonly TrafficBucket[], values: readonly (number | null)[]): string =>
  `at most ${whole(Math.max(0, ...values.map((value) => value ?? 0)))}`;
const total = (of: (bucket: TrafficBucket) => number) => (buckets: readonly TrafficBucket[]) =>
  `${whole(sum(buckets, of))} in all`;
const longest = (of: (bucket: TrafficBucket) => number) => (buckets: readonly TrafficBucket[]) =>
  `at most ${duration(Math.max(0, ...buckets.map(of)))}`;
const milliseconds = (ms: number | null): string => (ms === null ? "none" : `${whole(ms)} ms`);

const MEASURES: readonly Measure[] = [
  {
    id: "requests",
    title: "Requests a second",
    of: ({ requests }, bucketMs) => (requests * 1000) / bucketMs,
    overall: total(({ requests }) => requests),
  },
  {
    id: "hit-ratio",
    title: "Hit ratio, %",
    of: ({ hits, misses }) => {
      const share = ratio(hits, hits + misses);
      return share === null ? null : share * 100;
    },
    overall: (all) =>
      percent(
        ratio(
          sum(all, ({ hits }) => hits),
          sum(all, ({ hits, misses }) => hits + misses),
        ),
      ),
  },
  {
    id: "latency-p50",
    title: "p50: half took at most, ms",
    of: (bucket) => latencyMs([bucket], 0.5),
    overall: (buckets) => milliseconds(latencyMs(buckets, 0.5)),
  },
  {
    id: "latency-p99",
    title: "p99: 99 of 100 took at most, ms",
    of: (bucket) => latencyMs([bucket], 0.99),
    overall: (buckets) => milliseconds(latencyMs(buckets, 0.99)),
  },
  {
    id: "latency-max",
    title: "The slowest took, ms",
    of: ({ ended, latencyMaxMs }) => (ended === 0 ? null : latencyMaxMs),
    overall: (buckets) => milliseconds(Math.max(0, ...buckets.map(({ latencyMaxMs }) => latencyMaxMs))),
  },
  {
    id: "database-reads",
    title: "Database reads a second",
    of: ({ databaseReads }, bucketMs) => (databaseReads * 1000) / bucketMs,
    overall: total(({ databaseReads }) => databaseReads),
  },
  { id: "queries-at-once", title: "Queries at once", of: ({ queriesAtOnce }) => queriesAtOnce, overall: peak },
  {
    id: "recomputations-at-once",
    title: "Recomputations at once",
    of: ({ recomputationsAtOnce }) => recomputationsAtOnce,
    overall: peak,
  },
  {
    id: "stale-hits",
    title: "Stale answers, % of hits",
    of: ({ hits, staleHits }) => {
      const share = ratio(staleHits, hits);
      return share === null ? null : share * 100;
    },
    overall: total(({ staleHits }) => staleHits),
  },
  {
    id: "stale-for",
    title: "Stale when served for, s",
    of: ({ hits, staleMs }) => (hits === 0 ? null : staleMs / 1000),
    overall: longest(({ staleMs }) => staleMs),
  },
  {
    id: "oldest",
    title: "Age of the oldest served, s",
    of: ({ hits, oldestMs }) => (hits === 0 ? null : oldestMs / 1000),
    overall: longest(({ oldestMs }) => oldestMs),
  },
  { id: "errors", title: "Errors", of: ({ errors }) => errors, overall: total(({ errors }) => errors) },
  {
    id: "bytes",
    title: "Stored, kB",
    of: ({ bytes }) => bytes / 1000,
    overall: (buckets) => `${byteSize(buckets.at(-1)?.bytes ?? 0)} at the end`,
  },
  {
    id: "entries",
    title: "Entries stored",
    of: ({ entries }) => entries,
    overall: (buckets) => `${whole(buckets.at(-1)?.entries ?? 0)} at the end`,
  },
  {
    id: "culled",
    title: "Culled or evicted",
    of: ({ culled }) => culled,
    overall: total(({ culled }) => culled),
  },
];

export const trafficSeries = ({ buckets, bucketMs, nowMs }: TrafficReport): TrafficSeries[] =>
  MEASURES.map(({ id, title, of, overall }) => {
    const values = buckets.map((bucket) => of(bucket, soFarMs(bucket, bucketMs, nowMs)));
    return { id, title, values, overall: overall(buckets, values) };
  });

/** How much of the bucket has passed: the last one is not full while the traffic runs. */
const soFarMs = ({ fromMs }: TrafficBucket, bucketMs: number, nowMs: number): number =>
  nowMs > fromMs ? Math.min(bucketMs, nowMs - fromMs) : bucketMs;

/** As the table twin has it; nothing measured = nothing. */
export const valueText = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : (Math.round(value * 10) / 10).toLocaleString("en");

/** A line a bucket; nothing measured = an empty field. What happened meanwhile stands in the last column. */
export function trafficCsv(report: TrafficReport, marks: readonly TrafficMark[]): string {
  const series = trafficSeries(report);
  const header = ["seconds", ...series.map(({ title }) => `"${title}"`), '"What happened"'].join(",");
  const rows = report.buckets.map(({ fromMs }, i) => {
    const happened = marksWithin(marks, fromMs, report.bucketMs).map(({ text }) => text.replaceAll('"', '""'));
    const fields = series.map(({ values }) => rounded(values[i] ?? null));
    return [fromMs / 1000, ...fields, happened.length > 0 ? `"${happened.join("; ")}"` : ""].join(",");
  });
  return `${[header, ...rows].join("\n")}\n`;
}

/** Those that began in this bucket. */
export const marksWithin = (marks: readonly TrafficMark[], fromMs: number, bucketMs: number): TrafficMark[] =>
  marks.filter((mark) => mark.fromMs >= fromMs && mark.fromMs < fromMs + bucketMs);

const rounded = (value: number | null): string => (value === null ? "" : String(Math.round(value * 1000) / 1000));

export const CHART_WIDTH = 300;
export const CHART_HEIGHT = 80;

/** A line over the whole time in `of` buckets; gaps where nothing was measured. */
export function linePath(values: readonly (number | null)[], of: number, high: number): string {
  let path = "";
  let pen = "M";
  for (const [i, value] of values.entries()) {
    if (value === null) {
      pen = "M";
      continue;
    }
    const x = ((i + 0.5) / of) * CHART_WIDTH;
    const y = CHART_HEIGHT - (value / (high || 1)) * CHART_HEIGHT;
    path += `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = "L";
  }
  return path;
}
