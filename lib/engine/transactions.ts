/**
 * What transactions that are still open have done, where nobody else can see it: writes to tables, changes to the cache's own tables (the database
 * cache lives in the same database), and the savepoints that both can be taken back to.
 */
import type { Change } from "#engine/event";
import type { Row } from "#engine/row";
import type { Rules } from "#engine/step";

export interface Write {
  table: string;
  id: string;
  before: Row | null;
  after: Row | null;
  /** What must still be true of it at the commit. */
  rules?: Rules;
}

export type CacheChange = Exclude<Change, { kind: "row" }>;

export interface OpenTransaction {
  writes: readonly Write[];
  cached: readonly CacheChange[];
  /** Oldest first, with how much had been done by then. */
  savepoints: readonly { name: string; writes: number; cached: number }[];
}

/** By `task:name`. */
export type OpenTransactions = ReadonlyMap<string, OpenTransaction>;

export const NOTHING_DONE: OpenTransaction = { writes: [], cached: [], savepoints: [] };

export function withSavepoint(open: OpenTransaction, name: string): OpenTransaction {
  const savepoint = { name, writes: open.writes.length, cached: open.cached.length };
  return { ...open, savepoints: [...open.savepoints, savepoint] };
}

/** The savepoint and those made after it are gone; what was done since stays. */
export const withoutSavepoint = (open: OpenTransaction, name: string): OpenTransaction => ({
  ...open,
  savepoints: open.savepoints.slice(0, indexOf(open, name)),
});

/** What was done since is taken back; the savepoint itself stays. */
export function backTo(open: OpenTransaction, name: string): OpenTransaction {
  const at = indexOf(open, name);
  const { writes, cached } = open.savepoints[at] as OpenTransaction["savepoints"][number];
  return {
    writes: open.writes.slice(0, writes),
    cached: open.cached.slice(0, cached),
    savepoints: open.savepoints.slice(0, at + 1),
  };
}

function indexOf({ savepoints }: OpenTransaction, name: string): number {
  const at = savepoints.findIndex((savepoint) => savepoint.name === name);
  if (at < 0) throw new Error(`the transaction has no savepoint "${name}"`);
  return at;
}
