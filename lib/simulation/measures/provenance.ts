/**
 * From which database reads a cached value was made, so that "stale" has a meaning that nobody has to declare: a value is stale
 * when the same reads would answer something else now. What a request stores was made from what it has read since it last
 * missed, and from its own writes once they are committed, as far as what it wrote can be seen in the value. Values made from no
 * read (slow calls, constants) and counters that were counted up are never called stale. Whoever knows the program that stored the value
 * can ask more: whether it would have stored something else (would-store.ts). Without that, a `set_many` is left alone, because nobody can
 * tell which read went where.
 */

import type { Change, TraceEvent } from "#engine/event";
import { json, type Reply } from "#engine/reply";
import type { DatabaseAction, StoreId } from "#engine/step";
import { keysMissed } from "#simulation/measures/cache-reads";
import { columnsSeenIn, sameIn } from "#simulation/measures/seen-in";

type ReadAction = Extract<DatabaseAction, { do: "select" | "count" }>;

/** A read and what it answered. */
export interface Read {
  action: ReadAction;
  reply: Reply;
  /** How many commits there had been, for those who count them; else 0. */
  version: number;
  /** What it shows the request has written itself, or its own write is on top: these columns ("all" = as they were read, too). */
  own?: readonly string[] | "all";
  /** Where the request was when it stored the value (a node of its behaviour), for those who know it. */
  maker?: number;
}

type Columns = readonly string[] | "all";

/** What one request knows. */
export interface Knowledge {
  readonly reads: readonly Read[];
  /** Its writes not yet committed, as the reads that would show them. */
  readonly uncommitted: readonly Uncommitted[];
}

interface Uncommitted {
  shown: ReadAction;
  columns: readonly string[];
  /** Values that the columns have by then, as far as they are not computed by the database. */
  set: Readonly<Record<string, unknown>>;
}

/** What each cached value was made from, by `sourceKey`. */
export type Sources = Readonly<Record<string, readonly Read[]>>;

export type ReadNow = (action: ReadAction) => Reply;

export const IGNORANT: Knowledge = { reads: [], uncommitted: [] };
export const NO_SOURCES: Sources = {};
export const sourceKey = (store: StoreId, key: string): string => `${store}\u0000${key}`;

export const isStale = (reads: readonly Read[] | undefined, readNow: ReadNow): boolean =>
  reads?.some((read) => isOtherNow(read, readNow)) ?? false;

/** The read would answer something else now; of what the request wrote itself only the columns count that are in the value. */
export const isOtherNow = ({ action, reply, own }: Read, readNow: ReadNow): boolean => {
  const now = readNow(action);
  return now !== reply && (own === undefined || own === "all" || !sameIn(own, reply, now));
};

/** What the request knows, and what cached values are made from, after this event. `maker`: where it is, for those who know. */
export function follow(
  event: TraceEvent,
  own: Knowledge,
  sources: Sources,
  readNow: ReadNow,
  version = 0,
  maker: number | null = null,
): [Knowledge, Sources] {
  switch (event.type) {
    case "queried":
      // A commit can show what the database cache did inside the transaction; from which reads it was made cannot be told.
      return [afterQuery(event.action, event.reply, own, readNow, version), afterChanges(event.changes, [], sources)];
    case "commanded": {
      const { op } = event.command;
      const unknown = op === "incr" || op === "replace" || (op === "set-many" && maker === null);
      const known = own.uncommitted.reduce<readonly Read[]>(
        (all, write) => withInside(all, inside(write, readNow, version)),
        own.reads,
      );
      const reads = unknown ? [] : maker === null ? known : known.map((read) => ({ ...read, maker }));
      return [keysMissed(event).length > 0 ? { ...own, reads: [] } : own, afterChanges(event.changes, reads, sources)];
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
      return { ...own, reads: withRead(own.reads, { action: asRead(action), reply, version }) };
    case "update":
    case "delete": {
      // Which rows met a condition before the write, no read can say afterwards.
      if (action.condition !== undefined) return own;
      const shown: ReadAction = { do: "select", table: action.table, where: action.where, transaction: null };
      const columns = action.do === "update" ? [...Object.keys(action.set), ...Object.keys(action.compute ?? {})] : [];
      if (action.transaction !== null)
        return { ...own, uncommitted: [...own.uncommitted, { shown, columns, set: setBy(action) }] };
      return { ...own, reads: withWrite(own.reads, shown, columns, readNow, version) };
    }
    case "commit": {
      const reads = own.uncommitted.reduce<readonly Read[]>(
        (all, { shown, columns }) => withWrite(all, shown, columns, readNow, version),
        own.reads,
      );
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

/** A read as it would be asked by anybody. */
export function asRead(action: ReadAction): ReadAction {
  if (action.do === "count" || action.lock === undefined) return { ...action, transaction: null };
  const { lock: _, ...plain } = action;
  return { ...plain, transaction: null };
}

const setBy = (action: DatabaseAction): Uncommitted["set"] => (action.do === "update" ? action.set : {});

/** What the transaction sees of a row it has written: what is stored while it is open is true only once it is committed. */
function inside({ shown, set }: Uncommitted, readNow: ReadNow, version: number): Read {
  const now = readNow(shown);
  const rows: unknown = typeof now === "string" && now[0] === "j" ? JSON.parse(now.slice(1)) : [];
  const reply = json(Array.isArray(rows) ? rows.map((row) => ({ ...row, ...set })) : []);
  return { action: shown, reply, version, own: Object.keys(set) };
}

/** To the transaction, what it had read of these rows before is not what they are any more. */
function withInside(reads: readonly Read[], written: Read): readonly Read[] {
  const text = JSON.stringify(written.action);
  const before = reads.find(({ action }) => JSON.stringify(action) === text);
  if (before === undefined) return [...reads, written];
  if (!Array.isArray(before.own)) return withRead(reads, { ...written, own: "all" });
  return withRead(reads, { ...written, own: [...before.own, ...(written.own ?? [])] });
}

/** What it has read of these rows before is not what they are any more. */
function withWrite(
  reads: readonly Read[],
  shown: ReadAction,
  columns: readonly string[],
  readNow: ReadNow,
  version: number,
): readonly Read[] {
  const text = JSON.stringify(shown);
  const before = reads.find(({ action }) => JSON.stringify(action) === text);
  const own: Columns =
    before === undefined
      ? columns
      : before.own === undefined || before.own === "all"
        ? "all"
        : [...before.own, ...columns];
  return withRead(reads, { action: shown, reply: readNow(shown), version, own });
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
    const made = change.kind === "put" ? madeFrom(reads, change.entry.payload) : [];
    if (made.length > 0) {
      next ??= { ...sources };
      next[key] = made;
    } else if (sources[key] !== undefined) {
      next ??= { ...sources };
      delete next[key];
    }
  }
  return next ?? sources;
}

/** Those of the reads that a value is made from: of the request's own writes, what can be seen in it. */
function madeFrom(reads: readonly Read[], payload: string): readonly Read[] {
  if (reads.every(({ own }) => own === undefined)) return reads;
  return reads.flatMap((read) => {
    if (read.own === undefined) return [read];
    const seen = columnsSeenIn(payload, read.reply, read.own);
    return seen.length > 0 ? [{ ...read, own: seen }] : [];
  });
}
