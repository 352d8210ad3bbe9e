/**
 * Builds what the browser needs to run Python into `public/runtime/`: a pack of Pyodide's WebAssembly and a memory snapshot with our packages
 * imported, which any web server sends as it is; the standard library, for what the snapshot has not imported; Pyodide's own files and our
 * packages (for a start without the snapshot); and the worker. Every name but the list's (`assets.json`) holds a hash or a version, so that
 * servers may cache them for ever, and a page never gets the worker of another build. Does nothing when all is there.
 */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { compress, init } from "@bokuweb/zstd-wasm";
import { build } from "esbuild";
import { version } from "pyodide";
import { snapshot } from "#runtime/interpreter/host";
import { emptyLock, leanStdlib, PYODIDE_FOLDER } from "#runtime/interpreter/lean-stdlib";
import { pythonHash, readPythonFiles } from "#runtime/interpreter/python-files";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "public/runtime");
const PYODIDE_FILES = ["pyodide.asm.mjs", "pyodide.asm.wasm"];
/** Beyond it a minute of packing saves a hundredth. Its window is wide enough for the wasm's data to be found again in the snapshot. */
const ZSTD_LEVEL = 19;

const files = readPythonFiles();
const stdlib = await leanStdlib();
const hash = pythonHash(files, version);
const names = {
  pyodide: `pyodide-${version}/`,
  pack: `python-${hash}.zst`,
  files: `python-${hash}.json`,
  stdlib: `python-${basename(stdlib)}`,
};

mkdirSync(join(OUT, names.pyodide), { recursive: true });
for (const name of PYODIDE_FILES) {
  const target = join(OUT, names.pyodide, name);
  if (!existsSync(target)) copyFileSync(join(PYODIDE_FOLDER, name), target);
}
const wasm = readFileSync(join(PYODIDE_FOLDER, "pyodide.asm.wasm"));
const memory = await snapshot();
if (!existsSync(join(OUT, names.pack))) {
  console.log("runtime: packing Python …");
  await init();
  writeFileSync(join(OUT, names.pack), compress(Buffer.concat([wasm, memory]), ZSTD_LEVEL));
}
copyFileSync(stdlib, join(OUT, names.stdlib));
writeFileSync(join(OUT, names.files), JSON.stringify(files));
for (const name of readdirSync(OUT))
  if (name.startsWith("python-") && !Object.values(names).includes(name)) rmSync(join(OUT, name));
for (const name of readdirSync(join(OUT, names.pyodide)))
  if (!PYODIDE_FILES.includes(name)) rmSync(join(OUT, names.pyodide, name));

const bytesOf = (name: string) => statSync(join(OUT, name)).size;
const assets = {
  ...names,
  sizes: {
    packedBytes: bytesOf(names.pack),
    wasmBytes: wasm.length,
    snapshotBytes: memory.length,
    stdlibBytes: bytesOf(names.stdlib),
    packedHash: createHash("sha256")
      .update(readFileSync(join(OUT, names.pack)))
      .digest("hex"),
  },
  lock: emptyLock(),
};
const worker = await build({
  entryPoints: [join(ROOT, "lib/runtime/worker/worker.ts")],
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  write: false,
  outfile: "worker.js",
  external: ["node:*", "ws"],
  define: { ASSETS: JSON.stringify(assets) },
  logLevel: "warning",
});
const code = worker.outputFiles[0]?.contents;
if (!code) throw new Error("esbuild made no worker");
const workerHash = createHash("sha256").update(code).digest("hex").slice(0, 8);
const workerName = `worker-${workerHash}.js`;
for (const name of readdirSync(OUT)) if (/^worker\b/.test(name) && name !== workerName) rmSync(join(OUT, name));
writeFileSync(join(OUT, workerName), code);
// What the pages are built with: the worker, and what may be fetched ahead.
const below = (name: string) => `/runtime/${name}`;
writeFileSync(
  join(OUT, "assets.json"),
  JSON.stringify({ worker: below(workerName), ahead: [names.pack, `${names.pyodide}pyodide.asm.mjs`].map(below) }),
);
console.log(
  `runtime: worker ${workerHash}, Python in ${(bytesOf(names.pack) / 1e6).toFixed(1)} MB, ready in public/runtime`,
);
