/**
 * What a task asks of the world. A *step* is one atomic action of the real thing: one Redis command, one
 * SQL statement or transaction, one critical section of locmem's lock, one sleep, one slow call. Which
 * API call makes which steps is settled by the Python backends, after FACTS.md sections 3 and 6.
 *
 * An *observation* (reading the clock, drawing a random number) goes through the world too, so that
 * a history determines what the program does next, but it is not a step: nobody can come between it and the
 * step before it.
 */
import type { CacheCommand } from "#engine/command";
import type { Expr, Query } from "#engine/sql/query";

/**
 * `backend:location`, e.g. `redis:redis://127.0.0.1:6379/0`. In the world (and so in events) locmem's stores carry
 * the process they belong to in front: `p0|locmem:default`.
 */
export type StoreId = string;

export type BackendName = "locmem" | "filebased" | "db" | "dummy" | "redis" | "memcached";

/** The parts of a store's id. */
export interface StoreParts {
  scope: string | null;
  backend: BackendName;
  location: string;
}

/** Ids are few and asked about at every step: parsed once. */
const parsed = new Map<StoreId, StoreParts>();

export function partsOf(store: StoreId): StoreParts {
  let parts = parsed.get(store);
  if (parts === undefined) {
    const scope = /^p\d+(?=\|)/.exec(store)?.[0] ?? null;
    const bare = scope === null ? store : store.slice(scope.length + 1);
    const colon = bare.indexOf(":");
    parts = { scope, backend: bare.slice(0, colon) as BackendName, location: bare.slice(colon + 1) };
    parsed.set(store, parts);
  }
  return parts;
}

export const scopeOf = (store: StoreId): string | null => partsOf(store).scope;
export const backendOf = (store: StoreId): BackendName => partsOf(store).backend;
export const locationOf = (store: StoreId): string => partsOf(store).location;

export interface CacheStep {
  kind: "cache";
  store: StoreId;
  command: CacheCommand;
  /** The task still holds the lock it took with its previous command: both are one step. */
  joined?: boolean;
  /** db: the open transaction of the default database that the statement is part of. */
  transaction?: string;
  /** locmem, filebased: how far ahead the program's own clock is, where it has replaced `time.time`. */
  aheadMs?: number;
}

/** `time.sleep`, `asyncio.sleep`: blocked until `now + durationMs`. */
interface SleepStep {
  kind: "sleep";
  durationMs: number;
}

/** A slow call of the shop's services: costs virtual time, reads nothing. */
interface WorkStep {
  kind: "work";
  name: string;
  durationMs: number;
}

/**
 * One operation on a lock of the program (`threading.Lock` and its kin), between requests that are threads of one process. All are counts
 * of permits: a lock has one, an event has one while it is set. `acquire` takes one, `await` waits for one and leaves it.
 */
export interface LockStep {
  kind: "lock";
  /** Of its process. */
  id: string;
  /** What the program calls it: `_lock`. */
  name: string;
  of: "lock" | "semaphore" | "event";
  what: "acquire" | "await" | "release" | "put" | "look";
  /** How many it has before anybody has touched it. */
  permits: number;
  /** It cannot be released beyond that; null = it can. */
  most: number | null;
  /** `release`: so many more; `put`: so many there are. */
  amount: number;
  /** `acquire` and `await` may be told not to wait, or only so long. */
  blocking: boolean;
  timeoutMs: number | null;
}

/** One statement on the engine's small database; `sql` is what Django would send. */
export interface DatabaseStep {
  kind: "database";
  sql: string;
  action: DatabaseAction;
  durationMs: number;
}

/** What the database holds a written row against, when the statement runs or (`references`) when it is committed. */
export interface Rules {
  /** The primary key's column; absent = `id`. */
  key?: string;
  unique?: readonly (readonly string[])[];
  /** Columns that must not be null. */
  required?: readonly string[];
  /** Columns that must not be below zero. */
  positive?: readonly string[];
  /** A column, the table it points into, and the column there. */
  references?: readonly (readonly [column: string, table: string, target: string])[];
}

/** Which rows of a table: `where` by equality, and what else must be true of them (the table is named by itself). */
export interface Selection {
  table: string;
  where: Record<string, unknown>;
  condition?: Expr;
}

/** A column's new value, computed by the database from the row as it is; `places` = kept as decimal text. */
export interface Computed {
  expr: Expr;
  places?: number;
}

/** FOR UPDATE: wait for rows that others have locked, fail at once, or leave them out. */
interface ForUpdate {
  how: "wait" | "nowait" | "skip";
  /** Only the rows of the table itself, not those it is joined with. */
  selfOnly?: true;
}

/** Rows are JSON objects; `transaction` names the open one, or null for autocommit. */
export type DatabaseAction =
  /** With a `query`, that is what is carried out, and the reply is a list of lists; `table` is the first one it reads. */
  | {
      do: "select";
      table: string;
      where: Record<string, unknown>;
      query?: Query;
      lock?: ForUpdate;
      transaction: string | null;
    }
  | { do: "count"; table: string; where: Record<string, unknown>; transaction: string | null }
  /** Answers the new row's key, or with several `rows` a list of keys. */
  | {
      do: "insert";
      table: string;
      row: Record<string, unknown>;
      rows?: readonly Record<string, unknown>[];
      rules?: Rules;
      /** A row that breaks a rule of uniqueness is left out. */
      skip?: boolean;
      /** ON CONFLICT: the row that has these values already gets those columns of the new one. */
      conflict?: { unique: readonly string[]; set: readonly string[] };
      transaction: string | null;
    }
  | (Selection & {
      do: "update";
      set: Record<string, unknown>;
      compute?: Record<string, Computed>;
      /** Answer these columns of the rows that were changed, and not how many there were. */
      returning?: readonly string[];
      rules?: Rules;
      transaction: string | null;
    })
  | (Selection & { do: "delete"; transaction: string | null })
  | { do: "begin"; transaction: string }
  | { do: "commit"; transaction: string }
  | { do: "rollback"; transaction: string }
  | { do: "savepoint" | "release" | "rollback-to"; transaction: string; savepoint: string };

/** Answers virtual milliseconds since the epoch. */
interface ClockStep {
  kind: "clock";
}

/** Answers a number in [0, 1), seeded. */
interface DrawStep {
  kind: "draw";
}

/** The program says that a part of it begins or ends, in which there shall never be two. Nothing happens. */
interface SectionStep {
  kind: "section";
  name: string;
  does: "enter" | "leave";
}

/**
 * Answers who asks: a number that no other request is given (so that two clocks never show the same nanosecond), or the number of the process
 * (so that two processes hash texts differently, as Python's do).
 */
interface IdentityStep {
  kind: "identity";
  of: "request" | "process";
}

export type Step =
  | CacheStep
  | SleepStep
  | WorkStep
  | LockStep
  | DatabaseStep
  | ClockStep
  | DrawStep
  | IdentityStep
  | SectionStep;

export const isObservation = (step: Step): boolean =>
  step.kind === "clock" || step.kind === "draw" || step.kind === "identity";

/** Where in the learner's program a step was asked for. */
/** Where the learner's program is. */
export interface Place {
  /** Line of the learner's file, from 1; null when no frame of theirs is on the stack. */
  line: number | null;
  /** Absent = the main program; else a further file of theirs, `prices.py`. */
  file?: string;
}

export interface Site extends Place {
  /** The API call it belongs to: `get_or_set` makes up to three steps, all with the same `id`. */
  call: { id: number; api: string } | null;
}
