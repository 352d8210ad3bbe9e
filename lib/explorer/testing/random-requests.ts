/**
 * Random programs over all that a request can do: the cache, two rows of the database inside and outside of a transaction (locked, computed, taken
 * back), sleeps, slow work, locks that may run out, marked sections. Values that are stored say who wrote them, so that lost ones can be told apart. Test-only.
 */
import fc from "fast-check";
import type { CacheCommand } from "#engine/command";
import { failureOf } from "#engine/reply";
import type { Expr } from "#engine/sql/query";
import type { DatabaseAction, Step } from "#engine/step";
import type { Behaviour } from "#simulation/testing/generator-program";
import { draw, intOf, type Steps, select, sleep, update, work } from "#simulation/testing/steps";

const OPS = [
  "get",
  "set",
  "add",
  "delete",
  "incr",
  "get_or_set",
  "select",
  "update",
  "begin",
  "commit",
  "sleep",
  "work",
  "unless",
  "count",
  "lock",
  "release",
  "set_many",
  "get_many",
  "delete_many",
  "touch",
  "rollback",
  "for_update",
  "sell",
  "cents",
  "section",
  "roll",
] as const;

export const lineOf = fc.record({
  op: fc.constantFrom(...OPS),
  key: fc.constantFrom(":1:a", ":1:b"),
  ms: fc.constantFrom(0, 50, 100),
});
export type Line = typeof lineOf extends fc.Arbitrary<infer T> ? T : never;

/** `name` is part of what it writes. Returns the last thing it was answered, or None. */
export function* followLines(on: Steps, lines: readonly Line[], name: number): Behaviour {
  let last = "None";
  let transaction: string | null = null;
  let transactions = 0;
  let entered = false;
  const statement = (action: DatabaseAction): Step => ({ kind: "database", sql: action.do, action, durationMs: 0 });
  for (let i = 0; i < lines.length; i++) {
    const { op, key, ms } = lines[i] as Line;
    const ttlMs = ms === 0 ? null : ms;
    const row = key === ":1:a" ? 1 : 2;
    const value = on.int(100 * name + i);
    if (op === "get") last = String((yield on.get(key)) ?? "None");
    else if (op === "set") yield on.set(key, value, ttlMs);
    else if (op === "add") last = String(yield on.add(key, value, ttlMs));
    else if (op === "lock" && (yield on.add(":1:lock", value, ttlMs)) !== true) return "'busy'";
    else if (op === "release") yield on.delete(":1:lock");
    else if (op === "delete") yield on.delete(key);
    else if (op === "incr") last = String((yield on.incr(key)) ?? "None");
    else if (op === "count") yield on.set(key, on.int(intOf(yield on.get(key)) + 1), ttlMs);
    else if (op === "get_or_set") {
      if ((yield on.get(key)) === undefined) {
        last = String(yield select("price", row));
        yield on.add(key, last.includes("200") ? "200" : "100", ttlMs);
      }
    } else if (op === "select") last = String(yield select("price", row));
    else if (op === "update" && transaction === null) yield update("price", row, { amount: 200 + name });
    else if (op === "update" || op === "sell") {
      const change = op === "sell" ? { set: {}, compute: { amount: { expr: LESS } } } : { set: { amount: 200 + name } };
      const reply = yield statement({ do: "update", table: "price", where: { id: row }, ...change, transaction });
      if (failureOf(reply)) return "'deadlock'";
    } else if (op === "for_update" && transaction !== null) {
      const lock = { how: "wait" } as const;
      last = String(yield statement({ do: "select", table: "price", where: { id: row }, lock, transaction }));
      if (failureOf(last)) return "'deadlock'";
    } else if (op === "cents") {
      last = String(yield select("price", row));
      yield on.set(key, on.int(Number(/"amount":(\d+)/.exec(last)?.[1] ?? 0) * 100), ttlMs);
    } else if (op === "set_many") for (const step of setMany(on, value, ttlMs)) yield step;
    else if (op === "get_many") for (const step of getMany(on)) last = String(yield step);
    else if (op === "delete_many") for (const step of deleteMany(on)) yield step;
    else if (op === "touch") last = String(yield asked(on, { op: "touch", key, ttlMs }));
    else if (op === "roll") yield on.set(key, on.int(Math.floor(((yield draw) as number) * 1000)), ttlMs);
    else if (op === "section") {
      entered = !entered;
      yield { kind: "section", name: "import", does: entered ? "enter" : "leave" };
    } else if (op === "begin" && transaction === null) {
      transaction = `t${++transactions}`;
      yield statement({ do: "begin", transaction });
    } else if ((op === "commit" || op === "rollback") && transaction !== null) {
      yield statement({ do: op, transaction });
      transaction = null;
    } else if (op === "sleep") yield sleep(ms);
    else if (op === "work") yield work(ms);
    else if (op === "unless" && (yield on.get(key)) !== undefined) i++;
  }
  return last;
}

const LESS: Expr = {
  is: "math",
  op: "-",
  left: { is: "column", of: "price", name: "amount" },
  right: { is: "value", value: 1 },
};

const BOTH = [":1:a", ":1:b"];

/** On redis one command; on locmem one for each key, as Django does it. */
const setMany = (on: Steps, value: string, ttlMs: number | null): Step[] =>
  isRedis(on)
    ? [asked(on, { op: "set-many", entries: BOTH.map((key) => [key, value]), ttlMs })]
    : BOTH.map((key) => on.set(key, value, ttlMs));
const getMany = (on: Steps): Step[] =>
  isRedis(on) ? [asked(on, { op: "get-many", keys: BOTH })] : BOTH.map((key) => on.get(key));
const deleteMany = (on: Steps): Step[] =>
  isRedis(on) ? [asked(on, { op: "delete-many", keys: BOTH })] : BOTH.map((key) => on.delete(key));

const isRedis = (on: Steps): boolean => on.int(1) === "1";

function asked(on: Steps, command: CacheCommand): Step {
  const step = on.get("");
  if (step.kind !== "cache") throw new Error("a step of the cache");
  return { ...step, command };
}
