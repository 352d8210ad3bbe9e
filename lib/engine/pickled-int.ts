/**
 * Integers as Python pickles them (protocol 5), read and written without Python, so that counters in
 * locmem stay pure. Anything else (floats, bools, your own classes) is left to Python: see `replace` in command.ts.
 * Source: Lib/pickletools.py of CPython 3.14 (BININT1, BININT2, BININT, LONG1, FRAME).
 */
const HEADER = "\x80\x05";

export function readPickledInt(payload: string): bigint | null {
  if (!payload.startsWith(HEADER) || payload.at(-1) !== ".") return null;
  let body = payload.slice(2, -1);
  // FRAME and its 8-byte length; CPython frames only what is at least 4 bytes long.
  if (body[0] === "\x95") body = body.slice(9);
  const bytes = Array.from(body.slice(1), (c) => c.charCodeAt(0));
  switch (body[0]) {
    case "K":
      return bytes.length === 1 ? littleEndian(bytes, false) : null;
    case "M":
      return bytes.length === 2 ? littleEndian(bytes, false) : null;
    case "J":
      return bytes.length === 4 ? littleEndian(bytes, true) : null;
    case "\x8a":
      return bytes[0] === bytes.length - 1 ? littleEndian(bytes.slice(1), true) : null;
    default:
      return null;
  }
}

/** The very bytes `pickle.dumps(n, 5)` makes; null for integers of 256 bytes and more. */
export function writePickledInt(n: bigint): string | null {
  if (n >= 0n && n < 256n) return `${HEADER}K${bytesOf(n, 1)}.`;
  if (n >= 0n && n < 65536n) return framed(`M${bytesOf(n, 2)}.`);
  if (n >= -(2n ** 31n) && n < 2n ** 31n) return framed(`J${bytesOf(n, 4)}.`);
  let size = 1;
  while (!(n >= -(2n ** BigInt(8 * size - 1)) && n < 2n ** BigInt(8 * size - 1))) size++;
  if (size > 255) return null;
  return framed(`\x8a${String.fromCharCode(size)}${bytesOf(n, size)}.`);
}

const framed = (body: string): string =>
  body.length >= 4 ? `${HEADER}\x95${bytesOf(BigInt(body.length), 8)}${body}` : HEADER + body;

function littleEndian(bytes: readonly number[], signed: boolean): bigint {
  const n = bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return signed ? BigInt.asIntN(bytes.length * 8, n) : n;
}

const bytesOf = (n: bigint, size: number): string =>
  Array.from({ length: size }, (_, i) => String.fromCharCode(Number((n >> BigInt(8 * i)) & 255n))).join("");
