/**
 * What is measured of traffic, in buckets of time: its size does not depend on the number of requests. Latencies are counted in classes a tenth of a decade wide, so
 * percentiles are right to about a quarter; everything else is exact. Staleness is what provenance.ts says.
 */
import { changesOf, type TraceEvent } from "#engine/event";
import type { World } from "#engine/world";
import { keysHit, keysMissed } from "#simulation/cache-reads";
import {
  follow,
  IGNORANT,
  isStale,
  type Knowledge,
  NO_SOURCES,
  type ReadNow,
  type Sources,
  sourceKey,
} from "#simulation/provenance";
import type { TrafficSpec } from "#simulation/traffic-spec";
import { WakeQueue } from "#simulation/wake-queue";

export const BUCKETS = 120;
const CLASSES = 64;

export interface TrafficBucket {
  fromMs: number;
  requests: number;
  ended: number;
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
  /** Left because there was no room. */
  culled: number;
  /** At the end of the bucket. */
  entries: number;
  bytes: number;
  /** How many requests of each class of latency ended here. */
  latencies: number[];
}

export interface TrafficReport {
  bucketMs: number;
  buckets: TrafficBucket[];
  pythonRuns: number;
  /** Virtual time reached, from the start of the traffic. */
  nowMs: number;
}

/** Class 0 is up to 1 ms, each further one a tenth of a decade more. */
const classOf = (ms: number): number => (ms <= 1 ? 0 : Math.min(CLASSES - 1, Math.ceil(Math.log10(ms) * 10)));
const upperMs = (index: number): number => (index === 0 ? 1 : 10 ** (index / 10));

/** The upper end of the class in which the request stands that `share` of all are faster than; null of nothing. */
export function latencyMs(buckets: readonly Pick<TrafficBucket, "latencies">[], share: number): number | null {
  const sums = new Array<number>(CLASSES).fill(0);
  for (const { latencies } of buckets) for (const [i, count] of latencies.entries()) sums[i] = (sums[i] ?? 0) + count;
  const all = sums.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let rank = Math.ceil(share * all);
  for (const [i, count] of sums.entries()) {
    rank -= count;
    if (rank <= 0) return upperMs(i);
  }
  return upperMs(CLASSES - 1);
}

export class TrafficMeter {
  private readonly buckets: TrafficBucket[];
  private readonly bucketMs: number;
  private readonly startedMs: number[] = [];
  private readonly work = WakeQueue.create();
  private readonly queries = WakeQueue.create();
  private working = 0;
  private querying = 0;
  private entries = 0;
  private bytes = 0;
  private nowMs = 0;
  private at = 0;
  private readonly database: World["database"];
  private readonly readNow: ReadNow;
  private readonly knowledge = new Map<number, Knowledge>();
  /** What each stored value was made from. */
  private readonly sources = new Map<string, Sources[string]>();
  /** By key, until the database or the key changes. */
  private readonly stale = new Map<string, boolean>();

  constructor(
    world: World,
    private readonly originMs: number,
    { durationMs }: TrafficSpec,
  ) {
    this.bucketMs = durationMs / BUCKETS;
    this.database = world.database.fork();
    this.readNow = (action) => this.database.read(action);
    for (const store of world.contents().values())
      for (const { payload } of store.values()) {
        this.entries++;
        this.bytes += payload.length;
      }
    this.buckets = Array.from({ length: BUCKETS }, (_, i) => emptyBucket(i * this.bucketMs));
  }

  readonly observe = (event: TraceEvent): void => {
    const atMs = event.atMs - this.originMs;
    this.nowMs = atMs;
    const bucket = this.bucketAt(atMs);
    this.follow(event, bucket);
    switch (event.type) {
      case "started":
        bucket.requests++;
        this.startedMs[event.task] = atMs;
        return;
      case "commanded":
        bucket.misses += keysMissed(event).length;
        return;
      case "worked":
        bucket.recomputations++;
        this.working = running(this.work, this.working, atMs, event.durationMs);
        bucket.recomputationsAtOnce = Math.max(bucket.recomputationsAtOnce, this.working);
        return;
      case "queried":
        if (event.action.do === "select" || event.action.do === "count") bucket.databaseReads++;
        else if (event.changes.length > 0) bucket.databaseWrites++;
        this.querying = running(this.queries, this.querying, atMs, event.durationMs);
        bucket.queriesAtOnce = Math.max(bucket.queriesAtOnce, this.querying);
        return;
      case "raised":
      case "returned": {
        const latency = classOf(atMs - (this.startedMs[event.task] ?? atMs));
        bucket.latencies[latency] = (bucket.latencies[latency] ?? 0) + 1;
        bucket.ended++;
        if (event.type === "raised") bucket.errors++;
        return;
      }
      default:
        return;
    }
  };

  report(pythonRuns: number): TrafficReport {
    const reached = this.buckets
      .slice(0, this.at + 1)
      .map((bucket) => ({ ...bucket, latencies: [...bucket.latencies] }));
    return { bucketMs: this.bucketMs, buckets: reached, pythonRuns, nowMs: this.nowMs };
  }

  private bucketAt(atMs: number): TrafficBucket {
    const wanted = Math.min(BUCKETS - 1, Math.floor(atMs / this.bucketMs));
    for (; this.at < wanted; this.at++) {
      const next = this.buckets[this.at + 1] as TrafficBucket;
      next.entries = this.entries;
      next.bytes = this.bytes;
    }
    return this.buckets[this.at] as TrafficBucket;
  }

  /** Hits, what is stored, and whether what was served was still true. */
  private follow(event: TraceEvent, bucket: TrafficBucket): void {
    if (event.type === "commanded")
      for (const key of keysHit(event)) {
        bucket.hits++;
        if (this.isStale(sourceKey(event.store, key))) bucket.staleHits++;
      }
    for (const change of changesOf(event)) {
      if (change.kind === "row") {
        this.database.apply(change);
        this.stale.clear();
      } else if (change.kind === "put") {
        this.entries += change.previous ? 0 : 1;
        this.bytes += change.entry.payload.length - (change.previous?.payload.length ?? 0);
        this.forget(sourceKey(change.store, change.key));
      } else if (change.kind === "removed") {
        this.entries--;
        this.bytes -= change.entry.payload.length;
        if (change.why === "culled" || change.why === "evicted") bucket.culled++;
        this.forget(sourceKey(change.store, change.key));
      }
    }
    bucket.entries = this.entries;
    bucket.bytes = this.bytes;
    const before = this.knowledge.get(event.task) ?? IGNORANT;
    // Asked about this event alone: a copy of all sources at each write would cost as much as there are keys.
    const [own, made] = follow(event, before, NO_SOURCES, this.readNow);
    if (event.type === "returned" || event.type === "raised") this.knowledge.delete(event.task);
    else if (own !== before) this.knowledge.set(event.task, own);
    for (const [key, reads] of Object.entries(made)) this.sources.set(key, reads);
  }

  private forget(key: string): void {
    this.stale.delete(key);
    this.sources.delete(key);
  }

  private isStale(key: string): boolean {
    let known = this.stale.get(key);
    if (known === undefined) {
      known = isStale(this.sources.get(key), this.readNow);
      this.stale.set(key, known);
    }
    return known;
  }
}

/** One more that lasts `durationMs`; how many there are now. */
function running(ends: WakeQueue, count: number, atMs: number, durationMs: number): number {
  let left = count;
  while (ends.nextMs <= atMs) {
    ends.pop();
    left--;
  }
  ends.push(atMs + durationMs, 0);
  return left + 1;
}

const emptyBucket = (fromMs: number): TrafficBucket => ({
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
  culled: 0,
  entries: 0,
  bytes: 0,
  latencies: new Array<number>(CLASSES).fill(0),
});
