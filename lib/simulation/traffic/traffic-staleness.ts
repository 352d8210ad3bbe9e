/**
 * Since when what lies in the cache has not been true any more, in provenance.ts's sense. A write to the database is held against the values that were made from
 * the rows it changed, at once: so the moment is exact, and a hit costs nothing.
 */
import { type Database, tablesTouched } from "#engine/database";
import { type Change, changesOf, type TraceEvent } from "#engine/event";
import {
  follow,
  IGNORANT,
  isStale,
  type Knowledge,
  NO_SOURCES,
  type Read,
  type ReadNow,
  sourceKey,
} from "#simulation/measures/provenance";

interface Stored {
  storedMs: number;
  reads: readonly Read[];
  /** Null = it is still true. */
  staleSinceMs: number | null;
}

export class TrafficStaleness {
  private readonly readNow: ReadNow;
  private readonly knowledge = new Map<number, Knowledge>();
  private readonly stored = new Map<string, Stored>();
  /** How often a row has changed. */
  private version = 0;

  /** The database is its own: it is kept up to date from the events. */
  constructor(private readonly database: Database) {
    this.readNow = (action) => database.read(action);
  }

  /** It was there at the start; from what it was made nobody knows. */
  storedBefore(store: string, key: string): void {
    this.stored.set(sourceKey(store, key), { storedMs: 0, reads: [], staleSinceMs: null });
  }

  /** Of what was served: how long ago it was stored, and how long it has not been true (null: it is). */
  served(store: string, key: string, atMs: number): { ageMs: number; staleMs: number | null } {
    const known = this.stored.get(sourceKey(store, key));
    if (!known) return { ageMs: 0, staleMs: null };
    const { storedMs, staleSinceMs } = known;
    return { ageMs: atMs - storedMs, staleMs: staleSinceMs === null ? null : atMs - staleSinceMs };
  }

  /** After `served`, when the event has both: what it changed comes after what it read. */
  observe(event: TraceEvent, atMs: number): void {
    const before = this.knowledge.get(event.task) ?? IGNORANT;
    const changes = changesOf(event);
    for (const change of changes)
      if (change.kind === "row") {
        this.database.apply(change);
        this.version++;
      }
    // Asked about this event alone: a copy of all sources at each write would cost as much as there are keys.
    const [own, made] = follow(event, before, NO_SOURCES, this.readNow, this.version);
    if (event.type === "returned" || event.type === "raised") this.knowledge.delete(event.task);
    else if (own !== before) this.knowledge.set(event.task, own);
    for (const change of changes) {
      if (change.kind === "put") {
        const key = sourceKey(change.store, change.key);
        const reads = made[key] ?? [];
        const stale = reads.some(({ version }) => version !== this.version) && isStale(reads, this.readNow);
        this.stored.set(key, { storedMs: atMs, reads, staleSinceMs: stale ? atMs : null });
      } else if (change.kind === "removed") this.stored.delete(sourceKey(change.store, change.key));
      else if (change.kind === "row") this.changed(change, atMs);
    }
  }

  private changed(row: Extract<Change, { kind: "row" }>, atMs: number): void {
    for (const stored of this.stored.values()) {
      if (!stored.reads.some((read) => mayShow(read, row))) continue;
      if (!isStale(stored.reads, this.readNow)) stored.staleSinceMs = null;
      else stored.staleSinceMs ??= atMs;
    }
  }
}

/** Whether the read could answer something else after this change; when in doubt, yes. */
function mayShow({ action }: Read, { table, id }: Extract<Change, { kind: "row" }>): boolean {
  if (!tablesTouched(action).includes(table)) return false;
  if (action.do === "select" && action.query) return true;
  const wanted = action.where.id;
  return (typeof wanted !== "number" && typeof wanted !== "string") || String(wanted) === id;
}
