/** Files of a program as `sim` finds them on the disk: a single one, or a folder with packages in it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";

const isFolder = (path: string): boolean => statSync(path).isDirectory();

/** What can be imported, by file name: of a folder everything in it, `myapp/views.py`. */
export function modulesIn(path: string): Record<string, string> {
  if (!isFolder(path)) return { [basename(path)]: readFileSync(path, "utf8") };
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".py"));
  return Object.fromEntries(
    names.sort().map((name) => [relative(".", name).split(sep).join("/"), readFileSync(join(path, name), "utf8")]),
  );
}

/** A program: a file, or a folder whose main.py is run. */
export function programIn(path: string): { code: string; filename: string; modules: Record<string, string> } {
  if (!isFolder(path)) return { code: readFileSync(path, "utf8"), filename: basename(path), modules: {} };
  const { "main.py": code, ...modules } = modulesIn(path);
  if (code === undefined) throw new Error(`${path} has no main.py`);
  return { code, filename: "main.py", modules };
}
