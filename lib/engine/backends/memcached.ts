/**
 * Memcached, one command at a time. A payload is one byte of client flags, then the data. The clock ticks once a second
 * (here: on the whole seconds of virtual time), numbers are unsigned 64 bit text, an item holds at most 1 MB.
 * Running out of memory is not modelled. Source: memcached 1.6 (items.c, memcached.c: do_add_delta); FACTS.md sections 1 and 6.
 */
import { type Perform, unsupported } from "#engine/backend";
import { failure, json, value } from "#engine/reply";
import { sizeOf } from "#engine/shortened";
import type { Keeper } from "#engine/store";

const WRAP = 2n ** 64n;
const MAX_ITEM_BYTES = 1024 * 1024;
/** Item header with its compare-and-swap number, the key's final zero, the data's final CRLF. */
const OVERHEAD_BYTES = 48 + 8 + 1 + 2;
/** Flags other than 0 take four more. */
const FLAGS_BYTES = 4;

export const memcached: Perform = (keeper, command) => {
  switch (command.op) {
    case "get": {
      const [entry, outcome] = read(keeper, command.key);
      return { reply: entry ? value(entry.payload) : undefined, outcome };
    }
    case "get-many": {
      const found = command.keys.map((key) => read(keeper, key)[0]?.payload ?? null);
      return { reply: json(found), outcome: found.some((f) => f !== null) ? "hit" : "miss" };
    }
    case "set":
      if (isTooLarge(command.key, command.payload)) {
        keeper.remove(command.key, "evicted"); // rather nothing than the old value
        return tooLarge;
      }
      store(keeper, command.key, command.payload, command.ttlMs);
      return { reply: true, outcome: "stored" };
    case "add":
      if (isTooLarge(command.key, command.payload)) return tooLarge;
      if (read(keeper, command.key)[0]) return { reply: false, outcome: "refused" };
      store(keeper, command.key, command.payload, command.ttlMs);
      return { reply: true, outcome: "stored" };
    case "touch": {
      if (!read(keeper, command.key)[0]) return { reply: false, outcome: "absent" };
      if (command.ttlMs !== null && command.ttlMs < 0) keeper.remove(command.key, "expired");
      else keeper.touch(command.key, expiryOf(keeper, command.ttlMs));
      return { reply: true, outcome: "touched" };
    }
    case "delete":
      return read(keeper, command.key)[0] && keeper.remove(command.key, "deleted")
        ? { reply: true, outcome: "deleted" }
        : { reply: false, outcome: "absent" };
    case "incr":
      return count(keeper, command.key, BigInt(command.delta ?? 0), command.delta?.startsWith("-") ?? false);
    case "clear":
      keeper.removeAll("cleared");
      return { reply: true, outcome: "cleared" };
    default:
      return unsupported("memcached", command);
  }
};

const tooLarge = { reply: failure("too-large", "object too large for cache"), outcome: "failed" } as const;

function isTooLarge(key: string, payload: string): boolean {
  const flags = payload.charCodeAt(0) === 0 ? 0 : FLAGS_BYTES;
  return OVERHEAD_BYTES + flags + bytesIn(key) + sizeOf(payload) - 1 > MAX_ITEM_BYTES;
}

/** Length in UTF-8, without a TextEncoder: this layer has no DOM. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const expiryOf = (keeper: Keeper, ttlMs: number | null): number | null =>
  ttlMs === null ? null : Math.floor(keeper.nowMs / 1000) * 1000 + ttlMs;

function store(keeper: Keeper, key: string, payload: string, ttlMs: number | null): void {
  keeper.put(key, payload, expiryOf(keeper, ttlMs));
  if (ttlMs !== null && ttlMs < 0) keeper.remove(key, "expired");
}

/** `incr`, or `decr` when told so: -0 cannot say it. */
function count(keeper: Keeper, key: string, delta: bigint, down: boolean): ReturnType<Perform> {
  const [entry] = read(keeper, key);
  if (!entry) return { reply: undefined, outcome: "absent" };
  const flags = entry.payload[0] ?? "";
  const data = entry.payload.slice(1);
  const old = readNumber(data);
  if (old === null)
    return {
      reply: failure("not-an-integer", "cannot increment or decrement non-numeric value"),
      outcome: "failed",
    };
  const sum = old + delta;
  const text = String(down ? (sum < 0n ? 0n : sum) : sum % WRAP);
  // A shorter number is written over the longer one, and the rest filled with blanks.
  keeper.put(key, flags + text.padEnd(data.length), entry.expiresAtMs);
  return { reply: value(text), outcome: "counted" };
}

/** As C's strtoull reads it: blanks before, a sign (a minus wraps around), digits, then a blank or the end. */
function readNumber(data: string): bigint | null {
  const [, sign, digits] = /^[ \t-\r]*([+-]?)(\d+)(?=[ \t-\r]|$)/.exec(data) ?? [];
  if (digits === undefined) return null;
  const size = BigInt(digits);
  if (size >= WRAP) return null;
  if (sign !== "-") return size;
  const wrapped = (WRAP - size) % WRAP;
  return wrapped < WRAP / 2n ? wrapped : null; // looks negative: refused
}

function read(keeper: Keeper, key: string) {
  const entry = keeper.live(key);
  if (entry) return [entry, "hit"] as const;
  return [undefined, keeper.remove(key, "expired") ? "expired" : "miss"] as const;
}
