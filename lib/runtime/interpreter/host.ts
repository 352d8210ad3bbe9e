/**
 * Python in Node, for the command line, the tests and the build: the same interpreter as in the browser. Keeps its snapshot in
 * `.cache/`, by content; without one it makes one first (some seconds).
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide, version } from "pyodide";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { emptyLock, leanStdlib } from "#runtime/interpreter/lean-stdlib";
import { pythonHash, readPythonFiles } from "#runtime/interpreter/python-files";
import { makeSnapshot, startFromSnapshot } from "#runtime/interpreter/start";

const CACHE_FOLDER = join(import.meta.dirname, "../../../.cache/python");

export type Host = Interpreter;

const options = async () => ({ stdLibURL: await leanStdlib(), lockFileContents: emptyLock() });

export async function createHost(): Promise<Host> {
  return startFromSnapshot(loadPyodide, await options(), await snapshot());
}

/** The snapshot of our packages as they are now; made once per content. */
export async function snapshot(): Promise<Uint8Array> {
  const files = readPythonFiles();
  const path = join(CACHE_FOLDER, `${pythonHash(files, version)}.snapshot`);
  if (existsSync(path)) return readFileSync(path);
  const bytes = await makeSnapshot(loadPyodide, await options(), files);
  mkdirSync(CACHE_FOLDER, { recursive: true });
  // Whole or not at all: two processes may make it at the same time.
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, bytes);
  renameSync(partial, path);
  return bytes;
}
