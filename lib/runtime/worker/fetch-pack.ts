/**
 * Fetches the pack that Python starts from (scripts/build-runtime.ts): Pyodide's WebAssembly and then the memory snapshot, one after the other
 * in one zstd frame, so that what both hold is sent once. It is unpacked when all of it is there, because fzstd takes three times as long for a
 * stream, and the module is compiled while Pyodide's own script is still on its way. What came damaged may be what the browser has kept for ever under this
 * name, so a second try goes past that.
 */
import { decompress } from "fzstd";

export interface PackSizes {
  /** As it is sent. */
  packedBytes: number;
  wasmBytes: number;
  snapshotBytes: number;
  /** SHA-256 of it as it is sent, in hex. */
  packedHash: string;
}

interface Pack {
  module: Promise<WebAssembly.Module>;
  snapshot: Uint8Array;
}

export async function fetchPack(url: string, sizes: PackSizes, onBytes: (bytes: number) => void): Promise<Pack> {
  try {
    return await fetchOnce(url, sizes, onBytes, "default");
  } catch {
    return fetchOnce(url, sizes, onBytes, "reload");
  }
}

async function fetchOnce(
  url: string,
  sizes: PackSizes,
  onBytes: (bytes: number) => void,
  cache: RequestCache,
): Promise<Pack> {
  const { packedBytes, wasmBytes, snapshotBytes } = sizes;
  const response = await fetch(url, { cache });
  if (!response.ok || !response.body) throw new Error(`${url}: HTTP ${response.status}`);
  const packed = new Uint8Array(packedBytes);
  let received = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (received + read.value.length > packedBytes) throw new Error(`${url} is not the pack that it should be`);
    packed.set(read.value, received);
    received += read.value.length;
    onBytes(received);
  }
  if (received < packedBytes) throw new Error(`${url} broke off`);
  // A flipped bit would be a Python that is wrong somewhere. The browser hashes beside the unpacking.
  const hashing = hashOf(packed);
  const unpacked = new Uint8Array(wasmBytes + snapshotBytes);
  decompress(packed, unpacked);
  const hash = await hashing;
  if (hash !== null && hash !== sizes.packedHash) throw new Error(`${url} came damaged`);
  // A copy, because Pyodide reads it in words and it would begin at an odd place.
  return { module: WebAssembly.compile(unpacked.subarray(0, wasmBytes)), snapshot: unpacked.slice(wasmBytes) };
}

/** Null where there is no cryptography: an address without https. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return null;
  const hash = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
