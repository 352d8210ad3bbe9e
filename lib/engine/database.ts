/**
 * A small relational stand-in for the lessons: tables of rows with an integer `id`, read committed. A transaction sees
 * its own writes, others see them after its commit; locks are not modelled (the last commit wins, as with plain
 * UPDATEs). Equality is the only condition. Rows are immutable JSON objects; tables are copied on write.
 */
import { assertNever } from "#engine/assert-never";
import type { Change, Row } from "#engine/event";
import type { Effect } from "#engine/world";
import { json } from "#engine/reply";
import type { DatabaseAction } from "#engine/step";

type Table = ReadonlyMap<string, Row>;
type Write = { table: string; id: string; before: Row | null; after: Row | null };

export class Database {
  private constructor(
    private tables: ReadonlyMap<string, Table>,
    private open: ReadonlyMap<string, readonly Write[]>,
    private lastId: number,
  ) {}

  static create(): Database {
    return new Database(new Map(), new Map(), 0);
  }

  fork(): Database {
    return new Database(this.tables, this.open, this.lastId);
  }

  fingerprint(): string {
    if (this.tables.size === 0 && this.open.size === 0) return "";
    return JSON.stringify([
      [...this.tables].map(([name, rows]) => [name, [...rows]]).sort(),
      [...this.open].sort(),
      this.lastId,
    ]);
  }

  contents(): ReadonlyMap<string, Table> {
    return this.tables;
  }

  perform(action: DatabaseAction): Effect {
    switch (action.do) {
      case "select": {
        const rows = this.matching(action.table, action.where, action.transaction).map(([, row]) => row);
        return { reply: json(rows), outcome: rows.length > 0 ? "hit" : "miss", changes: [] };
      }
      case "count":
        return {
          reply: this.matching(action.table, action.where, action.transaction).length,
          outcome: "looked",
          changes: [],
        };
      case "insert": {
        const id = action.row.id ?? ++this.lastId;
        if (typeof id === "number") this.lastId = Math.max(this.lastId, id);
        const write = { table: action.table, id: String(id), before: null, after: { ...action.row, id } };
        return { ...this.write([write], action.transaction), reply: typeof id === "number" ? id : json(id) };
      }
      case "update": {
        const writes = this.matching(action.table, action.where, action.transaction).map(([id, before]) => ({
          table: action.table,
          id,
          before,
          after: { ...before, ...action.set },
        }));
        return this.write(writes, action.transaction);
      }
      case "delete": {
        const writes = this.matching(action.table, action.where, action.transaction).map(([id, before]) => ({
          table: action.table,
          id,
          before,
          after: null,
        }));
        return this.write(writes, action.transaction);
      }
      case "begin":
        this.open = new Map(this.open).set(action.transaction, []);
        return { reply: undefined, outcome: "looked", changes: [] };
      case "rollback":
        this.close(action.transaction);
        return { reply: undefined, outcome: "looked", changes: [] };
      case "commit": {
        const writes = this.open.get(action.transaction) ?? [];
        this.close(action.transaction);
        return { ...this.write(writes, null), reply: undefined };
      }
      default:
        return assertNever(action, "database action");
    }
  }

  /** Rows as this transaction sees them: what is committed, under its own writes. */
  private matching(table: string, where: Row, transaction: string | null): [string, Row][] {
    const rows = new Map(this.tables.get(table));
    for (const write of (transaction !== null && this.open.get(transaction)) || [])
      if (write.table === table) {
        if (write.after) rows.set(write.id, write.after);
        else rows.delete(write.id);
      }
    return [...rows].filter(([, row]) => Object.entries(where).every(([column, value]) => row[column] === value));
  }

  private write(writes: readonly Write[], transaction: string | null): Effect {
    const effect: Effect = { reply: writes.length, outcome: writes.length > 0 ? "stored" : "absent", changes: [] };
    if (transaction !== null) {
      this.open = new Map(this.open).set(transaction, [...(this.open.get(transaction) ?? []), ...writes]);
      return effect;
    }
    const tables = new Map(this.tables);
    for (const { table, id, before, after } of writes) {
      const rows = new Map(tables.get(table));
      if (after) rows.set(id, after);
      else rows.delete(id);
      tables.set(table, rows);
      effect.changes.push({ kind: "row", table, id, before, after } satisfies Change);
    }
    this.tables = tables;
    return effect;
  }

  private close(transaction: string): void {
    const open = new Map(this.open);
    open.delete(transaction);
    this.open = open;
  }
}
