/**
 * Redis, one command at a time. Integers are kept as digits, everything else as the pickle Python sent. Expired keys are never
 * seen: here they are removed at the next access (the real server also samples in the background, which nobody
 * can observe through Django). Source: FACTS.md section 6, recorded with MONITOR on Redis 7.0.
 */
import { expiryOf, type Perform, unsupported } from "#engine/backend";
import { failure, json, value } from "#engine/reply";
import type { Keeper } from "#engine/store";

const MAX = 2n ** 63n - 1n;
const MIN = -(2n ** 63n);

export const redis: Perform = (keeper, command) => {
  switch (command.op) {
    case "get": {
      const [entry, outcome] = read(keeper, command.key);
      return { reply: entry ? value(entry.payload) : undefined, outcome };
    }
    case "get-many": {
      const found = command.keys.map((key) => read(keeper, key)[0]?.payload ?? null);
      return { reply: json(found), outcome: found.some((f) => f !== null) ? "hit" : "miss" };
    }
    case "has": {
      const [entry, outcome] = read(keeper, command.key);
      return { reply: entry !== undefined, outcome };
    }
    case "set":
      keeper.put(command.key, command.payload, expiryOf(keeper.nowMs, command.ttlMs));
      return { reply: true, outcome: "stored" };
    case "set-many":
      for (const [key, payload] of command.entries) {
        keeper.put(key, payload, expiryOf(keeper.nowMs, command.ttlMs));
        if (command.ttlMs !== null && command.ttlMs <= 0) keeper.remove(key, "expired"); // EXPIRE key 0
      }
      return { reply: true, outcome: "stored" };
    case "add":
      if (read(keeper, command.key)[0]) return { reply: false, outcome: "refused" };
      keeper.put(command.key, command.payload, expiryOf(keeper.nowMs, command.ttlMs));
      return { reply: true, outcome: "stored" };
    case "touch": {
      const [entry] = read(keeper, command.key);
      if (!entry) return { reply: false, outcome: "absent" };
      if (command.ttlMs === null) {
        // PERSIST answers 0 for a key that has no expiry.
        if (entry.expiresAtMs === null) return { reply: false, outcome: "touched" };
        keeper.touch(command.key, null);
      } else if (command.ttlMs <= 0) keeper.remove(command.key, "expired");
      else keeper.touch(command.key, expiryOf(keeper.nowMs, command.ttlMs));
      return { reply: true, outcome: "touched" };
    }
    case "delete":
      return remove(keeper, command.key) ? { reply: true, outcome: "deleted" } : { reply: false, outcome: "absent" };
    case "delete-many": {
      const gone = command.keys.filter((key) => remove(keeper, key)).length;
      return { reply: gone, outcome: gone > 0 ? "deleted" : "absent" };
    }
    case "incr":
      return increment(keeper, command.key, BigInt(command.delta ?? 0));
    case "clear":
      keeper.removeAll("cleared");
      return { reply: true, outcome: "cleared" };
    default:
      return unsupported("redis", command);
  }
};

/** INCRBY: a missing key counts from 0 and has no expiry; an existing one keeps its own. */
function increment(keeper: Keeper, key: string, delta: bigint): ReturnType<Perform> {
  const [entry] = read(keeper, key);
  const text = entry?.payload ?? "0";
  const old = /^(0|-?[1-9]\d{0,18})$/.test(text) ? BigInt(text) : null;
  if (old === null || old > MAX || old < MIN || delta > MAX || delta < MIN)
    return { reply: failure("not-an-integer", "value is not an integer or out of range"), outcome: "failed" };
  const sum = old + delta;
  if (sum > MAX || sum < MIN)
    return { reply: failure("overflow", "increment or decrement would overflow"), outcome: "failed" };
  keeper.put(key, sum.toString(), entry?.expiresAtMs ?? null);
  return { reply: value(sum.toString()), outcome: "counted" };
}

function read(keeper: Keeper, key: string) {
  const entry = keeper.live(key);
  if (entry) return [entry, "hit"] as const;
  return [undefined, keeper.remove(key, "expired") ? "expired" : "miss"] as const;
}

function remove(keeper: Keeper, key: string): boolean {
  return read(keeper, key)[0] !== undefined && keeper.remove(key, "deleted");
}
