import { expect, it } from "vitest";
import type { CacheCommand } from "#engine/command";
import { World } from "#engine/world";

const STORE = "db:cache_table";
const task = (number: number) => ({ task: number, process: 0 });

/** A world in which the database cache has one row, and task 0 has a transaction open. */
function opened() {
  const world = World.create();
  const cache = (command: CacheCommand, who: number, transaction?: string) =>
    world.perform({ kind: "cache", store: STORE, command, ...(transaction && { transaction }) }, task(who));
  const database = (action: "begin" | "commit" | "rollback") =>
    world.perform({ kind: "database", sql: "", durationMs: 0, action: { do: action, transaction: "t1" } }, task(0));
  const seen = (who: number, transaction?: string) =>
    cache({ op: "get-many", keys: ["a", "b"] }, who, transaction).reply;
  cache({ op: "set", key: "a", payload: "1", ttlMs: null }, 0);
  database("begin");
  cache({ op: "set", key: "a", payload: "2", ttlMs: null }, 0, "t1");
  cache({ op: "add", key: "b", payload: "3", ttlMs: null }, 0, "t1");
  return { world, cache, database, seen };
}

it("shows what a transaction did to the cache's table to itself, and to others after the commit", () => {
  const { database, seen } = opened();
  expect([seen(0, "t1"), seen(1)]).toEqual(['j[["a","2"],["b","3"]]', 'j[["a","1"]]']);
  const { changes } = database("commit");
  expect(changes.map(({ kind }) => kind)).toEqual(["put", "put"]);
  expect(seen(1)).toBe('j[["a","2"],["b","3"]]');
});

it("forgets it with a rollback", () => {
  const { database, seen } = opened();
  database("rollback");
  expect(seen(0)).toBe('j[["a","1"]]');
});

it("counts and clears what the transaction sees", () => {
  const { cache, database, seen } = opened();
  expect(cache({ op: "count" }, 0, "t1").reply).toBe(2);
  cache({ op: "clear" }, 0, "t1");
  expect([seen(0, "t1"), seen(1)]).toEqual(["j[]", 'j[["a","1"]]']);
  database("commit");
  expect(seen(1)).toBe("j[]");
});
