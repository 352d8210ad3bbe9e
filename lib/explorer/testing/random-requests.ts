/**
 * Random programs over all that a request can do: the cache, the database inside and outside of a transaction, sleeps, slow work, locks.
 * Values that are stored say who wrote them, so that lost ones can be told apart. Test-only.
 */
import fc from "fast-check";
import type { DatabaseAction, Step } from "#engine/step";
import type { Behaviour } from "#simulation/testing/generator-program";
import { intOf, type Steps, select, sleep, update, work } from "#simulation/testing/steps";

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
  const statement = (action: DatabaseAction): Step => ({ kind: "database", sql: action.do, action, durationMs: 0 });
  for (let i = 0; i < lines.length; i++) {
    const { op, key, ms } = lines[i] as Line;
    const ttlMs = ms === 0 ? null : ms;
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
        last = String(yield select("price", 1));
        yield on.add(key, last.includes("200") ? "200" : "100", ttlMs);
      }
    } else if (op === "select") last = String(yield select("price", 1));
    else if (op === "update" && transaction === null) yield update("price", 1, { amount: 200 + name });
    else if (op === "update")
      yield statement({ do: "update", table: "price", where: { id: 1 }, set: { amount: 200 + name }, transaction });
    else if (op === "begin" && transaction === null) {
      transaction = "t1";
      yield statement({ do: "begin", transaction });
    } else if (op === "commit" && transaction !== null) {
      yield statement({ do: "commit", transaction });
      transaction = null;
    } else if (op === "sleep") yield sleep(ms);
    else if (op === "work") yield work(ms);
    else if (op === "unless" && (yield on.get(key)) !== undefined) i++;
  }
  return last;
}
