/** How old what was served was, and whether the database had moved on (see provenance.ts for what that means). */

import type { Database } from "#engine/database";
import { changesOf, type TraceEvent } from "#engine/event";
import { keysHit } from "#simulation/measures/cache-reads";
import {
  follow,
  IGNORANT,
  isStale,
  type Knowledge,
  NO_SOURCES,
  type ReadNow,
  sourceKey,
} from "#simulation/measures/provenance";

export interface StalenessMeasures {
  /** Hits on values that the database no longer agreed with. */
  staleHits: number;
  /** Age at a hit: since it was stored. */
  meanAgeMs: number | null;
  maxAgeMs: number | null;
  /** Age at the stale hits only. */
  maxStaleAgeMs: number | null;
}

export class StalenessMeter {
  private readonly storedAtMs = new Map<string, number>();
  private readonly knowledge = new Map<number, Knowledge>();
  private sources = NO_SOURCES;
  private readonly readNow: ReadNow;
  private hits = 0;
  private staleHits = 0;
  private sumAgeMs = 0;
  private maxAgeMs = 0;
  private maxStaleAgeMs = 0;

  /** The database is the meter's own: it is kept up to date from the events. */
  constructor(private readonly database: Database) {
    this.readNow = (action) => database.read(action);
  }

  observe(event: TraceEvent): void {
    if (event.type === "commanded")
      for (const key of keysHit(event)) this.served(sourceKey(event.store, key), event.atMs);
    for (const change of changesOf(event)) {
      if (change.kind === "row") this.database.apply(change);
      else if (change.kind === "put") this.storedAtMs.set(sourceKey(change.store, change.key), event.atMs);
      else if (change.kind === "removed") this.storedAtMs.delete(sourceKey(change.store, change.key));
    }
    const before = this.knowledge.get(event.task) ?? IGNORANT;
    const [own, sources] = follow(event, before, this.sources, this.readNow);
    if (event.type === "returned" || event.type === "raised") this.knowledge.delete(event.task);
    else if (own !== before) this.knowledge.set(event.task, own);
    this.sources = sources;
  }

  measures(): StalenessMeasures {
    const { hits, staleHits } = this;
    return {
      staleHits,
      meanAgeMs: hits === 0 ? null : this.sumAgeMs / hits,
      maxAgeMs: hits === 0 ? null : this.maxAgeMs,
      maxStaleAgeMs: staleHits === 0 ? null : this.maxStaleAgeMs,
    };
  }

  private served(key: string, atMs: number): void {
    const ageMs = atMs - (this.storedAtMs.get(key) ?? 0);
    this.hits++;
    this.sumAgeMs += ageMs;
    this.maxAgeMs = Math.max(this.maxAgeMs, ageMs);
    if (!isStale(this.sources[key], this.readNow)) return;
    this.staleHits++;
    this.maxStaleAgeMs = Math.max(this.maxStaleAgeMs, ageMs);
  }
}
