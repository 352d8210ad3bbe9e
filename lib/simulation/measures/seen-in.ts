/**
 * Whether a value that a request has written to the database can be seen in what it stores in the cache: its text, or the bytes of a pickled number.
 * A short text may be there by chance; then the value counts as made from it, as it did before anybody looked.
 */
import { writePickledInt } from "#engine/pickled-int";
import type { Reply } from "#engine/reply";

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The columns of these rows that can be seen in the stored bytes; "all" = any of them but the key. */
export function columnsSeenIn(payload: string, reply: Reply, columns: readonly string[] | "all"): string[] {
  const seen = new Set<string>();
  const stored = unwrapped(payload);
  for (const row of rowsIn(reply))
    for (const name of columns === "all" ? Object.keys(row) : columns)
      if (name !== "id" && isIn(stored, row[name])) seen.add(name);
  return [...seen].sort();
}

/** The rows are the same in these columns. */
export function sameIn(columns: readonly string[], one: Reply, other: Reply): boolean {
  const of = (reply: Reply) => JSON.stringify(rowsIn(reply).map((row) => columns.map((name) => row[name] ?? null)));
  return of(one) === of(other);
}

function isIn(stored: string, value: unknown): boolean {
  if (typeof value === "string") return value !== "" && (stored.includes(latin(value)) || isNumberIn(stored, value));
  if (typeof value === "boolean") return stored.includes(value ? "\x88" : "\x89");
  if (typeof value === "number") return isNumberIn(stored, String(value));
  return value !== null && value !== undefined;
}

/** As text, as a pickled whole number, or as a pickled float. */
function isNumberIn(stored: string, text: string): boolean {
  if (text.trim() === "" || !Number.isFinite(Number(text))) return false;
  const n = Number(text);
  if ([text, String(n)].some((each) => new RegExp(`(?<![\\d.])${each.replace(".", "\\.")}(?![\\d.]\\d)`).test(stored)))
    return true;
  if (Number.isSafeInteger(n) && stored.includes(opcodesOf(n))) return true;
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, n);
  return stored.includes(`G${Array.from({ length: 8 }, (_, i) => String.fromCharCode(bytes.getUint8(i))).join("")}`);
}

/** A pickled number without what stands around it. */
function opcodesOf(n: number): string {
  const body = (writePickledInt(BigInt(n)) ?? "").slice(2, -1);
  return body[0] === "\x95" ? body.slice(9) : body;
}

/** The database cache keeps base64. */
function unwrapped(payload: string): string {
  if (!/^[A-Za-z0-9+/]{8,}={0,2}$/.test(payload) || payload.length % 4 !== 0) return payload;
  return payload + decoded(payload);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64, one character a byte. */
function decoded(text: string): string {
  let bytes = "";
  for (let i = 0; i < text.length; i += 4) {
    const group = text.slice(i, i + 4).replace(/=+$/, "");
    const bits = [...group.padEnd(4, "A")].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);
    for (let at = 0; at < group.length - 1; at++) bytes += String.fromCharCode((bits >> (16 - 8 * at)) & 255);
  }
  return bytes;
}

/** Text as its bytes in UTF-8, one character a byte. */
const latin = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/%([0-9A-F]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

function rowsIn(reply: Reply): Rows {
  if (typeof reply !== "string" || reply[0] !== "j") return [];
  const rows: unknown = JSON.parse(reply.slice(1));
  return Array.isArray(rows) ? rows.filter((row): row is Rows[number] => row !== null && typeof row === "object") : [];
}
