/**
 * What is measured of traffic, in buckets of time: its size does not depend on the number of requests. A query or a slow call lasts from its event to the
 * next of the same request, so whatever makes it slower counts.
 */
import { changesOf, type TraceEvent } from "#engine/event";
import type { World } from "#engine/world";
import { keysHit, keysMissed } from "#simulation/measures/cache-reads";
import type { TimedAdjustment } from "#simulation/traffic/traffic-adjustment";
import { emptyBucket, latencyClass, type TrafficBucket } from "#simulation/traffic/traffic-bucket";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";
import { TrafficStaleness } from "#simulation/traffic/traffic-staleness";

export const BUCKETS = 120;

export interface TrafficReport {
  bucketMs: number;
  buckets: TrafficBucket[];
  pythonRuns: number;
  /** Virtual time reached, from the start of the traffic. */
  nowMs: number;
  /** All that was moved or will be: with them in its list the same traffic runs the same way again. */
  adjustments: TimedAdjustment[];
}

export class TrafficMeter {
  private readonly buckets: TrafficBucket[];
  private readonly bucketMs: number;
  private readonly startedMs: number[] = [];
  private readonly busyWith: ("work" | "query" | null)[] = [];
  /** Requests that are no visitor's. */
  private readonly ignored = new Set<number>();
  private working = 0;
  private querying = 0;
  private entries = 0;
  private bytes = 0;
  private at = 0;
  private readonly staleness: TrafficStaleness;

  constructor(
    world: World,
    private readonly originMs: number,
    { durationMs }: TrafficSpec,
  ) {
    this.bucketMs = durationMs / BUCKETS;
    this.staleness = new TrafficStaleness(world.database.fork());
    for (const [id, store] of world.contents())
      for (const [key, { payload }] of store) {
        this.entries++;
        this.bytes += payload.length;
        this.staleness.storedBefore(id, key);
      }
    this.buckets = Array.from({ length: BUCKETS }, (_, i) => emptyBucket(i * this.bucketMs));
    this.keepSize(this.buckets[0] as TrafficBucket);
  }

  /** The request in this place is no visitor's. */
  ignoreLatencyOf(task: number): void {
    this.ignored.add(task);
  }

  readonly observe = (event: TraceEvent): void => {
    const atMs = event.atMs - this.originMs;
    const bucket = this.bucketAt(atMs);
    this.endBusy(event.task);
    this.follow(event, atMs, bucket);
    switch (event.type) {
      case "started":
        if (!this.ignored.has(event.task)) bucket.requests++;
        this.startedMs[event.task] = atMs;
        return;
      case "worked":
        bucket.recomputations++;
        this.busyWith[event.task] = "work";
        bucket.recomputationsAtOnce = Math.max(bucket.recomputationsAtOnce, ++this.working);
        return;
      case "queried":
        if (event.action.do === "select" || event.action.do === "count") bucket.databaseReads++;
        else if (event.changes.length > 0) bucket.databaseWrites++;
        this.busyWith[event.task] = "query";
        bucket.queriesAtOnce = Math.max(bucket.queriesAtOnce, ++this.querying);
        return;
      case "raised":
      case "returned":
        if (event.type === "raised" && !event.killed) bucket.errors++;
        if (!this.ignored.delete(event.task)) this.ended(atMs - (this.startedMs[event.task] ?? atMs), bucket);
        return;
      default:
        return;
    }
  };

  report(nowMs: number): Pick<TrafficReport, "bucketMs" | "buckets"> {
    this.bucketAt(nowMs);
    const reached = this.buckets
      .slice(0, this.at + 1)
      .map((bucket) => ({ ...bucket, latencies: [...bucket.latencies] }));
    return { bucketMs: this.bucketMs, buckets: reached };
  }

  private ended(tookMs: number, bucket: TrafficBucket): void {
    const latency = latencyClass(tookMs);
    bucket.ended++;
    bucket.latencies[latency] = (bucket.latencies[latency] ?? 0) + 1;
    bucket.latencyMaxMs = Math.max(bucket.latencyMaxMs, tookMs);
  }

  private endBusy(task: number): void {
    if (task < 0) return;
    const busyWith = this.busyWith[task];
    if (!busyWith) return;
    this.busyWith[task] = null;
    if (busyWith === "work") this.working--;
    else this.querying--;
  }

  /** What still goes on at the border of two buckets counts in both. */
  private bucketAt(atMs: number): TrafficBucket {
    const wanted = Math.min(BUCKETS - 1, Math.floor(atMs / this.bucketMs));
    for (; this.at < wanted; this.at++) {
      const next = this.buckets[this.at + 1] as TrafficBucket;
      this.keepSize(next);
      next.recomputationsAtOnce = this.working;
      next.queriesAtOnce = this.querying;
    }
    return this.buckets[this.at] as TrafficBucket;
  }

  /** Hits, what is stored, and whether what was served was still true. */
  private follow(event: TraceEvent, atMs: number, bucket: TrafficBucket): void {
    if (event.type === "commanded") {
      bucket.misses += keysMissed(event).length;
      for (const key of keysHit(event)) {
        bucket.hits++;
        const { ageMs, staleMs } = this.staleness.served(event.store, key, atMs);
        bucket.oldestMs = Math.max(bucket.oldestMs, ageMs);
        if (staleMs === null) continue;
        bucket.staleHits++;
        bucket.staleMs = Math.max(bucket.staleMs, staleMs);
      }
    }
    this.staleness.observe(event, atMs);
    const changes = changesOf(event);
    if (changes.length === 0) return;
    for (const change of changes) {
      if (change.kind === "put") {
        this.entries += change.previous ? 0 : 1;
        this.bytes += change.entry.payload.length - (change.previous?.payload.length ?? 0);
      } else if (change.kind === "removed") {
        this.entries--;
        this.bytes -= change.entry.payload.length;
        if (change.why === "culled" || change.why === "evicted") bucket.culled++;
      }
    }
    this.keepSize(bucket);
  }

  private keepSize(bucket: TrafficBucket): void {
    bucket.entries = this.entries;
    bucket.bytes = this.bytes;
  }
}
