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

/** Changes when the packages (or Pyodide) change: the name under which a snapshot is kept. */
export function pythonHash(files: PythonFiles, pyodideVersion: string): string {
  return createHash("sha256")
    .update(JSON.stringify([pyodideVersion, files]))
    .digest("hex")
    .slice(0, 16);
}
