/**
 * Puts a .br and a .gz beside each file of the exported site that is text or WebAssembly, for servers that send what lies there (ours,
 * nginx with gzip_static, Caddy with precompressed). Once, at build time: a 9 MB module costs a fifth of a second each time otherwise.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync, constants as zlib } from "node:zlib";

const COMPRESSIBLE = /\.(css|html|js|json|map|mjs|svg|txt|wasm|webmanifest)$/;
/** Below this a packet is sent anyway, and packing saves nothing. */
const MIN_BYTES = 1024;

/** Says how many files got their packed forms. `folder` is absolute. */
export function precompress(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => COMPRESSIBLE.test(path));
  let packed = 0;
  for (const path of paths) {
    const file = join(folder, path);
    const bytes = readFileSync(file);
    if (bytes.length < MIN_BYTES) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes));
    packed += 1;
  }
  return packed;
}
