/**
 * A small relational stand-in for the lessons: tables of rows with an integer `id`, read committed. A transaction sees
 * its own writes, others see them after its commit; locks are not modelled (the last commit wins, as with plain
 * UPDATEs). Equality is the only condition. Rows are immutable JSON objects; tables are copied on write.
 */
import { assertNever } from "#engine/assert-never";
import type { Effect } from "#engine/backend";
import type { Change, Row } from "#engine/event";
import { json, type Reply } from "#engine/reply";
import { SHOP_TABLES } from "#engine/shop-tables";
import type { DatabaseAction } from "#engine/step";

type Table = ReadonlyMap<string, Row>;
type Write = { table: string; id: string; before: Row | null; after: Row | null };

/** Writes not yet committed, by `task:name`. */
export type OpenTransactions = ReadonlyMap<string, readonly Write[]>;

/** Rows by table, as somebody wrote them down. */
export type TableRows = Readonly<Record<string, readonly Row[]>>;

const tablesOf = (rows: TableRows): ReadonlyMap<string, Table> =>
  new Map(Object.entries(rows).map(([name, all]) => [name, new Map(all.map((row) => [String(row.id), row]))]));

const highestIds = (rows: TableRows): ReadonlyMap<string, number> =>
  new Map(Object.entries(rows).map(([name, all]) => [name, Math.max(0, ...all.map(({ id }) => Number(id)))]));

/** The shop's rows, from which most worlds start; shared, and known by identity while nobody has written. */
const INITIAL = tablesOf(SHOP_TABLES);
const INITIAL_IDS = highestIds(SHOP_TABLES);

export class Database {
  private constructor(
    private tables: ReadonlyMap<string, Table>,
    private open: OpenTransactions,
    /** The highest id ever given, by table. */
    private lastIds: ReadonlyMap<string, number>,
  ) {}

  /** Cached text of the tables; null after a write. */
  private text: string | null = null;

  /** `rows` replaces tables of the usual shop, by name. */
  static create(rows: TableRows | null = null): Database {
    if (rows === null) return new Database(INITIAL, new Map(), INITIAL_IDS);
    const all = { ...SHOP_TABLES, ...rows };
    return new Database(tablesOf(all), new Map(), highestIds(all));
  }

  fork(): Database {
    const copy = new Database(this.tables, this.open, this.lastIds);
    copy.text = this.text;
    return copy;
  }

  fingerprint(): string {
    if (this.tables === INITIAL && this.open.size === 0 && this.lastIds === INITIAL_IDS) return "";
    this.text ??= JSON.stringify([
      [...this.tables].map(([name, rows]) => [name, [...rows]]).sort(),
      [...this.open].sort(),
      [...this.lastIds],
    ]);
    return this.text;
  }

  /** What a SELECT outside of any transaction would answer now. */
  read(action: Extract<DatabaseAction, { do: "select" | "count" }>): Reply {
    return this.perform({ ...action, transaction: null }, 0).reply;
  }

  /**
   * The open transactions, lifted out: the explorer keeps them with the task they belong to, so that tasks
   * stay interchangeable. Nobody else can see them anyway.
   */
  takeOpen(): OpenTransactions {
    const open = this.open;
    if (open.size > 0) this.setOpen(new Map());
    return open;
  }

  giveOpen(open: OpenTransactions): void {
    if (open.size > 0) this.setOpen(new Map([...this.open, ...open]));
  }

  /** A change that a trace tells of, carried out here. */
  apply(change: Extract<Change, { kind: "row" }>): void {
    this.writeRows([{ table: change.table, id: change.id, before: change.before, after: change.after }]);
  }

  /** The task is gone: its transactions are rolled back. */
  abandon(task: number): void {
    if (this.open.size === 0) return;
    this.setOpen(new Map([...this.open].filter(([name]) => !name.startsWith(`${task}:`))));
  }

  contents(): ReadonlyMap<string, Table> {
    return this.tables;
  }

  /** Transactions are named by their task: two tasks may both call theirs "t1". */
  perform(action: DatabaseAction, task: number): Effect {
    const transaction = action.transaction === null ? null : `${task}:${action.transaction}`;
    switch (action.do) {
      case "select": {
        const rows = this.matching(action.table, action.where, transaction).map(([, row]) => row);
        return { reply: json(rows), outcome: rows.length > 0 ? "hit" : "miss", changes: [] };
      }
      case "count":
        return {
          reply: this.matching(action.table, action.where, transaction).length,
          outcome: "looked",
          changes: [],
        };
      case "insert": {
        const last = this.lastIds.get(action.table) ?? 0;
        const id = action.row.id ?? last + 1;
        if (typeof id === "number" && id > last) this.lastIds = new Map(this.lastIds).set(action.table, id);
        const write = { table: action.table, id: String(id), before: null, after: { ...action.row, id } };
        return { ...this.write([write], transaction), reply: typeof id === "number" ? id : json(id) };
      }
      case "update": {
        const writes = this.matching(action.table, action.where, transaction).map(([id, before]) => ({
          table: action.table,
          id,
          before,
          after: { ...before, ...action.set },
        }));
        return this.write(writes, transaction);
      }
      case "delete": {
        const writes = this.matching(action.table, action.where, transaction).map(([id, before]) => ({
          table: action.table,
          id,
          before,
          after: null,
        }));
        return this.write(writes, transaction);
      }
      case "begin":
        this.setOpen(new Map(this.open).set(named(transaction), []));
        return { reply: undefined, outcome: "looked", changes: [] };
      case "rollback":
        this.close(named(transaction));
        return { reply: undefined, outcome: "looked", changes: [] };
      case "commit": {
        const writes = this.open.get(named(transaction)) ?? [];
        this.close(named(transaction));
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
      this.setOpen(new Map(this.open).set(transaction, [...(this.open.get(transaction) ?? []), ...writes]));
      return effect;
    }
    this.writeRows(writes);
    for (const { table, id, before, after } of writes)
      effect.changes.push({ kind: "row", table, id, before, after } satisfies Change);
    return effect;
  }

  private writeRows(writes: readonly Write[]): void {
    this.text = null;
    const tables = new Map(this.tables);
    for (const { table, id, after } of writes) {
      const rows = new Map(tables.get(table));
      if (after) rows.set(id, after);
      else rows.delete(id);
      tables.set(table, rows);
    }
    this.tables = tables;
  }

  private close(transaction: string): void {
    const open = new Map(this.open);
    open.delete(transaction);
    this.setOpen(open);
  }

  private setOpen(open: OpenTransactions): void {
    this.text = null;
    this.open = open;
  }
}

function named(transaction: string | null): string {
  if (transaction === null) throw new Error("begin, commit and rollback name their transaction");
  return transaction;
}
