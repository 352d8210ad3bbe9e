/**
 * LocMemCache: a dictionary of the process, one lock around each command. Least recently used goes first when
 * the limit is reached; get, set, incr count as use, touch and has do not. Expired entries lie there until somebody
 * reads the key. Source: django/core/cache/backends/locmem.py; FACTS.md sections 1 (culling), 4 and 6.
 */
import { expiryOf, type Perform, unsupported } from "#engine/backend";
import type { Limits } from "#engine/command";
import { readPickledInt, writePickledInt } from "#engine/pickled-int";
import { json, value } from "#engine/reply";
import { type Keeper, lyingThere } from "#engine/store";

export const locmem: Perform = (keeper, command) => {
  switch (command.op) {
    case "get": {
      const entry = keeper.live(command.key);
      if (!entry) return missed(keeper, command.key);
      keeper.use(command.key);
      return { reply: value(entry.payload), outcome: "hit" };
    }
    case "has":
      return keeper.live(command.key)
        ? { reply: true, outcome: "hit" }
        : { ...missed(keeper, command.key), reply: false };
    case "set":
      store(keeper, command.key, command.payload, command.ttlMs, command.limits);
      return { reply: undefined, outcome: "stored" };
    case "add":
      if (keeper.live(command.key)) return { reply: false, outcome: "refused" };
      store(keeper, command.key, command.payload, command.ttlMs, command.limits);
      return { reply: true, outcome: "stored" };
    case "touch":
      if (!keeper.live(command.key)) return { reply: false, outcome: "absent" };
      keeper.touch(command.key, expiryOf(keeper.nowMs, command.ttlMs));
      return { reply: true, outcome: "touched" };
    case "delete":
      return keeper.remove(command.key, "deleted")
        ? { reply: true, outcome: "deleted" }
        : { reply: false, outcome: "absent" };
    case "incr": {
      const entry = keeper.live(command.key);
      if (!entry) return { ...missed(keeper, command.key), outcome: "absent" };
      const old = command.delta === null ? null : readPickledInt(entry.payload);
      const next = old === null ? null : writePickledInt(old + BigInt(command.delta ?? 0));
      // Not an integer: Python adds, still under the lock, and comes back with a joined "replace".
      if (next === null) return { reply: json({ compute: entry.payload }), outcome: "hit" };
      replace(keeper, command.key, next);
      return { reply: value(next), outcome: "counted" };
    }
    case "replace":
      replace(keeper, command.key, command.payload);
      return { reply: undefined, outcome: "counted" };
    case "entries":
      return { reply: json(lyingThere(keeper)), outcome: "looked" };
    case "clear":
      keeper.removeAll("cleared");
      return { reply: undefined, outcome: "cleared" };
    default:
      return unsupported("locmem", command);
  }
};

function missed(keeper: Keeper, key: string) {
  const expired = keeper.remove(key, "expired");
  return { reply: undefined, outcome: expired ? ("expired" as const) : ("miss" as const) };
}

function store(keeper: Keeper, key: string, payload: string, ttlMs: number | null, limits?: Limits): void {
  if (limits && keeper.size >= limits.maxEntries) cull(keeper, limits.cullFrequency);
  keeper.put(key, payload, expiryOf(keeper.nowMs, ttlMs));
}

function cull(keeper: Keeper, frequency: number): void {
  const share = frequency === 0 ? keeper.size : Math.max(0, Math.floor(keeper.size / frequency));
  const oldest = [...keeper.store.entries.keys()].slice(0, share);
  for (const key of oldest) keeper.remove(key, "culled");
}

/** New value, same expiry. */
function replace(keeper: Keeper, key: string, payload: string): void {
  keeper.put(key, payload, keeper.peek(key)?.expiresAtMs ?? null);
}
