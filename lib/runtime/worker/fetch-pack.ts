/**
 * Fetches the pack that Python starts from (scripts/build-runtime.ts): Pyodide's WebAssembly and then the memory snapshot, one after the other
 * in one zstd frame, so that what both hold is sent once. It is unpacked when all of it is there, because fzstd takes three times as long for a
 * stream, and the module is compiled while Pyodide's own script is still on its way.
 */
import { decompress } from "fzstd";

export interface PackSizes {
  /** As it is sent. */
  packedBytes: number;
  wasmBytes: number;
  snapshotBytes: number;
}

interface Pack {
  module: Promise<WebAssembly.Module>;
  snapshot: Uint8Array;
}

export async function fetchPack(url: string, sizes: PackSizes, onBytes: (bytes: number) => void): Promise<Pack> {
  const { packedBytes, wasmBytes, snapshotBytes } = sizes;
  const response = await fetch(url);
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
  const unpacked = new Uint8Array(wasmBytes + snapshotBytes);
  decompress(packed, unpacked);
  // A copy, because Pyodide reads it in words and it would begin at an odd place.
  return { module: WebAssembly.compile(unpacked.subarray(0, wasmBytes)), snapshot: unpacked.slice(wasmBytes) };
}
