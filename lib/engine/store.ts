/**
 * One key-value store: entries in order of use, the least recently used first. It knows nothing of
 * Django or of any server: backends (`backends/*.ts`) decide, a `Keeper` carries out and notes every change, so
 * that the trace can be folded back into the same store. Copied on write: forking a world is free.
 */
import type { Change, Departure, Entry } from "#engine/event";
import type { StoreId } from "#engine/step";

export interface Store {
  readonly id: StoreId;
  entries: Map<string, Entry>;
  /** Another fork of the world sees this map too: copy before the first write. */
  shared: boolean;
  /** Cached text of the contents; null after a write. */
  fingerprint: string | null;
  /** The order of use is part of the fingerprint: culling may look at it. */
  ordered: boolean;
}

export const emptyStore = (id: StoreId, ordered = false): Store => ({
  id,
  entries: new Map(),
  shared: false,
  fingerprint: null,
  ordered,
});

export const forkStore = (store: Store): Store => {
  store.shared = true;
  return { ...store };
};

/** The next moment after `nowMs` at which something stored here expires; Infinity when nothing will. */
export function nextExpiryMs(store: Store, nowMs: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { expiresAtMs } of store.entries.values())
    if (expiresAtMs !== null && expiresAtMs > nowMs && expiresAtMs < next) next = expiresAtMs;
  return next;
}

/** Equal text = equal contents; the order counts only where culling may look at it. */
export function storeFingerprint(store: Store): string {
  if (store.fingerprint === null) {
    const rows = [...store.entries].map(([key, e]) => JSON.stringify([key, e.payload, e.expiresAtMs]));
    if (!store.ordered) rows.sort();
    store.fingerprint = rows.join("\n");
  }
  return store.fingerprint;
}

/** Everything, expired or not, the least recently used first. */
export const lyingThere = ({ store }: Keeper): [key: string, payload: string, expiresAtMs: number | null][] =>
  [...store.entries].map(([key, { payload, expiresAtMs }]) => [key, payload, expiresAtMs]);

/** The writing side of a store during one command, at one moment. */
export class Keeper {
  readonly changes: Change[] = [];

  constructor(
    readonly store: Store,
    readonly nowMs: number,
  ) {}

  get size(): number {
    return this.store.entries.size;
  }

  /** Whatever lies there, expired or not. */
  peek(key: string): Entry | undefined {
    return this.store.entries.get(key);
  }

  isLive(entry: Entry | undefined): entry is Entry {
    return entry !== undefined && (entry.expiresAtMs === null || entry.expiresAtMs > this.nowMs);
  }

  /** The entry if it may still be served. */
  live(key: string): Entry | undefined {
    const entry = this.peek(key);
    return this.isLive(entry) ? entry : undefined;
  }

  /** Stores at the fresh end. */
  put(key: string, payload: string, expiresAtMs: number | null): void {
    const entries = this.writable();
    const previous = entries.get(key) ?? null;
    const entry: Entry = { payload, expiresAtMs };
    if (previous) entries.delete(key);
    entries.set(key, entry);
    this.changes.push({ kind: "put", store: this.store.id, key, entry, previous });
  }

  /** Moves to the fresh end. */
  use(key: string): void {
    const text = this.store.fingerprint;
    const entries = this.writable();
    if (!this.store.ordered) this.store.fingerprint = text; // the contents are what they were
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    entries.set(key, entry);
    this.changes.push({ kind: "used", store: this.store.id, key });
  }

  touch(key: string, expiresAtMs: number | null): void {
    const entries = this.writable();
    const entry = entries.get(key);
    if (!entry) return;
    entries.set(key, { ...entry, expiresAtMs });
    this.changes.push({ kind: "touched", store: this.store.id, key, expiresAtMs });
  }

  /** What was done elsewhere, done here. */
  apply(change: Exclude<Change, { kind: "row" }>): void {
    switch (change.kind) {
      case "put":
        this.put(change.key, change.entry.payload, change.entry.expiresAtMs);
        return;
      case "removed":
        this.remove(change.key, change.why);
        return;
      case "touched":
        this.touch(change.key, change.expiresAtMs);
        return;
      case "used":
        this.use(change.key);
        return;
    }
  }

  remove(key: string, why: Departure): boolean {
    const entry = this.store.entries.get(key);
    if (!entry) return false;
    this.writable().delete(key);
    this.changes.push({ kind: "removed", store: this.store.id, key, entry, why });
    return true;
  }

  removeAll(why: Departure): void {
    for (const key of [...this.store.entries.keys()]) this.remove(key, why);
  }

  private writable(): Map<string, Entry> {
    if (this.store.shared) {
      this.store.entries = new Map(this.store.entries);
      this.store.shared = false;
    }
    this.store.fingerprint = null;
    return this.store.entries;
  }
}
