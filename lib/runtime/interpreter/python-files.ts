/** Our Python packages on disk (Node only). */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PythonFiles } from "#runtime/interpreter/start";

const PYTHON_FOLDER = join(import.meta.dirname, "../python");

export function readPythonFiles(folder = PYTHON_FOLDER): PythonFiles {
  const found: PythonFiles = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(py|html|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length + 1)] = readFileSync(path, "utf8");
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How a snapshot is made, beside what is in it. */
const MAKERS = ["lean_archive.py", "start.ts", "wipe-free-memory.ts"];

/** Changes when the packages (or Pyodide, or how it is done) change: the name under which a snapshot is kept. */
export function pythonHash(files: PythonFiles, pyodideVersion: string): string {
  const makers = MAKERS.map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
  return createHash("sha256")
    .update(JSON.stringify([pyodideVersion, files, makers]))
    .digest("hex")
    .slice(0, 16);
}
