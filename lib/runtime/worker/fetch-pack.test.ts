import { compress, init } from "@bokuweb/zstd-wasm";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { fetchPack } from "#runtime/worker/fetch-pack";

/** The smallest module there is. */
const WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const SNAPSHOT = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 251);
const PIECE_BYTES = 100;

beforeAll(init);
afterEach(() => vi.unstubAllGlobals());

function served(packed: Uint8Array): void {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < packed.length; at += PIECE_BYTES) controller.enqueue(packed.slice(at, at + PIECE_BYTES));
      controller.close();
    },
  });
  vi.stubGlobal("fetch", async () => new Response(body));
}

const sizesOf = (packed: Uint8Array) => ({
  packedBytes: packed.length,
  wasmBytes: WASM.length,
  snapshotBytes: SNAPSHOT.length,
});

test("module and snapshot come out of the pack as they went in, and it is told how much has come", async () => {
  const packed = compress(Buffer.concat([WASM, SNAPSHOT]), 3);
  served(packed);
  const told: number[] = [];
  const pack = await fetchPack("/python.zst", sizesOf(packed), (bytes) => told.push(bytes));
  expect(Buffer.compare(pack.snapshot, SNAPSHOT)).toBe(0);
  expect(await pack.module).toBeInstanceOf(WebAssembly.Module);
  expect(told.at(-1)).toBe(packed.length);
  expect(told.length).toBeGreaterThan(1);
});

test("a pack that breaks off is refused", async () => {
  const packed = compress(Buffer.concat([WASM, SNAPSHOT]), 3);
  served(packed.slice(0, packed.length / 2));
  await expect(fetchPack("/python.zst", sizesOf(packed), () => undefined)).rejects.toThrow("broke off");
});

test("another file than the one that was built is refused", async () => {
  const packed = compress(Buffer.concat([WASM, SNAPSHOT]), 3);
  served(Buffer.concat([packed, packed]));
  await expect(fetchPack("/python.zst", sizesOf(packed), () => undefined)).rejects.toThrow("not the pack");
});

test("a server's refusal is passed on", async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
  await expect(fetchPack("/python.zst", sizesOf(new Uint8Array()), () => undefined)).rejects.toThrow("HTTP 404");
});
