import { describe, expect, it } from "vitest";
import type { CacheCommand } from "#engine/command";
import type { TraceEvent } from "#engine/event";
import { json, type Reply } from "#engine/reply";
import { World } from "#engine/world";
import { keysHit, keysMissed } from "#simulation/measures/cache-reads";

const KEYS = ["a", "b", "c"];

/** `b` was stored for a minute, `c` for a second; then two seconds pass, and all three are asked for. */
function readFrom(store: string, ask: CacheCommand): TraceEvent {
  const world = World.create();
  const actor = { task: 0, process: 0 };
  const set = (key: string, ttlMs: number) =>
    world.perform({ kind: "cache", store, command: { op: "set", key, payload: "1", ttlMs } }, actor);
  set("b", 60_000);
  set("c", 1000);
  world.nowMs = 2000;
  const { reply, outcome, changes } = world.perform({ kind: "cache", store, command: ask }, actor);
  const place = { index: 0, atMs: 2000, task: 0, process: 0, line: null, call: null };
  return { type: "commanded", ...place, store, command: ask, reply, outcome, changes };
}

describe("which keys a read found", () => {
  it.each(["redis:redis://127.0.0.1:6379/0", "memcached:127.0.0.1:11211", "db:cache_table"])(
    "of several on %s: those that are there and not over",
    (store) => {
      const event = readFrom(store, { op: "get-many", keys: KEYS });
      expect(keysHit(event)).toEqual(["b"]);
      expect(keysMissed(event)).toEqual(["a", "c"]);
    },
  );

  it("of one in the cache table: a row whose time is over is a miss", () => {
    const event = readFrom("db:cache_table", { op: "get-many", keys: ["c"] });
    expect(event).toMatchObject({ outcome: "expired", reply: json([["c", null]]) satisfies Reply });
    expect(keysHit(event)).toEqual([]);
    expect(keysMissed(event)).toEqual(["c"]);
  });
});
