/**
 * A trace and what can be read off it at a cursor. The cursor counts events: 0 = before the first, `events.length` = after the last.
 */
import { type Change, changesOf, type Entry, type TraceEvent } from "#engine/event";
import { SHOP_TABLES } from "#engine/shop-tables";
import type { StoreId } from "#engine/step";

/** An entry with the story it has had so far. */
export interface Kept extends Entry {
  /** Virtual time of the write that gave it this value. */
  storedAtMs: number;
  /** Virtual time from which its present TTL counts (the write, or the last touch). */
  ttlFromMs: number;
  /** Of the key, since it came into the cache: writing a new value over the old one does not begin anew. */
  hits: number;
}

export interface State {
  /** Virtual time at the cursor. */
  nowMs: number;
  stores: Map<StoreId, Map<string, Kept>>;
  tables: Map<string, Map<string, Record<string, unknown>>>;
  stdout: string;
}

/** Folds the events before the cursor. Pure; O(cursor). */
export function stateAt(events: readonly TraceEvent[], cursor: number): State {
  return advance(firstState(), events, 0, cursor);
}

/** `start`: what was there before the first event, as if it had just been stored. */
export function firstState(start: readonly Change[] = []): State {
  const state: State = { nowMs: 0, stores: new Map(), tables: initialTables(), stdout: "" };
  for (const change of start) applyChange(state, change, 0);
  return state;
}

const initialTables = (): State["tables"] =>
  new Map(Object.entries(SHOP_TABLES).map(([name, rows]) => [name, new Map(rows.map((row) => [String(row.id), row]))]));

/** Moves `state` from one cursor to a later one; what it holds is replaced, never changed from within. */
export function advance(state: State, events: readonly TraceEvent[], from: number, to: number): State {
  for (let at = from; at < Math.min(to, events.length); at++) {
    const event = events[at] as TraceEvent;
    state.nowMs = Math.max(state.nowMs, endOf(event));
    if (event.type === "printed" && event.stream === "stdout") state.stdout += event.text;
    for (const change of changesOf(event)) applyChange(state, change, event.atMs);
    if (event.type === "commanded" && event.outcome === "hit") countHits(state, event);
  }
  return state;
}

/** When an event is over: sleeps and slow work last, all else is instantaneous. */
export const endOf = (event: TraceEvent): number =>
  event.type === "slept" || event.type === "worked" ? event.atMs + event.durationMs : event.atMs;

function countHits(state: State, event: TraceEvent & { type: "commanded" }): void {
  const { command } = event;
  const keys = command.op === "get" ? [command.key] : command.op === "get-many" ? command.keys : [];
  for (const key of keys) {
    const store = state.stores.get(event.store);
    const kept = store?.get(key);
    if (kept) store?.set(key, { ...kept, hits: kept.hits + 1 });
  }
}

function applyChange(state: State, change: Change, atMs: number): void {
  if (change.kind === "row") {
    const table = state.tables.get(change.table) ?? new Map();
    state.tables.set(change.table, table);
    if (change.after) table.set(change.id, change.after);
    else table.delete(change.id);
    return;
  }
  let store = state.stores.get(change.store);
  if (!store) {
    store = new Map();
    state.stores.set(change.store, store);
  }
  switch (change.kind) {
    case "put": {
      const before = store.get(change.key);
      const expired = before?.expiresAtMs != null && before.expiresAtMs <= atMs;
      const hits = before && !expired ? before.hits : 0;
      store.delete(change.key);
      store.set(change.key, { ...change.entry, storedAtMs: atMs, ttlFromMs: atMs, hits });
      return;
    }
    case "removed":
      store.delete(change.key);
      return;
    case "touched": {
      const kept = store.get(change.key);
      if (kept) store.set(change.key, { ...kept, expiresAtMs: change.expiresAtMs, ttlFromMs: atMs });
      return;
    }
    case "used": {
      const kept = store.get(change.key);
      if (!kept) return;
      store.delete(change.key);
      store.set(change.key, kept);
      return;
    }
  }
}
