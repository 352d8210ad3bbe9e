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
  /** Names of what it has to itself until it ends (row-locks.ts), in the order in which it came by them. */
  locks: readonly string[];
  /** Oldest first, with how much had been done by then. */
  savepoints: readonly { name: string; writes: number; cached: number; locks: number }[];
  /** A statement has failed in a way that spoils it: nothing more is carried out until it is taken back. */
  aborted?: true;
}

/** By `task:name`. */
export type OpenTransactions = ReadonlyMap<string, OpenTransaction>;

export const NOTHING_DONE: OpenTransaction = { writes: [], cached: [], locks: [], savepoints: [] };

export function withSavepoint(open: OpenTransaction, name: string): OpenTransaction {
  const savepoint = { name, writes: open.writes.length, cached: open.cached.length, locks: open.locks.length };
  return { ...open, savepoints: [...open.savepoints, savepoint] };
}

/** The savepoint and those made after it are gone; what was done since stays. */
export const withoutSavepoint = (open: OpenTransaction, name: string): OpenTransaction => ({
  ...open,
  savepoints: open.savepoints.slice(0, indexOf(open, name)),
});

/** What was done since is taken back, locks and all; the savepoint itself stays. */
export function backTo(open: OpenTransaction, name: string): OpenTransaction {
  const at = indexOf(open, name);
  const { writes, cached, locks } = open.savepoints[at] as OpenTransaction["savepoints"][number];
  return {
    writes: open.writes.slice(0, writes),
    cached: open.cached.slice(0, cached),
    locks: open.locks.slice(0, locks),
    savepoints: open.savepoints.slice(0, at + 1),
  };
}

/** A statement has failed: what it was part of is taken back as far as the last savepoint, and waits to be ended. */
export function spoilt(open: OpenTransaction): OpenTransaction {
  const last = open.savepoints.at(-1);
  return { ...(last ? backTo(open, last.name) : NOTHING_DONE), aborted: true };
}

function indexOf({ savepoints }: OpenTransaction, name: string): number {
  const at = savepoints.findIndex((savepoint) => savepoint.name === name);
  if (at < 0) throw new Error(`the transaction has no savepoint "${name}"`);
  return at;
}
