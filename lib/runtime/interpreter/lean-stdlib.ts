/**
 * The standard library that Python starts with, and its part of Pyodide's lock file (Node only). The archive is Pyodide's own made lean
 * (`lean_archive.py`): a snapshot made from it holds less, and whatever is imported later is read from it, in the browser and in Node alike.
 * Made once, then kept in `.cache/`.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { loadPyodide, version } from "pyodide";

const CACHE_FOLDER = join(import.meta.dirname, "../../../.cache/python");

/** The Python that makes the archive. */
const LEAN_RECIPE = readFileSync(join(import.meta.dirname, "lean_archive.py"), "utf8");

export const PYODIDE_FOLDER = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));

/** Path of the lean archive. */
export async function leanStdlib(): Promise<string> {
  const hash = createHash("sha256").update(LEAN_RECIPE).digest("hex").slice(0, 16);
  const path = join(CACHE_FOLDER, `stdlib-${version}-${hash}.zip`);
  if (existsSync(path)) return path;
  const { FS, runPython } = await loadPyodide({ env: { PYTHONNODEBUGRANGES: "1", PYTHONHASHSEED: "0" } });
  FS.writeFile("/tmp/lean_archive.py", LEAN_RECIPE);
  runPython("import sys; sys.path.insert(0, '/tmp'); import lean_archive");
  runPython("lean_archive.make_lean('/lib/python314.zip', '/tmp/lean.zip')");
  mkdirSync(CACHE_FOLDER, { recursive: true });
  // Whole or not at all: two processes may make it at the same time.
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, FS.readFile("/tmp/lean.zip"));
  renameSync(partial, path);
  return path;
}

/** Pyodide's lock file, as JSON, without the packages that it could install: there is no network to install them from. */
export function emptyLock(): string {
  const { info } = JSON.parse(readFileSync(join(PYODIDE_FOLDER, "pyodide-lock.json"), "utf8")) as { info: unknown };
  return JSON.stringify({ info, packages: {} });
}
