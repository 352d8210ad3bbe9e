/**
 * DatabaseCache: a table with a primary key, expiry in whole seconds rounded down. The commands are SQL statements, or the one
 * transaction of set, add and touch (`docs/architecture.md`; a lock conflict or a duplicate key cannot happen inside one step).
 * As recorded on SQLite: rows come in key order. Source: django/core/cache/backends/db.py; FACTS.md sections 1, 3, 4, 6.
 */
import { type Perform, unsupported } from "#engine/backend";
import type { Limits } from "#engine/command";
import { json } from "#engine/reply";
import type { Keeper } from "#engine/store";

const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

export const db: Perform = (keeper, command) => {
  switch (command.op) {
    case "get-many": {
      const rows = command.keys.flatMap((key): [string, string | null][] => {
        const entry = keeper.peek(key);
        return entry ? [[key, keeper.isLive(entry) ? entry.payload : null]] : [];
      });
      rows.sort(([a], [b]) => byBytes(a, b));
      const hit = rows.some(([, payload]) => payload !== null);
      return { reply: json(rows), outcome: hit ? "hit" : rows.length > 0 ? "expired" : "miss" };
    }
    case "delete-expired": {
      // Without a condition on the expiry: a row that has been renewed since the SELECT goes as well.
      const gone = command.keys.filter((key) =>
        keeper.remove(key, keeper.isLive(keeper.peek(key)) ? "deleted" : "expired"),
      ).length;
      return { reply: gone, outcome: gone > 0 ? "deleted" : "absent" };
    }
    case "has": {
      const entry = keeper.peek(command.key);
      const found =
        entry !== undefined && (entry.expiresAtMs === null || entry.expiresAtMs > wholeSeconds(keeper.nowMs));
      return { reply: found, outcome: found ? "hit" : entry ? "expired" : "miss" };
    }
    case "count":
      return { reply: keeper.size, outcome: "looked" };
    case "cull":
      return { reply: json(cull(keeper, command.limits)), outcome: "looked" };
    case "set": {
      // True = there was a row, so the statement was an UPDATE: only connection.queries wants to know.
      const reply = keeper.peek(command.key) ? true : undefined;
      keeper.put(command.key, command.payload, expiryOf(keeper, command.ttlMs));
      return { reply, outcome: "stored" };
    }
    case "add": {
      const entry = keeper.peek(command.key);
      if (entry && !isPast(keeper, entry.expiresAtMs)) return { reply: false, outcome: "refused" };
      keeper.put(command.key, command.payload, expiryOf(keeper, command.ttlMs));
      return { reply: entry ? 1 : true, outcome: "stored" }; // 1: an expired row was taken over
    }
    case "touch":
      // Whether the row is expired is not asked: it is revived.
      if (!keeper.peek(command.key)) return { reply: false, outcome: "absent" };
      keeper.touch(command.key, expiryOf(keeper, command.ttlMs));
      return { reply: true, outcome: "touched" };
    case "delete":
      return keeper.remove(command.key, "deleted")
        ? { reply: true, outcome: "deleted" }
        : { reply: false, outcome: "absent" };
    case "delete-many": {
      const gone = command.keys.filter((key) => keeper.remove(key, "deleted")).length;
      return { reply: gone, outcome: gone > 0 ? "deleted" : "absent" };
    }
    case "clear":
      keeper.removeAll("cleared");
      return { reply: undefined, outcome: "cleared" };
    default:
      return unsupported("db", command);
  }
};

const expiryOf = (keeper: Keeper, ttlMs: number | null): number | null =>
  ttlMs === null ? null : wholeSeconds(keeper.nowMs + ttlMs);

/** `expires < now`, both in whole seconds: how add and cull look at it. */
const isPast = (keeper: Keeper, expiresAtMs: number | null): boolean =>
  expiresAtMs !== null && expiresAtMs < wholeSeconds(keeper.nowMs);

/**
 * Called when there are more rows than MAX_ENTRIES: expired ones first, then everything before the n-th key. Answers which n and which key
 * that were, for connection.queries; null where the expired ones were enough.
 */
function cull(keeper: Keeper, { maxEntries, cullFrequency }: Limits): [skipped: number, key: string | null] | null {
  for (const [key, entry] of [...keeper.store.entries])
    if (isPast(keeper, entry.expiresAtMs)) keeper.remove(key, "expired");
  if (keeper.size <= maxEntries) return null;
  const keys = [...keeper.store.entries.keys()].sort(byBytes);
  const skipped = Math.max(0, Math.floor(keeper.size / cullFrequency));
  // OFFSET past the last row finds nothing, and then nothing is deleted.
  const first = keys[skipped] ?? null;
  if (first !== null) for (const key of keys.slice(0, skipped)) keeper.remove(key, "culled");
  return [skipped, first];
}

/** As UTF-8 bytes compare, which is as code points do. */
function byBytes(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
