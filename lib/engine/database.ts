/**
 * A small relational stand-in: tables of rows with a primary key, read committed. A transaction sees its own writes, others see them after its
 * commit; locks are not modelled (the last commit wins, as with plain UPDATEs, and two transactions that insert the same key meet at the second
 * commit). Rows are immutable JSON objects; tables are copied on write. Queries are `sql/select.ts`.
 */
import { assertNever } from "#engine/assert-never";
import type { Effect } from "#engine/backend";
import { brokenRule, pointsSomewhere } from "#engine/database-rules";
import type { Change } from "#engine/event";
import { failure, json, type Reply } from "#engine/reply";
import type { Row } from "#engine/row";
import { SHOP_TABLES } from "#engine/shop-tables";
import { tablesIn } from "#engine/sql/query";
import { meets, select, valueIn } from "#engine/sql/select";
import type { Computed, DatabaseAction, Selection } from "#engine/step";
import {
  backTo,
  type CacheChange,
  NOTHING_DONE,
  type OpenTransaction,
  type OpenTransactions,
  type Write,
  withoutSavepoint,
  withSavepoint,
} from "#engine/transactions";

export type { OpenTransactions } from "#engine/transactions";

type Table = ReadonlyMap<string, Row>;

/** Rows by table, as somebody wrote them down. */
export type TableRows = Readonly<Record<string, readonly Row[]>>;

const tablesOf = (rows: TableRows): ReadonlyMap<string, Table> =>
  new Map(Object.entries(rows).map(([name, all]) => [name, new Map(all.map((row) => [String(row.id), row]))]));

const highestIds = (rows: TableRows): ReadonlyMap<string, number> =>
  new Map(Object.entries(rows).map(([name, all]) => [name, Math.max(0, ...all.map(({ id }) => Number(id) || 0))]));

/** The shop's rows, from which most worlds start; shared, and known by identity while nobody has written. */
const INITIAL = tablesOf(SHOP_TABLES);
const INITIAL_IDS = highestIds(SHOP_TABLES);

const NO_ROWS: Table = new Map();
const looked = (): Effect => ({ reply: undefined, outcome: "looked", changes: [] });

/** The tables that a statement reads or writes. */
export function tablesTouched(action: DatabaseAction): readonly string[] {
  if (action.do === "select" && action.query) return tablesIn(action.query);
  return "table" in action ? [action.table] : [];
}

export class Database {
  private constructor(
    private tables: ReadonlyMap<string, Table>,
    private open: OpenTransactions,
    /** The highest id ever given, by table. */
    private lastIds: ReadonlyMap<string, number>,
  ) {}

  /** Cached text of the tables; null after a write. */
  private text: string | null = null;

  /** `rows` replaces tables of the usual shop, by name, and may name others. */
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

  /** What this transaction has done to the cache's own tables. */
  cachedIn(transaction: string, task: number): readonly CacheChange[] {
    return this.open.get(`${task}:${transaction}`)?.cached ?? [];
  }

  /** The transaction has changed the cache's own tables. */
  cacheIn(transaction: string, task: number, changes: readonly CacheChange[]): void {
    if (changes.length === 0) return;
    const name = `${task}:${transaction}`;
    const open = this.open.get(name) ?? NOTHING_DONE;
    this.replace(name, { ...open, cached: [...open.cached, ...changes] });
  }

  /** Transactions are named by their task: two tasks may both call theirs "t1". */
  perform(action: DatabaseAction, task: number): Effect {
    const transaction = action.transaction === null ? null : `${task}:${action.transaction}`;
    switch (action.do) {
      case "select": {
        const rows = action.query
          ? select(action.query, this.rowsOf(transaction))
          : this.matching(action, transaction).map(([, row]) => row);
        return { reply: json(rows), outcome: rows.length > 0 ? "hit" : "miss", changes: [] };
      }
      case "count":
        return { reply: this.matching(action, transaction).length, outcome: "looked", changes: [] };
      case "insert":
        return this.insert(action, transaction);
      case "update":
        return this.update(action, transaction);
      case "delete": {
        const doomed = this.matching(action, transaction);
        return this.write(
          doomed.map(([id, before]) => ({ table: action.table, id, before, after: null })),
          transaction,
        );
      }
      case "begin":
        this.replace(named(transaction), NOTHING_DONE);
        return looked();
      case "savepoint":
        this.replace(named(transaction), withSavepoint(this.opened(transaction), action.savepoint));
        return looked();
      case "release":
        this.replace(named(transaction), withoutSavepoint(this.opened(transaction), action.savepoint));
        return looked();
      case "rollback-to": {
        const open = this.opened(transaction);
        const back = backTo(open, action.savepoint);
        this.takeBackIds(open.writes.slice(back.writes.length));
        this.replace(named(transaction), back);
        return looked();
      }
      case "rollback":
        this.takeBackIds(this.opened(transaction).writes);
        this.close(named(transaction));
        return looked();
      case "commit": {
        const { writes } = this.opened(transaction);
        const broken = this.brokenByNow(writes, transaction);
        this.close(named(transaction));
        return broken ?? { ...this.write(writes, null), reply: undefined };
      }
      default:
        return assertNever(action, "database action");
    }
  }

  private insert(action: Extract<DatabaseAction, { do: "insert" }>, transaction: string | null): Effect {
    const { table, rules = {}, skip = false } = action;
    const key = rules.key ?? "id";
    const before = this.lastIds;
    const made = (action.rows ?? [action.row]).map((row): Row => {
      const last = this.lastIds.get(table) ?? 0;
      const id = row[key] ?? last + 1;
      if (typeof id === "number" && id > last) this.lastIds = new Map(this.lastIds).set(table, id);
      return { ...row, [key]: id };
    });
    const writes: Write[] = [];
    const taken = new Set(this.matching({ table, where: {} }, transaction).map(([id]) => id));
    for (const after of made) {
      const id = String(after[key]);
      const write: Write = { table, id, before: null, after };
      if (action.rules) write.rules = action.rules;
      const shown = this.rowsOf(transaction, [...writes, write]);
      const broken = taken.has(id)
        ? `UNIQUE constraint failed: ${table}.${key}`
        : brokenRule(table, [after], rules, shown);
      if (broken === null) {
        writes.push(write);
        taken.add(id);
      } else if (!skip) {
        this.lastIds = before;
        return refused(broken);
      }
    }
    const keys = made.map((row) => row[key]);
    const [first] = keys;
    const reply = action.rows ? json(keys) : typeof first === "number" ? first : json(first);
    const effect = this.write(writes, transaction);
    if (effect.outcome !== "failed") return { ...effect, reply };
    this.lastIds = before;
    return effect;
  }

  /** Ids of rows that never came to be are given again, as in SQLite, unless others have gone on counting since. */
  private takeBackIds(writes: readonly Write[]): void {
    for (const { table, id, before } of writes.toReversed())
      if (before === null && this.lastIds.get(table) === Number(id))
        this.lastIds = new Map(this.lastIds).set(table, Number(id) - 1);
  }

  private update(action: Extract<DatabaseAction, { do: "update" }>, transaction: string | null): Effect {
    const { table, set, compute = {}, rules = {} } = action;
    const rowsOf = this.rowsOf(transaction);
    const writes = this.matching(action, transaction).map(([id, before]): Write => {
      const computed = Object.entries(compute).map(([name, how]) => [name, newValue(how, before, table, rowsOf)]);
      const write: Write = { table, id, before, after: { ...before, ...set, ...Object.fromEntries(computed) } };
      if (action.rules) write.rules = action.rules;
      return write;
    });
    const after = writes.map((write) => write.after as Row);
    const broken = brokenRule(table, after, rules, this.rowsOf(transaction, writes));
    if (broken !== null) return refused(broken);
    const effect = this.write(writes, transaction);
    const { returning } = action;
    if (!returning || effect.outcome === "failed") return effect;
    return { ...effect, reply: json(after.map((row) => returning.map((name) => row[name] ?? null))) };
  }

  /** Rows as this transaction sees them: what is committed, under its own writes (and those about to be made). */
  private visible(table: string, transaction: string | null, more: readonly Write[] = []): Table {
    const own = (transaction !== null && this.open.get(transaction)?.writes) || [];
    const committed = this.tables.get(table) ?? NO_ROWS;
    if (own.length === 0 && more.length === 0) return committed;
    const rows = new Map(committed);
    for (const write of [...own, ...more])
      if (write.table === table) {
        if (write.after) rows.set(write.id, write.after);
        else rows.delete(write.id);
      }
    return rows;
  }

  private rowsOf(transaction: string | null, more: readonly Write[] = []): (table: string) => Iterable<Row> {
    return (table) => inKeyOrder(this.visible(table, transaction, more)).map(([, row]) => row);
  }

  private matching({ table, where, condition }: Selection, transaction: string | null): [string, Row][] {
    const wanted = Object.entries(where);
    const rowsOf = this.rowsOf(transaction);
    return inKeyOrder(this.visible(table, transaction)).filter(
      ([, row]) =>
        wanted.every(([column, value]) => row[column] === value) &&
        (condition === undefined || meets(row, table, condition, rowsOf)),
    );
  }

  /** What a commit finds broken that the statements could not: others have committed meanwhile. */
  private brokenByNow(writes: readonly Write[], transaction: string | null): Effect | null {
    if (!pointsSomewhere(writes, this.rowsOf(transaction))) return refused("FOREIGN KEY constraint failed");
    for (const { table, after, rules } of writes) {
      const broken = after && rules?.unique && brokenRule(table, [after], rules, this.rowsOf(transaction));
      if (broken) return refused(broken);
    }
    const twice = writes.find(({ table, id, before }, at) => {
      const isFirst = !writes.slice(0, at).some((write) => write.table === table && write.id === id);
      return before === null && isFirst && this.tables.get(table)?.has(id);
    });
    return twice ? refused(`UNIQUE constraint failed: ${twice.table}.id`) : null;
  }

  private write(writes: readonly Write[], transaction: string | null): Effect {
    const effect: Effect = { reply: writes.length, outcome: writes.length > 0 ? "stored" : "absent", changes: [] };
    if (transaction !== null) {
      const open = this.opened(transaction);
      this.replace(transaction, { ...open, writes: [...open.writes, ...writes] });
      return effect;
    }
    if (writes.some(({ rules }) => rules?.references) && !pointsSomewhere(writes, this.rowsOf(null, writes)))
      return refused("FOREIGN KEY constraint failed");
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

  private opened(transaction: string | null): OpenTransaction {
    return this.open.get(named(transaction)) ?? NOTHING_DONE;
  }

  private replace(transaction: string, open: OpenTransaction): void {
    this.setOpen(new Map(this.open).set(transaction, open));
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

/** As a table keeps them: by a whole number; other keys as they came. */
function inKeyOrder(rows: Table): [string, Row][] {
  const all = [...rows];
  const inOrder = all.every(([id], i) => i === 0 || !(Number(id) < Number(all[i - 1]?.[0])));
  return inOrder ? all : all.sort(([a], [b]) => Number(a) - Number(b) || 0);
}

function newValue({ expr, places }: Computed, row: Row, table: string, rowsOf: (table: string) => Iterable<Row>) {
  const value = valueIn(expr, row, table, rowsOf);
  return places === undefined || value === null ? value : Number(value).toFixed(places);
}

const refused = (message: string): Effect => ({ reply: failure("integrity", message), outcome: "failed", changes: [] });

function named(transaction: string | null): string {
  if (transaction === null) throw new Error("begin, commit and rollback name their transaction");
  return transaction;
}
