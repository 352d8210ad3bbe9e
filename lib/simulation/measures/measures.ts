/**
 * What is measured of a run, event by event, so that traffic needs to keep no trace: `meter.observe` is a sink. Reads of the
 * cache are `get` and `get_many` (each key counts); `has_key` and `add` are not. A recomputation is a slow
 * call (`worked`) unless the caller says otherwise; where there are none, a refill: from a miss to the same request's store, with a read of
 * the database or a sleep in between.
 * A request that the scenario kills with its process is no error of the program: it is counted apart.
 */
import type { Database } from "#engine/database";
import { changesOf, type TraceEvent } from "#engine/event";
import { keysHit, keysMissed } from "#simulation/measures/cache-reads";
import { type Concurrency, Intervals } from "#simulation/measures/concurrency";
import { type LockMeasures, LockMeter } from "#simulation/measures/lock-meter";
import { type Percentiles, percentilesOf } from "#simulation/measures/percentiles";
import { RefillMeter } from "#simulation/measures/refill-meter";
import { type StalenessMeasures, StalenessMeter } from "#simulation/measures/staleness-meter";

export interface Measures {
  requests: number;
  ended: number;
  hits: number;
  misses: number;
  /** Hits of all reads; null when nothing was read. */
  hitRatio: number | null;
  recomputations: Concurrency;
  database: { reads: number; writes: number; load: Concurrency };
  /** From arrival to end. */
  latencyMs: Percentiles | null;
  staleness: StalenessMeasures;
  lock: LockMeasures;
  errors: { error: string; count: number }[];
  /** Whose process was killed under them; not among the errors. Their latency is until then. */
  killed: number;
  endMs: number;
}

export interface MeterOptions {
  /** The database at the start: staleness is measured against it. */
  database: Database;
  isRecomputation?: (event: TraceEvent) => boolean;
}

export class Meter {
  private readonly startedMs = new Map<number, number>();
  private readonly latenciesMs: number[] = [];
  private readonly recomputations = new Intervals();
  /** By task: its last recomputation, which ends with its process. */
  private readonly computing = new Map<number, number>();
  private readonly queries = new Intervals();
  private readonly errors = new Map<string, number>();
  private readonly staleness: StalenessMeter;
  private readonly lock = new LockMeter();
  private readonly refills = new RefillMeter();
  private requests = 0;
  private killed = 0;
  private hits = 0;
  private misses = 0;
  private reads = 0;
  private writes = 0;
  private endMs = 0;

  constructor(private readonly options: MeterOptions) {
    this.staleness = new StalenessMeter(options.database.fork());
  }

  readonly observe = (event: TraceEvent): void => {
    this.endMs = Math.max(this.endMs, event.atMs);
    const durationMs = "durationMs" in event ? event.durationMs : 0;
    if (this.options.isRecomputation?.(event) ?? event.type === "worked")
      this.computing.set(event.task, this.recomputations.add(event.atMs, event.atMs + durationMs));
    this.staleness.observe(event);
    this.lock.observe(event);
    this.refills.observe(event);
    switch (event.type) {
      case "started":
        this.requests++;
        this.startedMs.set(event.task, event.atMs);
        return;
      case "commanded":
        this.hits += keysHit(event).length;
        this.misses += keysMissed(event).length;
        return;
      case "queried":
        if (event.action.do === "select" || event.action.do === "count") this.reads++;
        else if (changesOf(event).length > 0) this.writes++;
        this.queries.add(event.atMs, event.atMs + durationMs);
        return;
      case "raised":
        if (event.killed) this.wasKilled(event);
        else this.errors.set(event.error, (this.errors.get(event.error) ?? 0) + 1);
        this.ended(event);
        return;
      case "returned":
        this.ended(event);
        return;
      case "slept":
      case "worked":
      case "printed":
      case "fault":
        return;
    }
  };

  measures(): Measures {
    const reads = this.hits + this.misses;
    return {
      requests: this.requests,
      ended: this.latenciesMs.length,
      hits: this.hits,
      misses: this.misses,
      hitRatio: reads === 0 ? null : this.hits / reads,
      recomputations: (this.recomputations.count > 0 ? this.recomputations : this.refills).concurrency(),
      database: { reads: this.reads, writes: this.writes, load: this.queries.concurrency() },
      latencyMs: percentilesOf(this.latenciesMs),
      staleness: this.staleness.measures(),
      lock: this.lock.measures(this.endMs),
      errors: [...this.errors].map(([error, count]) => ({ error, count })),
      killed: this.killed,
      endMs: this.endMs,
    };
  }

  private wasKilled({ task, atMs }: TraceEvent): void {
    this.killed++;
    const computing = this.computing.get(task);
    if (computing !== undefined) this.recomputations.cut(computing, atMs);
  }

  private ended({ task, atMs }: TraceEvent): void {
    this.latenciesMs.push(atMs - (this.startedMs.get(task) ?? 0));
  }
}
