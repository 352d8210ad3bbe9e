/**
 * Locks that open transactions hold in the database, as in PostgreSQL at READ COMMITTED: whoever writes a row in a transaction (or reads it FOR
 * UPDATE) has it to itself until that transaction ends, and whoever else would write it waits. Plain reads never wait. A lock is a name, so that
 * rows, values of a unique column and keys of the database cache are one kind of thing; an INSERT waits for whoever has the same unique value.
 * Left out: a statement takes all of its rows at once, share locks (of foreign keys), and a longest time to wait. See decision 13.
 */
import type { CacheCommand } from "#engine/command";
import type { Row } from "#engine/row";
import { backendOf, type CacheStep, type DatabaseAction, type Step } from "#engine/step";
import type { OpenTransactions, Write } from "#engine/transactions";

/** Who has which: the number of a request, for words only. Never changed in place. */
export type LockTable = ReadonlyMap<string, number>;

export const NO_LOCKS: LockTable = new Map();

export const rowLock = (table: string, id: unknown): string => `row ${table} ${String(id)}`;

/** The value that a row has in unique columns; null = it has none. */
export function uniqueLock(table: string, columns: readonly string[], row: Row): string | null {
  const values = columns.map((name) => row[name] ?? null);
  return values.includes(null) ? null : `unique ${table} ${columns.join(",")} ${JSON.stringify(values)}`;
}

/** What a write has to itself: its row, and the unique values that the row did not have before. */
export function locksOfWrite({ table, id, before, after, rules }: Write): string[] {
  const names = [rowLock(table, id)];
  for (const columns of rules?.unique ?? []) {
    const name = after && uniqueLock(table, columns, after);
    if (name && name !== (before && uniqueLock(table, columns, before))) names.push(name);
  }
  return names;
}

/** The step may have to wait for somebody's transaction. */
export function mayWaitForRows(step: Step): boolean {
  if (step.kind === "cache") return backendOf(step.store) === "db" && writesCache(step.command);
  return step.kind === "database" && mayWait(step.action);
}

export function mayWait(action: DatabaseAction): boolean {
  if (action.do === "select") return action.lock?.how === "wait";
  return action.do === "insert" || action.do === "update" || action.do === "delete";
}

function writesCache({ op }: CacheCommand): boolean {
  return op !== "get" && op !== "has" && op !== "get-many" && op !== "count" && op !== "entries" && op !== "ttl";
}

/** What a statement of the database cache wants to itself. */
export function cacheLocks({ store, command }: CacheStep, locked: LockTable): string[] {
  if (!writesCache(command)) return [];
  const name = (key: string) => `cache ${store} ${key}`;
  if ("key" in command) return [name(command.key)];
  if ("keys" in command) return command.keys.map(name);
  if ("entries" in command) return command.entries.map(([key]) => name(key));
  return command.op === "clear" ? [...locked.keys()].filter((each) => each.startsWith(name(""))) : [];
}

/** All that these transactions hold. */
export const heldIn = (open: OpenTransactions): Set<string> =>
  new Set([...open.values()].flatMap(({ locks }) => [...locks]));

export function without(locked: LockTable, names: Iterable<string>): LockTable {
  const left = new Map(locked);
  for (const name of names) left.delete(name);
  return left.size === locked.size ? locked : left;
}

/** "a row of `shop_product` (1)". */
export function lockInWords(name: string): string {
  const [, kind = "", table = "", which = ""] = /^(\S+) (\S+) (.*)$/s.exec(name) ?? [];
  if (kind === "row") return `row ${which} of \`${table}\``;
  if (kind === "unique") return `a unique value of \`${table}\``;
  return `\`${which.replace(/^[^:]*:\d+:/, "")}\` in the cache's table`;
}
