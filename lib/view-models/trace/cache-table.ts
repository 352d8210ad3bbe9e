/**
 * The stores at a cursor as rows of a table, in the stores' own order of use. A row says what the last operation did to it; an
 * entry which that very operation removed stays for one step as a row that has left, so that the eye can see it go.
 * Expired entries that still lie in a store are shown as what they are: there, but no longer served.
 */
import { stateNear } from "#engine/checkpoints";
import { type Change, changesOf, type Departure, type TraceEvent } from "#engine/event";
import { sizeOf } from "#engine/shortened";
import { backendOf, locationOf, type StoreId, scopeOf } from "#engine/step";
import type { Kept } from "#engine/trace";
import { type CachesOfRun, keyName } from "#view-models/words/key-name";

/** What the last operation did to an entry. */
export type RowMark = "written" | "overwritten" | "read" | "touched" | Departure;

export type RowTtl =
  | { kind: "never" }
  /** `share` of the TTL that is left, 0 to 1. */
  | { kind: "left"; leftMs: number; totalMs: number; share: number }
  | { kind: "over"; agoMs: number };

export interface CacheRow {
  /** Unique in the table and the same from cursor to cursor. */
  id: string;
  store: StoreId;
  /** As the learner wrote it. */
  key: string;
  /** Shown beside the key unless it is the default 1. */
  version: string | null;
  finalKey: string;
  value: string;
  ttl: RowTtl;
  hits: number;
  sizeBytes: number;
  mark: RowMark | null;
  /** The entry is gone; it is shown once more because it has only just left. */
  gone: boolean;
}

export interface CacheTable {
  nowMs: number;
  rows: CacheRow[];
  /** How many more there are: a cache may hold thousands of entries, a page should not. The freshest stand at the end. */
  hidden: number;
  /** More than one store is in play: rows say which. */
  severalStores: boolean;
}

const MOST_ROWS = 30;

export function cacheTable(
  events: readonly TraceEvent[],
  cursor: number,
  previews: Readonly<Record<string, string>>,
  caches: CachesOfRun,
  /** With several requests a slow call of one does not move the clock for all: then the caller says what time it is. */
  nowMs?: number,
  /** What the module's own lines had stored before the first request. */
  start: readonly Change[] = [],
): CacheTable {
  const state = stateNear(events, cursor, start);
  if (nowMs !== undefined) state.nowMs = nowMs;
  const lastAt = lastOperation(events, cursor);
  const last = events[lastAt] ?? null;
  const marks = last ? marksOf(last) : new Map<string, RowMark>();
  const rows: CacheRow[] = [];
  const row = (store: StoreId, finalKey: string, kept: Kept, gone: boolean): CacheRow => {
    const { key, version } = keyName(finalKey, caches);
    return {
      id: rowId(store, finalKey),
      store,
      key,
      version: version === "1" ? null : version,
      finalKey,
      value: previews[kept.payload] ?? kept.payload,
      ttl: ttlOf(kept, state.nowMs),
      hits: kept.hits,
      sizeBytes: sizeOf(kept.payload),
      mark: marks.get(rowId(store, finalKey)) ?? null,
      gone,
    };
  };
  const held = [...state.stores].flatMap(([store, entries]) => [...entries].map((entry) => [store, ...entry] as const));
  const hidden = Math.max(0, held.length - MOST_ROWS);
  for (const [store, finalKey, kept] of held.slice(hidden)) rows.push(row(store, finalKey, kept, false));
  for (const { store, finalKey, kept } of last ? departedIn(events, lastAt, last, start) : []) {
    if (!state.stores.get(store)?.has(finalKey)) rows.push(row(store, finalKey, kept, true));
  }
  return { nowMs: state.nowMs, rows, hidden, severalStores: new Set(rows.map((each) => each.store)).size > 1 };
}

/** `locmem, process 1` or `redis 127.0.0.1:6379/1`: enough to tell stores apart. */
export function storeLabel(store: StoreId): string {
  const scope = scopeOf(store);
  const location = locationOf(store).replace(/^redis:\/\//, "");
  const name = location === "" ? backendOf(store) : `${backendOf(store)} ${location}`;
  return scope === null ? name : `${name}, process ${Number(scope.slice(1)) + 1}`;
}

/** Where there is little room: `process 1`, whose own memory it is. */
export function shortStoreLabel(store: StoreId): string {
  const scope = scopeOf(store);
  return scope === null ? storeLabel(store) : `process ${Number(scope.slice(1)) + 1}`;
}

/** Whether two rows look the same: a page need not draw such a row again. */
export function sameRow(a: CacheRow, b: CacheRow): boolean {
  const { ttl, ...restA } = a;
  const { ttl: other, ...restB } = b;
  return sameFields(restA, restB) && sameFields(ttl, other);
}

const sameFields = (a: object, b: object): boolean =>
  Object.entries(a).every(([name, value]) => value === (b as Record<string, unknown>)[name]);

const rowId = (store: StoreId, finalKey: string): string => `${store}\u0000${finalKey}`;

/** Where the last thing before the cursor stands that is an operation: printing and returning do not unmark a row. -1 = none. */
function lastOperation(events: readonly TraceEvent[], cursor: number): number {
  for (let at = Math.min(cursor, events.length) - 1; at >= 0; at--) {
    const event = events[at];
    if (event && event.type !== "printed" && event.type !== "returned" && event.type !== "raised") return at;
  }
  return -1;
}

function marksOf(event: TraceEvent): Map<string, RowMark> {
  const marks = new Map<string, RowMark>();
  if (event.type === "commanded" && event.outcome === "hit") {
    const { command, store } = event;
    const keys = command.op === "get-many" ? command.keys : "key" in command ? [command.key] : [];
    for (const key of keys) marks.set(rowId(store, key), "read");
  }
  for (const change of changesOf(event)) {
    switch (change.kind) {
      case "put":
        marks.set(rowId(change.store, change.key), change.previous ? "overwritten" : "written");
        break;
      case "removed":
        marks.set(rowId(change.store, change.key), change.why);
        break;
      case "touched":
        marks.set(rowId(change.store, change.key), "touched");
        break;
      case "used":
      case "row":
        break;
    }
  }
  return marks;
}

/** What an operation removed, with the story it had before. */
function departedIn(
  events: readonly TraceEvent[],
  at: number,
  event: TraceEvent,
  start: readonly Change[],
): { store: StoreId; finalKey: string; kept: Kept }[] {
  const removed = changesOf(event).filter((change) => change.kind === "removed");
  if (removed.length === 0) return [];
  const before = stateNear(events, at, start);
  return removed.map((change) => ({
    store: change.store,
    finalKey: change.key,
    kept: before.stores.get(change.store)?.get(change.key) ?? {
      ...change.entry,
      storedAtMs: event.atMs,
      ttlFromMs: event.atMs,
      hits: 0,
    },
  }));
}

function ttlOf(kept: Kept, nowMs: number): RowTtl {
  if (kept.expiresAtMs === null) return { kind: "never" };
  const leftMs = kept.expiresAtMs - nowMs;
  if (leftMs <= 0) return { kind: "over", agoMs: -leftMs };
  const totalMs = Math.max(kept.expiresAtMs - kept.ttlFromMs, leftMs);
  return { kind: "left", leftMs, totalMs, share: leftMs / totalMs };
}
