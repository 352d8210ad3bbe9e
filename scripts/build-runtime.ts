/**
 * Builds what the browser needs to run Python into `public/runtime/`: Pyodide's own files, a memory snapshot with our packages
 * imported, the packages themselves (for a start without the snapshot), and the worker. Every name but the worker's
 * holds a hash of its content, so that servers may cache them for ever. Does nothing when all is there.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { version } from "pyodide";
import { snapshot } from "#runtime/interpreter/host";
import { pythonHash, readPythonFiles } from "#runtime/interpreter/python-files";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "public/runtime");
const PYODIDE_FILES = ["pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];

const files = readPythonFiles();
const hash = pythonHash(files, version);
const assets = {
  pyodide: `pyodide-${version}/`,
  snapshot: `python-${hash}.snapshot.gz`,
  files: `python-${hash}.json`,
};

mkdirSync(join(OUT, assets.pyodide), { recursive: true });
const pyodideFolder = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
for (const name of PYODIDE_FILES) {
  const target = join(OUT, assets.pyodide, name);
  if (!existsSync(target)) copyFileSync(join(pyodideFolder, name), target);
}
if (!existsSync(join(OUT, assets.snapshot))) {
  console.log("runtime: making the Python snapshot …");
  writeFileSync(join(OUT, assets.snapshot), gzipSync(await snapshot(), { level: 9 }));
}
writeFileSync(join(OUT, assets.files), JSON.stringify(files));
for (const name of readdirSync(OUT))
  if (name.startsWith("python-") && !Object.values(assets).includes(name)) rmSync(join(OUT, name));

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
writeFileSync(join(OUT, "worker.js"), code);

const size = (name: string) => `${(readFileSync(join(OUT, name)).length / 1e6).toFixed(1)} MB`;
console.log(
  `runtime: worker ${createHash("sha256").update(code).digest("hex").slice(0, 8)}, snapshot ${size(assets.snapshot)}, ready in public/runtime`,
);
