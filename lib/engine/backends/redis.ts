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
      if (command.existing && !read(keeper, command.key)[0]) return { reply: false, outcome: "absent" };
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
      if (command.existing && !read(keeper, command.key)[0]) return { reply: undefined, outcome: "absent" };
      return increment(keeper, command.key, BigInt(command.delta ?? 0));
    case "clear":
      keeper.removeAll("cleared");
      return { reply: true, outcome: "cleared" };
    case "ping":
      return { reply: true, outcome: "looked" };
    case "ttl": {
      const [entry, outcome] = read(keeper, command.key);
      if (!entry) return { reply: -2, outcome };
      return { reply: entry.expiresAtMs === null ? -1 : entry.expiresAtMs - keeper.nowMs, outcome };
    }
    case "keys":
      return { reply: json(matching(keeper, command.pattern)), outcome: "looked" };
    case "scan": {
      // The real cursor walks through a hash table; this one through the alphabet. Both show every key that is there all the time.
      const { after } = command;
      const all = [...keeper.store.entries.keys()].sort().filter((key) => after === null || key > after);
      const seen = all.slice(0, command.count);
      const shown = matching(keeper, command.pattern, seen);
      return { reply: json([seen.length < all.length ? seen.at(-1) : null, shown]), outcome: "looked" };
    }
    case "delete-if":
      if (read(keeper, command.key)[0]?.payload !== command.payload) return { reply: false, outcome: "refused" };
      return { reply: remove(keeper, command.key), outcome: "deleted" };
    case "touch-if": {
      const [entry] = read(keeper, command.key);
      if (entry?.payload !== command.payload) return { reply: false, outcome: "refused" };
      if (command.added && entry.expiresAtMs === null) return { reply: false, outcome: "refused" };
      const from = command.added ? (entry.expiresAtMs ?? keeper.nowMs) : keeper.nowMs;
      keeper.touch(command.key, from + command.ttlMs);
      return { reply: true, outcome: "touched" };
    }
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

/** The live keys that a glob pattern means, in order. */
function matching(keeper: Keeper, pattern: string, keys = [...keeper.store.entries.keys()].sort()): string[] {
  const glob = globOf(pattern);
  return keys.filter((key) => glob.test(key) && read(keeper, key)[0] !== undefined);
}

/** `*`, `?`, `[ab]`, `[^a]`, `[a-z]`, and a backslash before what is meant by itself. */
function globOf(pattern: string): RegExp {
  const parts = pattern.match(/\\.|\[\^?(?:\\.|[^\]])*\]|\*|\?|[\s\S]/gu) ?? [];
  const text = parts.map((part) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    if (part.startsWith("[") && part.length > 1) return `[${part.slice(1, -1).replace(/\[/g, "\\[")}]`;
    return (part.startsWith("\\") && part.length > 1 ? part.slice(1) : part).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  });
  return new RegExp(`^${text.join("")}$`, "su");
}
