/** Our Python packages on disk (Node only), and where they live inside Pyodide. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PyodideAPI } from "pyodide";

export const PYTHON_ROOT = "/stampede";

/** Path below the root → source, sorted by path. */
export function pythonFiles(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(py|html|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length + 1)] = readFileSync(path, "utf8");
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Puts the packages where Python finds them. */
export function writePythonFiles(pyodide: PyodideAPI, files: Record<string, string>): void {
  for (const [path, source] of Object.entries(files)) {
    const target = `${PYTHON_ROOT}/${path}`;
    pyodide.FS.mkdirTree(target.slice(0, target.lastIndexOf("/")));
    pyodide.FS.writeFile(target, source);
  }
}
