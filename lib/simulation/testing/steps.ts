/** For tests: steps by short names, on one store. Counters are digits on Redis and pickled integers on locmem. */
import { readPickledInt, writePickledInt } from "#engine/pickled-int";
import { payloadOf, type Reply } from "#engine/reply";
import type { Step, StoreId } from "#engine/step";

const REDIS = "redis:redis://127.0.0.1:6379/0";
const LOCMEM = "locmem:default";

const on = (store: StoreId) => ({
  get: (key: string): Step => ({ kind: "cache", store, command: { op: "get", key } }),
  set: (key: string, payload: string, ttlMs: number | null = null): Step => ({
    kind: "cache",
    store,
    command: { op: "set", key, payload, ttlMs },
  }),
  add: (key: string, payload: string, ttlMs: number | null = null): Step => ({
    kind: "cache",
    store,
    command: { op: "add", key, payload, ttlMs },
  }),
  delete: (key: string): Step => ({ kind: "cache", store, command: { op: "delete", key } }),
  incr: (key: string): Step => ({ kind: "cache", store, command: { op: "incr", key, delta: "1" } }),
  clear: (): Step => ({ kind: "cache", store, command: { op: "clear" } }),
  int: (n: number): string => (store === LOCMEM ? (writePickledInt(BigInt(n)) ?? "") : String(n)),
});

export type Steps = ReturnType<typeof on>;
export const redis = on(REDIS);
export const locmem = on(LOCMEM);
export const memcached = on("memcached:127.0.0.1:11211");
export const dummy = on("dummy:");

export const sleep = (durationMs: number): Step => ({ kind: "sleep", durationMs });
export const work = (durationMs = 0, name = "compute"): Step => ({ kind: "work", name, durationMs });
export const clock: Step = { kind: "clock" };
export const draw: Step = { kind: "draw" };
export const select = (table: string, id: number, durationMs = 0): Step => ({
  kind: "database",
  sql: `SELECT … FROM ${table} WHERE id = ${id}`,
  action: { do: "select", table, where: { id }, transaction: null },
  durationMs,
});
export const update = (table: string, id: number, set: Record<string, unknown>): Step => ({
  kind: "database",
  sql: `UPDATE ${table} … WHERE id = ${id}`,
  action: { do: "update", table, where: { id }, set, transaction: null },
  durationMs: 0,
});

export const intOf = (reply: Reply): number => {
  const payload = payloadOf(reply);
  if (payload === null) return 0;
  return Number(readPickledInt(payload) ?? payload);
};
