/**
 * A small relational stand-in: tables of rows with a primary key, read committed. A transaction sees its own writes, others see them after its
 * commit, and a row it has written is its own until then (row-locks.ts): `inTheWay` says what keeps a statement waiting, and a statement that is
 * carried out all the same is the victim of a deadlock. Rows are immutable JSON objects; tables are copied on write. Queries are `sql/select.ts`.
 */
import { assertNever } from "#engine/assert-never";
import type { Effect } from "#engine/backend";
import { brokenRule, pointsSomewhere } from "#engine/database-rules";
import type { Change } from "#engine/event";
import { type Failure, failure, json, type Reply } from "#engine/reply";
import type { Row } from "#engine/row";
import {
  cacheLocks,
  heldIn,
  type LockTable,
  locksOfWrite,
  mayWait,
  NO_LOCKS,
  rowLock,
  uniqueLock,
  without,
} from "#engine/row-locks";
import { SHOP_TABLES } from "#engine/shop-tables";
import { type Query, type RowsOf, tablesIn } from "#engine/sql/query";
import { FunctionFailed } from "#engine/sql/scalar";
import { meets, rowsBehind, select, valueIn } from "#engine/sql/select";
import type { CacheStep, Computed, DatabaseAction, Selection } from "#engine/step";
import {
  backTo,
  type CacheChange,
  NOTHING_DONE,
  type OpenTransaction,
  type OpenTransactions,
  spoilt,
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

/** Whether a row counts. */
type Only = (table: string, id: string) => boolean;

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
    /** What open transactions have to themselves, also those that are lifted out. */
    private locked: LockTable = NO_LOCKS,
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
    const copy = new Database(this.tables, this.open, this.lastIds, this.locked);
    copy.text = this.text;
    return copy;
  }

  fingerprint(): string {
    if (this.tables === INITIAL && this.open.size + this.locked.size === 0 && this.lastIds === INITIAL_IDS) return "";
    this.text ??= JSON.stringify([
      [...this.tables].map(([name, rows]) => [name, [...rows]]).sort(),
      [...this.open].sort(),
      [...this.lastIds],
      [...this.locked.keys()].sort(),
    ]);
    return this.text;
  }

  /** What a SELECT outside of any transaction would answer now. */
  read(action: Extract<DatabaseAction, { do: "select" | "count" }>): Reply {
    return this.perform({ ...action, transaction: null }, 0).reply;
  }

  /**
   * The open transactions, lifted out: the explorer keeps them with the task they belong to, so that tasks
   * stay interchangeable. Of theirs, others only meet the locks, which stay.
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
    const [own, others] = [this.openOf(task), [...this.open].filter(([name]) => !name.startsWith(`${task}:`))];
    this.drop(own);
    this.setOpen(new Map(others));
  }

  /** Transactions that were lifted out are rolled back: their locks are free. */
  drop(open: OpenTransactions): void {
    this.setLocked(without(this.locked, heldIn(open)));
  }

  /** Changes whenever a lock is taken or given back, and is compared by identity. */
  get locks(): LockTable {
    return this.locked;
  }

  /** What others have to themselves and the statement would have to wait for. `open`: the task's transactions, where they are lifted out. */
  inTheWay(action: DatabaseAction, task: number, open: OpenTransactions | null = null): string[] {
    if (this.locked.size === 0 || !mayWait(action)) return [];
    let database: Database = this;
    if (open !== null && open.size > 0) {
      database = this.fork();
      database.giveOpen(open);
    }
    return database.othersOf(database.wanted(action, named(action.transaction, task)), task);
  }

  /** The same for a statement of the database cache. */
  inTheWayOfCache(step: CacheStep, task: number, open: OpenTransactions | null = null): string[] {
    if (this.locked.size === 0) return [];
    const own = heldIn(open ?? this.openOf(task));
    return cacheLocks(step, this.locked).filter((name) => this.locked.has(name) && !own.has(name));
  }

  contents(): ReadonlyMap<string, Table> {
    return this.tables;
  }

  /** What this transaction has done to the cache's own tables. */
  cachedIn(transaction: string, task: number): readonly CacheChange[] {
    const open = this.open.get(`${task}:${transaction}`);
    return open?.aborted ? [] : (open?.cached ?? []);
  }

  /** The transaction has changed the cache's own tables. */
  cacheIn(transaction: string, task: number, step: CacheStep, changes: readonly CacheChange[]): void {
    if (changes.length === 0) return;
    const name = `${task}:${transaction}`;
    const open = this.open.get(name) ?? NOTHING_DONE;
    this.replace(name, { ...open, cached: [...open.cached, ...changes] });
    this.lock(name, cacheLocks(step, this.locked));
  }

  perform(action: DatabaseAction, task: number): Effect {
    const transaction = named(action.transaction, task);
    if (transaction !== null && this.open.get(transaction)?.aborted === true && !endsAborted(action))
      return refused(ABORTED, "aborted");
    if (this.inTheWay(action, task).length > 0) return this.spoil(transaction, "deadlock detected", "deadlock");
    switch (action.do) {
      case "select":
        return this.select(action, transaction, task);
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
        this.replace(surely(transaction), NOTHING_DONE);
        return looked();
      case "savepoint":
        this.replace(surely(transaction), withSavepoint(this.opened(transaction), action.savepoint));
        return looked();
      case "release":
        this.replace(surely(transaction), withoutSavepoint(this.opened(transaction), action.savepoint));
        return looked();
      case "rollback-to": {
        const open = this.opened(transaction);
        const back = backTo(open, action.savepoint);
        this.takeBackIds(open.writes.slice(back.writes.length));
        this.unlock(open.locks.slice(back.locks.length));
        this.replace(surely(transaction), back);
        return looked();
      }
      case "rollback":
        this.takeBackIds(this.opened(transaction).writes);
        this.close(surely(transaction));
        return looked();
      case "commit": {
        const { writes, aborted } = this.opened(transaction);
        if (aborted) {
          this.close(surely(transaction));
          return looked();
        }
        const broken = this.brokenByNow(writes, transaction);
        this.close(surely(transaction));
        return broken ?? { ...this.write(writes, null), reply: undefined };
      }
      default:
        return assertNever(action, "database action");
    }
  }

  private select(action: Extract<DatabaseAction, { do: "select" }>, transaction: string | null, task: number): Effect {
    const { query, lock } = action;
    const only = lock?.how === "skip" ? this.ownedBy(task) : null;
    if (lock?.how === "nowait") {
      const [taken] = this.othersOf(this.wanted(action, transaction), task);
      if (taken !== undefined)
        return this.spoil(transaction, `could not obtain lock on row in relation "${action.table}"`, "locked");
    }
    const rows = query
      ? selected(query, this.rowsOf(transaction, [], only))
      : this.matching(action, transaction, only).map(([, row]) => row);
    if (rows instanceof FunctionFailed) return this.spoil(transaction, rows.message, "function");
    if (lock && transaction !== null) this.lock(transaction, this.wanted(action, transaction, only));
    return { reply: json(rows), outcome: rows.length > 0 ? "hit" : "miss", changes: [] };
  }

  private insert(action: Extract<DatabaseAction, { do: "insert" }>, transaction: string | null): Effect {
    const { table, rules = {}, skip = false, conflict } = action;
    const key = rules.key ?? "id";
    const before = this.lastIds;
    const keys: unknown[] = [];
    const writes: Write[] = [];
    const taken = new Set(this.matching({ table, where: {} }, transaction).map(([id]) => id));
    for (const row of action.rows ?? [action.row]) {
      const there = conflict && this.conflicting(table, row, conflict.unique, this.rowsOf(transaction, writes));
      if (conflict && there) {
        const changed = Object.fromEntries(conflict.set.map((name) => [name, row[name]]));
        writes.push({ table, id: String(there[key]), before: there, after: { ...there, ...changed } });
        // A key was drawn for the row before it met the other one.
        if (row[key] === undefined) this.lastIds = new Map(this.lastIds).set(table, (this.lastIds.get(table) ?? 0) + 1);
        keys.push(there[key]);
        continue;
      }
      const last = this.lastIds.get(table) ?? 0;
      const id = row[key] ?? last + 1;
      if (typeof id === "number" && id > last) this.lastIds = new Map(this.lastIds).set(table, id);
      const after: Row = { ...row, [key]: id };
      keys.push(id);
      const write: Write = { table, id: String(id), before: null, after };
      if (action.rules) write.rules = action.rules;
      const shown = this.rowsOf(transaction, [...writes, write]);
      const broken = taken.has(String(id))
        ? `UNIQUE constraint failed: ${table}.${key}`
        : brokenRule(table, [after], rules, shown);
      if (broken === null) {
        writes.push(write);
        taken.add(String(id));
      } else if (!skip) {
        this.lastIds = before;
        return refused(broken);
      }
    }
    const [first] = keys;
    const reply = action.rows ? json(keys) : typeof first === "number" ? first : json(first);
    const effect = this.write(writes, transaction);
    if (effect.outcome !== "failed") return { ...effect, reply };
    this.lastIds = before;
    return effect;
  }

  /** The row that an INSERT … ON CONFLICT meets. */
  private conflicting(table: string, row: Row, unique: readonly string[], rowsOf: RowsOf): Row | null {
    for (const other of rowsOf(table))
      if (unique.every((name) => row[name] !== null && row[name] !== undefined && other[name] === row[name]))
        return other;
    return null;
  }

  /** Ids of rows that never came to be are given again, as in SQLite, unless others have gone on counting since. */
  private takeBackIds(writes: readonly Write[]): void {
    for (const { table, id, before } of writes.toReversed())
      if (before === null && this.lastIds.get(table) === Number(id))
        this.lastIds = new Map(this.lastIds).set(table, Number(id) - 1);
  }

  private update(action: Extract<DatabaseAction, { do: "update" }>, transaction: string | null): Effect {
    const { table, rules = {} } = action;
    const writes = this.updates(action, transaction);
    const after = writes.map((write) => write.after as Row);
    const broken = brokenRule(table, after, rules, this.rowsOf(transaction, writes));
    if (broken !== null) return refused(broken);
    const effect = this.write(writes, transaction);
    const { returning } = action;
    if (!returning || effect.outcome === "failed") return effect;
    return { ...effect, reply: json(after.map((row) => returning.map((name) => row[name] ?? null))) };
  }

  /** What an UPDATE would write now. */
  private updates(action: Extract<DatabaseAction, { do: "update" }>, transaction: string | null): Write[] {
    const { table, set, compute = {} } = action;
    const rowsOf = this.rowsOf(transaction);
    return this.matching(action, transaction).map(([id, before]): Write => {
      const computed = Object.entries(compute).map(([name, how]) => [name, newValue(how, before, table, rowsOf)]);
      const write: Write = { table, id, before, after: { ...before, ...set, ...Object.fromEntries(computed) } };
      if (action.rules) write.rules = action.rules;
      return write;
    });
  }

  /** What a statement needs to itself; a row that has a unique value it is about to write is met, too. */
  private wanted(action: DatabaseAction, transaction: string | null, only: Only | null = null): string[] {
    switch (action.do) {
      case "select":
        return this.rowsToLock(action, transaction, only);
      case "delete":
        return this.matching(action, transaction).map(([id]) => rowLock(action.table, id));
      case "update":
        return this.updates(action, transaction).flatMap((write) => [...locksOfWrite(write), ...this.met(write)]);
      case "insert": {
        const { table, rules = {} } = action;
        return (action.rows ?? [action.row]).flatMap((after) => {
          const id = after[rules.key ?? "id"];
          const write: Write = { table, id: String(id), before: null, after, rules };
          return [...locksOfWrite(write), ...this.met(write)];
        });
      }
      default:
        return [];
    }
  }

  private rowsToLock(
    { table, query, lock, ...selection }: Extract<DatabaseAction, { do: "select" }>,
    transaction: string | null,
    only: Only | null,
  ): string[] {
    if (!query) return this.matching({ table, ...selection }, transaction, only).map(([id]) => rowLock(table, id));
    const names = new Map<Row, string>();
    for (const each of tablesIn(query))
      for (const [id, row] of this.visible(each, transaction)) names.set(row, rowLock(each, id));
    return rowsBehind(query, this.rowsOf(transaction, [], only)).flatMap(({ as, row }) =>
      lock?.selfOnly && as !== query.as ? [] : (names.get(row) ?? []),
    );
  }

  /** Committed rows that have a unique value which the write would give to its own. */
  private met({ table, id, after, rules }: Write): string[] {
    const names: string[] = [];
    for (const columns of rules?.unique ?? []) {
      const name = after && uniqueLock(table, columns, after);
      if (!name) continue;
      for (const [other, row] of this.tables.get(table) ?? NO_ROWS)
        if (other !== id && uniqueLock(table, columns, row) === name) names.push(rowLock(table, other));
    }
    return names;
  }

  private othersOf(names: readonly string[], task: number): string[] {
    const own = heldIn(this.openOf(task));
    return [...new Set(names)].filter((name) => this.locked.has(name) && !own.has(name));
  }

  /** Rows that others have locked are as if they were not there. */
  private ownedBy(task: number): Only {
    const own = heldIn(this.openOf(task));
    return (table, id) => {
      const name = rowLock(table, id);
      return !this.locked.has(name) || own.has(name);
    };
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

  private rowsOf(
    transaction: string | null,
    more: readonly Write[] = [],
    only: Only | null = null,
  ): (table: string) => Iterable<Row> {
    return (table) =>
      inKeyOrder(this.visible(table, transaction, more))
        .filter(([id]) => only === null || only(table, id))
        .map(([, row]) => row);
  }

  private matching(
    { table, where, condition }: Selection,
    transaction: string | null,
    only: Only | null = null,
  ): [string, Row][] {
    const wanted = Object.entries(where);
    const rowsOf = this.rowsOf(transaction);
    return inKeyOrder(this.visible(table, transaction)).filter(
      ([id, row]) =>
        (only === null || only(table, id)) &&
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
      this.lock(transaction, writes.flatMap(locksOfWrite));
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
    return this.open.get(surely(transaction)) ?? NOTHING_DONE;
  }

  private replace(transaction: string, open: OpenTransaction): void {
    this.setOpen(new Map(this.open).set(transaction, open));
  }

  private close(transaction: string): void {
    const open = new Map(this.open);
    this.unlock(open.get(transaction)?.locks ?? []);
    open.delete(transaction);
    this.setOpen(open);
  }

  private openOf(task: number): OpenTransactions {
    return new Map([...this.open].filter(([name]) => name.startsWith(`${task}:`)));
  }

  private lock(transaction: string, names: readonly string[]): void {
    const open = this.opened(transaction);
    const own = new Set(open.locks);
    const more = [...new Set(names)].filter((name) => !own.has(name));
    if (more.length === 0) return;
    this.replace(transaction, { ...open, locks: [...open.locks, ...more] });
    const owner = Number(transaction.slice(0, transaction.indexOf(":")));
    this.setLocked(new Map([...this.locked, ...more.map((name) => [name, owner] as const)]));
  }

  private unlock(names: readonly string[]): void {
    this.setLocked(without(this.locked, names));
  }

  /** A statement of the transaction has failed: others need not wait for it any more. */
  private spoil(transaction: string | null, message: string, kind: "deadlock" | "locked" | "function"): Effect {
    if (transaction !== null) {
      const open = this.opened(transaction);
      const left = spoilt(open);
      this.unlock(open.locks.slice(left.locks.length));
      this.replace(transaction, left);
    }
    return refused(message, kind);
  }

  private setLocked(locked: LockTable): void {
    if (locked === this.locked) return;
    this.text = null;
    this.locked = locked;
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

function selected(query: Query, rowsOf: RowsOf) {
  try {
    return select(query, rowsOf);
  } catch (e) {
    if (e instanceof FunctionFailed) return e;
    throw e;
  }
}

function newValue({ expr, places }: Computed, row: Row, table: string, rowsOf: (table: string) => Iterable<Row>) {
  const value = valueIn(expr, row, table, rowsOf);
  return places === undefined || value === null ? value : Number(value).toFixed(places);
}

const refused = (message: string, kind: Failure["kind"] = "integrity"): Effect => ({
  reply: failure(kind, message),
  outcome: "failed",
  changes: [],
});

const ABORTED = "current transaction is aborted, commands ignored until end of transaction block";

/** After a failure, only taking back helps; a COMMIT takes everything back, too. */
const endsAborted = ({ do: what }: DatabaseAction): boolean =>
  what === "rollback" || what === "rollback-to" || what === "commit";

/** Transactions are named by their task: two tasks may both call theirs "t1". */
const named = (transaction: string | null, task: number): string | null =>
  transaction === null ? null : `${task}:${transaction}`;

function surely(transaction: string | null): string {
  if (transaction === null) throw new Error("begin, commit and rollback name their transaction");
  return transaction;
}
