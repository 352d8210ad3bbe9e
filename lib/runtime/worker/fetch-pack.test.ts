import { createHash } from "node:crypto";
import { compress, init } from "@bokuweb/zstd-wasm";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { fetchPack } from "#runtime/worker/fetch-pack";

/** The smallest module there is. */
const WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const SNAPSHOT = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 251);
const PIECE_BYTES = 100;

beforeAll(init);
afterEach(() => vi.unstubAllGlobals());

/** Each time the next of them, the last for good; says how it was asked for. */
function served(...bodies: Uint8Array[]): (RequestCache | undefined)[] {
  const asked: (RequestCache | undefined)[] = [];
  vi.stubGlobal("fetch", async (_url: string, { cache }: RequestInit) => {
    const packed = bodies[Math.min(asked.length, bodies.length - 1)] ?? new Uint8Array();
    asked.push(cache);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < packed.length; at += PIECE_BYTES) controller.enqueue(packed.slice(at, at + PIECE_BYTES));
        controller.close();
      },
    });
    return new Response(body);
  });
  return asked;
}

const sizesOf = (packed: Uint8Array) => ({
  packedBytes: packed.length,
  wasmBytes: WASM.length,
  snapshotBytes: SNAPSHOT.length,
  packedHash: createHash("sha256").update(packed).digest("hex"),
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

test("a pack with one other bit is refused, and fetched again past what the browser has kept", async () => {
  const packed = compress(Buffer.concat([WASM, SNAPSHOT]), 3);
  const flipped = packed.slice();
  const at = flipped.length - 9;
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  const asked = served(flipped, packed);
  const pack = await fetchPack("/python.zst", sizesOf(packed), () => undefined);
  expect(Buffer.compare(pack.snapshot, SNAPSHOT)).toBe(0);
  expect(asked).toEqual(["default", "reload"]);
  served(flipped);
  await expect(fetchPack("/python.zst", sizesOf(packed), () => undefined)).rejects.toThrow();
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
