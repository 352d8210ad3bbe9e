/**
 * What a step answers, as it crosses from the engine to Python and as it is remembered in a
 * history. A primitive on purpose: it crosses the bridge without a proxy, compares with `===`, and
 * makes a map key. Python's side of the same table is `runtime/python/stampede/bridge.py`.
 *
 * | reply            | means                                                     |
 * | ---------------- | --------------------------------------------------------- |
 * | `undefined`      | nothing there (a miss), or nothing to say (a `set`)        |
 * | boolean, number  | itself                                                    |
 * | `"v" + payload`  | stored bytes, one character a byte (latin-1)              |
 * | `"j" + json`     | a list or mapping                                         |
 * | `"e" + json`     | a {@link Failure}: Python raises what the real client does |
 * | `"s"`            | not known yet: Python unwinds (see runtime/behaviour)      |
 */
export type Reply = undefined | boolean | number | string;

/** Why a command could not be carried out. `kind` picks the Python exception per backend. */
export interface Failure {
  kind:
    | "server-down" // nothing listens: connection refused
    | "timed-out" // listens, answers too late
    | "connection-lost" // flaky: dropped in the middle
    | "not-an-integer" // redis INCRBY, memcached incr on something else
    | "overflow" // redis: outside signed 64 bit
    | "too-large" // memcached: over the item size limit
    | "bad-key" // memcached: too long in bytes, or control characters
    | "missing-table" // db: the cache table is not there
    | "integrity" // database: a rule of the table would be broken
    | "deadlock" // database: it would wait for somebody who waits for it
    | "locked" // database: NOWAIT, and somebody has the row
    | "function" // database: a function within a query has failed
    | "aborted"; // database: the transaction has failed and has not been ended
  message: string;
}

export const value = (payload: string): Reply => `v${payload}`;
export const json = (data: unknown): Reply => `j${JSON.stringify(data)}`;
export const failure = (kind: Failure["kind"], message: string): Reply =>
  `e${JSON.stringify({ kind, message } satisfies Failure)}`;
export const SUSPEND: Reply = "s";

export const payloadOf = (reply: Reply): string | null =>
  typeof reply === "string" && reply[0] === "v" ? reply.slice(1) : null;

export const failureOf = (reply: Reply): Failure | null =>
  typeof reply === "string" && reply[0] === "e" ? (JSON.parse(reply.slice(1)) as Failure) : null;
