/**
 * From which database reads a cached value was made, so that "stale" has a meaning that nobody has to declare: a value is stale
 * when the same reads would answer something else now. What a request stores was made from what it has read since it last
 * missed, and from its own writes once they are committed. Values made from no read (slow calls, constants), counters that
 * were counted up, and `set_many`, where we cannot tell which read went where, are never called stale.
 */
import type { Change, TraceEvent } from "#engine/event";
import type { Reply } from "#engine/reply";
import type { DatabaseAction, StoreId } from "#engine/step";

type ReadAction = Extract<DatabaseAction, { do: "select" | "count" }>;

/** A read and what it answered. */
export interface Read {
  action: ReadAction;
  reply: Reply;
  /** How many commits there had been, for those who count them; else 0. */
  version: number;
}

/** What one request knows. */
export interface Knowledge {
  readonly reads: readonly Read[];
  /** Its writes not yet committed, as the reads that would show them. */
  readonly uncommitted: readonly ReadAction[];
}

/** What each cached value was made from, by `sourceKey`. */
export type Sources = Readonly<Record<string, readonly Read[]>>;

export type ReadNow = (action: ReadAction) => Reply;

export const IGNORANT: Knowledge = { reads: [], uncommitted: [] };
export const NO_SOURCES: Sources = {};
export const sourceKey = (store: StoreId, key: string): string => `${store}\u0000${key}`;

export const isStale = (reads: readonly Read[] | undefined, readNow: ReadNow): boolean =>
  reads?.some(({ action, reply }) => readNow(action) !== reply) ?? false;

/** What the request knows, and what cached values are made from, after this event. */
export function follow(
  event: TraceEvent,
  own: Knowledge,
  sources: Sources,
  readNow: ReadNow,
  version = 0,
): [Knowledge, Sources] {
  switch (event.type) {
    case "queried":
      // A commit can show what the database cache did inside the transaction; from which reads it was made cannot be told.
      return [afterQuery(event.action, event.reply, own, readNow, version), afterChanges(event.changes, [], sources)];
    case "commanded": {
      const missed = event.command.op === "get" && (event.outcome === "miss" || event.outcome === "expired");
      const { op } = event.command;
      const reads = op === "set-many" || op === "incr" || op === "replace" ? [] : own.reads;
      return [missed ? { ...own, reads: [] } : own, afterChanges(event.changes, reads, sources)];
    }
    case "fault":
      return [own, afterChanges(event.changes, [], sources)];
    default:
      return [own, sources];
  }
}

function afterQuery(
  action: DatabaseAction,
  reply: Reply,
  own: Knowledge,
  readNow: ReadNow,
  version: number,
): Knowledge {
  switch (action.do) {
    case "select":
    case "count":
      return { ...own, reads: withRead(own.reads, { action: { ...action, transaction: null }, reply, version }) };
    case "update":
    case "delete": {
      // Which rows met a condition before the write, no read can say afterwards.
      if (action.condition !== undefined) return own;
      const shown: ReadAction = { do: "select", table: action.table, where: action.where, transaction: null };
      if (action.transaction !== null) return { ...own, uncommitted: [...own.uncommitted, shown] };
      return { ...own, reads: withRead(own.reads, { action: shown, reply: readNow(shown), version }) };
    }
    case "commit": {
      const reads = own.uncommitted
        .map((shown) => ({ action: shown, reply: readNow(shown), version }))
        .reduce(withRead, own.reads);
      return { reads, uncommitted: [] };
    }
    case "rollback":
      return { ...own, uncommitted: [] };
    case "insert":
    case "begin":
    case "savepoint":
    case "release":
    case "rollback-to":
      return own;
  }
}

function withRead(reads: readonly Read[], read: Read): readonly Read[] {
  const text = JSON.stringify(read.action);
  return [...reads.filter(({ action }) => JSON.stringify(action) !== text), read];
}

function afterChanges(changes: readonly Change[], reads: readonly Read[], sources: Sources): Sources {
  let next: Record<string, readonly Read[]> | null = null;
  for (const change of changes) {
    if (change.kind !== "put" && change.kind !== "removed") continue;
    const key = sourceKey(change.store, change.key);
    if (change.kind === "put" && reads.length > 0) {
      next ??= { ...sources };
      next[key] = reads;
    } else if (sources[key] !== undefined) {
      next ??= { ...sources };
      delete next[key];
    }
  }
  return next ?? sources;
}
