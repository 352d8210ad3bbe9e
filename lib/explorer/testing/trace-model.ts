/**
 * The stores as a plain model, folded from what commands answered and changed: what was there before each event. Test-only, and on purpose not
 * the code that finds races: it is what their sentences are held against.
 */
import type { TraceEvent } from "#engine/event";
import type { World } from "#engine/world";

export interface Held {
  payload: string;
  expiresAtMs: number | null;
  /** The event that stored it; null = there before the first request. */
  by: number | null;
}

export class TraceModel {
  /** Before each event: what is stored, by store and key. */
  private readonly before: Map<string, Held>[] = [];

  constructor(
    readonly events: readonly TraceEvent[],
    start: World,
  ) {
    const now = new Map<string, Held>();
    for (const [store, entries] of start.contents())
      for (const [key, { payload, expiresAtMs }] of entries)
        now.set(`${store} ${key}`, { payload, expiresAtMs, by: null });
    for (const event of events) {
      this.before.push(new Map(now));
      if (!("changes" in event)) continue;
      for (const change of event.changes) {
        if (change.kind === "put") now.set(`${change.store} ${change.key}`, { ...change.entry, by: event.index });
        else if (change.kind === "removed") now.delete(`${change.store} ${change.key}`);
        else if (change.kind === "touched") {
          const held = now.get(`${change.store} ${change.key}`);
          if (held) now.set(`${change.store} ${change.key}`, { ...held, expiresAtMs: change.expiresAtMs });
        }
      }
    }
    this.before.push(new Map(now));
  }

  at(index: number): TraceEvent {
    const event = this.events[index];
    if (!event) throw new Error(`there is no event ${index}`);
    return event;
  }

  task(index: number): number {
    return this.at(index).task;
  }

  /** What is stored under the key, expired or not, just before the event; `events.length` = at the end. */
  stored(index: number, key: string, store = this.storeAt(index)): Held | undefined {
    return this.before[index]?.get(`${store} ${key}`);
  }

  live(index: number, key: string): Held | undefined {
    const held = this.stored(index, key);
    return held && (held.expiresAtMs === null || held.expiresAtMs > this.at(index).atMs) ? held : undefined;
  }

  storeAt(index: number): string {
    const event = this.events[index];
    return event?.type === "commanded" ? event.store : "";
  }

  /** Stores that ever held the key. */
  storesOf(key: string): string[] {
    return [...new Set(this.before.flatMap((held) => [...held.keys()]))].flatMap((name) =>
      name.endsWith(` ${key}`) ? [name.slice(0, -key.length - 1)] : [],
    );
  }

  /** Another value, or none, after the event, than before. */
  isChangedBy(index: number, key: string): boolean {
    return this.storesOf(key).some((store) => {
      const [held, then] = [this.stored(index, key, store), this.stored(index + 1, key, store)];
      return held?.by !== then?.by || held?.payload !== then?.payload;
    });
  }

  rowsChangedBy(index: number): string[] {
    const event = this.at(index);
    return "changes" in event ? event.changes.flatMap((change) => (change.kind === "row" ? [change.table] : [])) : [];
  }

  /** A change of the row that a read by key asked for; reads of another shape may be about any row. */
  changesRow(commit: number, read: number): boolean {
    const [event, asked] = [this.at(commit), this.at(read)];
    if (asked.type !== "queried" || !("where" in asked.action) || !("changes" in event)) return false;
    const { id } = asked.action.where;
    return event.changes.some((change) => change.kind === "row" && (id === undefined || String(id) === change.id));
  }

  /** It changes that row, or asks for it, or for rows of another shape. */
  mayTouchRow(index: number, row: string): boolean {
    const event = this.at(index);
    const changed = "changes" in event ? event.changes.flatMap((c) => (c.kind === "row" ? [c.id] : [])) : [];
    if (changed.length > 0) return changed.includes(row);
    const { id } = event.type === "queried" && "where" in event.action ? event.action.where : {};
    return id === undefined || String(id) === row;
  }

  /** A column that the first changed in some row has yet another value after the second, or is written once more by it. */
  overwritesRow(first: number, second: number): boolean {
    const [one, two] = [this.at(first), this.at(second)];
    if (!("changes" in one) || !("changes" in two)) return false;
    return one.changes.some((a) =>
      two.changes.some(
        (b) =>
          a.kind === "row" &&
          b.kind === "row" &&
          a.table === b.table &&
          a.id === b.id &&
          Object.keys(a.after ?? {}).some(
            (name) =>
              a.after?.[name] !== a.before?.[name] && (b.after?.[name] !== a.after?.[name] || this.sets(second, name)),
          ),
      ),
    );
  }

  /** Who took this step has written the column with a value, in it or before it. */
  private sets(index: number, name: string): boolean {
    return this.events.some(
      (e) =>
        e.task === this.task(index) &&
        e.index <= index &&
        e.type === "queried" &&
        e.action.do === "update" &&
        name in e.action.set,
    );
  }

  /** The request has come to its end before that event. */
  hasEnded(task: number, by: number): boolean {
    return this.events.some((e) => e.task === task && e.index < by && (e.type === "returned" || e.type === "raised"));
  }
}
