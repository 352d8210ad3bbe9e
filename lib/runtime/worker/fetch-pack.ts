/**
 * Fetches the pack that Python starts from (scripts/build-runtime.ts): Pyodide's WebAssembly and then the memory snapshot, one after the other
 * in one zstd stream, so that what both hold is sent once. Unpacked as it comes: the module is compiled while the snapshot is still on its way.
 */
import { Decompress } from "fzstd";

export interface PackSizes {
  /** As it is sent. */
  packedBytes: number;
  wasmBytes: number;
  snapshotBytes: number;
}

export interface Pack {
  module: Promise<WebAssembly.Module>;
  snapshot: Promise<Uint8Array>;
}

export async function fetchPack(url: string, sizes: PackSizes, onBytes: (bytes: number) => void): Promise<Pack> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url}: HTTP ${response.status}`);
  const { body } = response;
  const wasm = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, { highWaterMark: sizes.wasmBytes });
  const module = WebAssembly.compileStreaming(
    new Response(wasm.readable, { headers: { "Content-Type": "application/wasm" } }),
  );
  return { module, snapshot: unpack(body, wasm.writable.getWriter(), sizes, onBytes) };
}

async function unpack(
  packed: ReadableStream<Uint8Array>,
  wasm: WritableStreamDefaultWriter<Uint8Array>,
  { packedBytes, wasmBytes, snapshotBytes }: PackSizes,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array> {
  const snapshot = new Uint8Array(snapshotBytes);
  let unpackedBytes = 0;
  const decoder = new Decompress((part) => {
    const ofWasm = part.subarray(0, Math.max(0, wasmBytes - unpackedBytes));
    if (ofWasm.length > 0) void wasm.write(ofWasm.slice());
    if (ofWasm.length < part.length)
      snapshot.set(part.subarray(ofWasm.length), unpackedBytes + ofWasm.length - wasmBytes);
    unpackedBytes += part.length;
    if (ofWasm.length > 0 && unpackedBytes >= wasmBytes) void wasm.close();
  });
  let receivedBytes = 0;
  const reader = packed.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    receivedBytes += read.value.length;
    decoder.push(read.value, receivedBytes === packedBytes);
    onBytes(receivedBytes);
  }
  if (unpackedBytes !== wasmBytes + snapshotBytes) throw new Error("the pack of Python is not whole");
  return snapshot;
}
