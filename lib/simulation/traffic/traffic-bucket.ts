/** What is measured of traffic in one stretch of time. Latencies are counted in classes a tenth of a decade wide, so percentiles are right to about a quarter; all else is exact. */
const CLASSES = 64;

export interface TrafficBucket {
  fromMs: number;
  /** Visitors who came; single calls, warm-ups and the like are not counted. */
  requests: number;
  /** Visitors who were answered, also with an error, or whose process was killed. */
  ended: number;
  /** Of everybody; those whose process was killed are none. */
  errors: number;
  hits: number;
  misses: number;
  staleHits: number;
  databaseReads: number;
  databaseWrites: number;
  recomputations: number;
  /** The most at one moment. */
  recomputationsAtOnce: number;
  queriesAtOnce: number;
  /** The longest that what was served had been stored. */
  oldestMs: number;
  /** The longest that what was served had been stale. */
  staleMs: number;
  /** Left because there was no room. */
  culled: number;
  /** At the end of the bucket. */
  entries: number;
  bytes: number;
  /** How many visitors of each class of latency ended here. */
  latencies: number[];
  /** Exact. */
  latencyMaxMs: number;
}

/** Class 0 is up to 1 ms, each further one a tenth of a decade more. */
export const latencyClass = (ms: number): number =>
  ms <= 1 ? 0 : Math.min(CLASSES - 1, Math.ceil(Math.log10(ms) * 10));
const upperMs = (index: number): number => (index === 0 ? 1 : 10 ** (index / 10));

/** The upper end of the class in which the request stands that `share` of all are faster than, though never more than the slowest took; null of nothing. */
export function latencyMs(
  buckets: readonly Pick<TrafficBucket, "latencies" | "latencyMaxMs">[],
  share: number,
): number | null {
  const slowestMs = buckets.reduce((most, { latencyMaxMs }) => Math.max(most, latencyMaxMs), 0);
  const sums = new Array<number>(CLASSES).fill(0);
  for (const { latencies } of buckets) for (const [i, count] of latencies.entries()) sums[i] = (sums[i] ?? 0) + count;
  const all = sums.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let rank = Math.ceil(share * all);
  for (const [i, count] of sums.entries()) {
    rank -= count;
    if (rank <= 0) return Math.min(upperMs(i), slowestMs);
  }
  return Math.min(upperMs(CLASSES - 1), slowestMs);
}

export const emptyBucket = (fromMs: number): TrafficBucket => ({
  fromMs,
  requests: 0,
  ended: 0,
  errors: 0,
  hits: 0,
  misses: 0,
  staleHits: 0,
  databaseReads: 0,
  databaseWrites: 0,
  recomputations: 0,
  recomputationsAtOnce: 0,
  queriesAtOnce: 0,
  oldestMs: 0,
  staleMs: 0,
  culled: 0,
  entries: 0,
  bytes: 0,
  latencies: new Array<number>(CLASSES).fill(0),
  latencyMaxMs: 0,
});

/** Several stretches, one after another, as one: an hour of a day. At least one. */
export function mergeBuckets(buckets: readonly TrafficBucket[]): TrafficBucket {
  const merged = emptyBucket(buckets[0]?.fromMs ?? 0);
  for (const { latencies, fromMs: _, entries, bytes, ...rest } of buckets) {
    for (const name of Object.keys(rest) as (keyof typeof rest)[])
      merged[name] = MAXIMA.has(name) ? Math.max(merged[name], rest[name]) : merged[name] + rest[name];
    for (const [i, count] of latencies.entries()) merged.latencies[i] = (merged.latencies[i] ?? 0) + count;
    merged.entries = entries;
    merged.bytes = bytes;
  }
  return merged;
}

const MAXIMA: ReadonlySet<string> = new Set([
  "recomputationsAtOnce",
  "queriesAtOnce",
  "oldestMs",
  "staleMs",
  "latencyMaxMs",
] satisfies (keyof TrafficBucket)[]);
