/**
 * Starts a Python with our packages ready: from a memory snapshot (fast), or plainly, importing everything again. Knows
 * neither browser nor Node: the caller brings `loadPyodide` and the bytes.
 */
import type { loadPyodide, PyodideAPI } from "pyodide";
import { Interpreter } from "#runtime/interpreter/interpreter";
import { wipeFreeMemory } from "#runtime/interpreter/wipe-free-memory";

const PYTHON_ROOT = "/stampede";

type Load = typeof loadPyodide;
type LoadOptions = NonNullable<Parameters<Load>[0]>;

/** Learner code must not find the same hashes, or a random order, from one machine to the next. */
const ENVIRONMENT = { PYTHONHASHSEED: "0", HOME: "/home/learner", TZ: "UTC" };

/** Path below `PYTHON_ROOT` → source. */
export type PythonFiles = Record<string, string>;

export async function startFromSnapshot(
  load: Load,
  options: LoadOptions,
  snapshot: Uint8Array | Promise<Uint8Array>,
): Promise<Interpreter> {
  return new Interpreter(await load({ ...options, env: ENVIRONMENT, _loadSnapshot: snapshot }));
}

export async function startPlain(load: Load, options: LoadOptions, files: PythonFiles): Promise<Interpreter> {
  const pyodide = await load({ ...options, env: ENVIRONMENT });
  prepare(pyodide, files);
  return new Interpreter(pyodide);
}

/** A snapshot of a prepared Python, uncompressed. */
export async function makeSnapshot(load: Load, options: LoadOptions, files: PythonFiles): Promise<Uint8Array> {
  const pyodide = await load({ ...options, env: ENVIRONMENT, _makeSnapshot: true });
  prepare(pyodide, files);
  wipeFreeMemory(pyodide);
  return pyodide.makeMemorySnapshot();
}

function prepare(pyodide: PyodideAPI, files: PythonFiles): void {
  for (const [path, source] of Object.entries(files)) {
    const target = `${PYTHON_ROOT}/${path}`;
    pyodide.FS.mkdirTree(target.slice(0, target.lastIndexOf("/")));
    pyodide.FS.writeFile(target, source);
  }
  pyodide.runPython(`import sys; sys.path.insert(0, "${PYTHON_ROOT}")`);
  pyodide.pyimport("stampede.prepare").prepare();
}
