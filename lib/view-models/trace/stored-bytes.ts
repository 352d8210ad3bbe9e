/**
 * The bytes that a backend keeps for a value, to look at: in which format, how many, hexadecimal with the text beside it.
 * Which format it is can be read off the backend and the first bytes (FACTS.md section 5). Payloads are latin-1: a character a byte.
 */
import { isShortened, sizeOf } from "#engine/shortened";
import type { BackendName } from "#engine/step";

export interface StoredBytes {
  format: string;
  size: number;
  rows: { offset: string; hex: string; text: string }[];
  /** Bytes that are not shown. */
  hidden: number;
}

const PER_ROW = 16;
const MAX_ROWS = 6;

export function storedBytes(backend: BackendName, payload: string): StoredBytes {
  // Memcached keeps the client's flags beside the data, not in it.
  const flags = backend === "memcached" ? 1 : 0;
  const data = payload.slice(flags);
  const size = sizeOf(payload) - flags;
  const rows: StoredBytes["rows"] = [];
  for (let at = 0; at < data.length && rows.length < MAX_ROWS; at += PER_ROW) {
    const part = data.slice(at, at + PER_ROW);
    const hex = Array.from(part, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join(" ");
    rows.push({ offset: at.toString(16).padStart(4, "0"), hex, text: Array.from(part, printable).join("") });
  }
  const hidden = Math.max(0, size - PER_ROW * MAX_ROWS);
  return { format: formatOf(backend, payload), size, rows, hidden };
}

const MEMCACHED_FLAGS: Record<number, string> = {
  0: "bytes as they are",
  1: "pickle",
  2: "an integer, as digits",
  16: "text, as UTF-8",
};

function formatOf(backend: BackendName, payload: string): string {
  switch (backend) {
    case "db":
      return "base64 of a pickle";
    case "filebased":
      return "a pickle, compressed with zlib";
    case "memcached":
      return `flags ${payload.charCodeAt(0)}: ${MEMCACHED_FLAGS[payload.charCodeAt(0)] ?? "the client’s own"}`;
    case "redis":
      return !isShortened(payload) && /^-?\d+$/.test(payload) ? "an integer, as digits" : "pickle";
    case "locmem":
    case "dummy":
      return "pickle";
  }
}

/** Bytes in one line, as a programmer writes them: text as it is, the rest as `\x80`, cut at `most` bytes. */
export function shownBytes(payload: string, most: number): string {
  const shown = Array.from(payload.slice(0, most), (byte) => {
    const code = byte.charCodeAt(0);
    return code >= 0x20 && code < 0x7f && byte !== "\\" ? byte : `\\x${code.toString(16).padStart(2, "0")}`;
  }).join("");
  return payload.length > most ? `${shown}… (${sizeOf(payload)} bytes)` : shown;
}

const printable = (byte: string): string => {
  const code = byte.charCodeAt(0);
  return code >= 0x20 && code < 0x7f ? byte : "·";
};
