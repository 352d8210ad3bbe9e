/**
 * JSON in a link: deflated, in base64url. What comes back may be a stranger's, so it is unpacked within a limit and never throws; what it
 * is remains `unknown`: the caller holds it against its shape.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";

const MAX_UNPACKED_BYTES = 256_000;

export type Unpacked = { ok: true; value: unknown } | { ok: false; reason: string };

/** Null when there is more than `unpackJson` would take. */
export function packJson(value: unknown): string | null {
  const bytes = strToU8(JSON.stringify(value));
  return bytes.length > MAX_UNPACKED_BYTES ? null : toBase64Url(deflateSync(bytes, { level: 9 }));
}

export function unpackJson(text: string): Unpacked {
  try {
    const bytes = unpack(fromBase64Url(text));
    if (bytes === null) return { ok: false, reason: "What is in the link is too large." };
    return { ok: true, value: JSON.parse(strFromU8(bytes)) as unknown };
  } catch {
    return { ok: false, reason: "The link is damaged: a part of it may be missing." };
  }
}

/** Stops as soon as there is too much: a few bytes can unpack to very many. */
function unpack(packed: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    size += chunk.length;
    ended ||= final;
    if (size <= MAX_UNPACKED_BYTES) chunks.push(chunk.slice());
  });
  for (let at = 0; at < packed.length && size <= MAX_UNPACKED_BYTES; at += 512)
    inflate.push(packed.subarray(at, at + 512), at + 512 >= packed.length);
  if (size > MAX_UNPACKED_BYTES) return null;
  if (!ended) throw new Error("cut off");
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = Math.min(4, bytes.length - at + 1);
    for (let i = 0; i < letters; i++) text += ALPHABET[(three >> (18 - 6 * i)) & 63];
  }
  return text;
}

function fromBase64Url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const six = ALPHABET.indexOf(letter);
    if (six < 0) throw new Error("not base64url");
    bits = (bits << 6) | six;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 255;
    bits &= (1 << held) - 1;
  }
  return bytes;
}
