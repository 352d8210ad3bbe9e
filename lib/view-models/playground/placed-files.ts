/**
 * Files that were chosen one by one come without their folders: a phone can choose nothing else. Where they belong is read from their imports:
 * `from catalogue.prices import …` says that prices.py is in catalogue, and `from .keys import …` in it that keys.py is beside it. Left out: folders
 * above the package (`from ..x`), and files that nobody imports, which stay at the top.
 */
interface Placed {
  path: string;
  text: string | null;
}

/** Files at the top that import each other as neighbours are in a package whose name nobody says. */
const UNNAMED = "app";
/** Packages that are here already: a models.py of theirs is none of these. */
const OURS = new Set(["django", "shop", "stampede"]);

export function placeFiles<File extends Placed>(files: readonly File[]): readonly File[] {
  if (files.some(({ path }) => path.includes("/"))) return files;
  const folders = new Map<string, string>();
  const names = new Set(files.map(({ path }) => path));
  const plain = new Set(files.flatMap(({ text }) => importsIn(text ?? "").flatMap(({ module }) => `${module}.py`)));
  const place = (name: string, folder: string): boolean => {
    if (!names.has(name) || folders.has(name) || plain.has(name)) return false;
    folders.set(name, folder);
    return true;
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (const { path, text } of files) {
      for (const { module, names: imported } of importsIn(text ?? "")) {
        if (module.startsWith("..") || OURS.has(module.split(".")[0] ?? "")) continue;
        const isNear = module.startsWith(".");
        const parts = module.split(".").filter(Boolean);
        const wanted = isNear && parts.length === 0 ? imported : [parts.at(-1) ?? ""];
        const near = folders.get(path) ?? UNNAMED;
        const folder = isNear ? [near, ...parts.slice(0, -1)].join("/") : parts.slice(0, -1).join("/");
        for (const name of wanted) {
          const file = `${name}.py`;
          // Its importer is in the same package, unless something has said of which it is.
          if (folder !== "" && place(file, folder)) moved = true;
          if (isNear && names.has(file) && place(path, near)) moved = true;
        }
        // `from catalogue import prices`
        if (!isNear && !names.has(`${parts.at(-1)}.py`))
          for (const name of imported) if (place(`${name}.py`, parts.join("/"))) moved = true;
      }
    }
  }
  return files.map((file) => {
    const folder = folders.get(file.path);
    return folder === undefined ? file : { ...file, path: `${folder}/${file.path}` };
  });
}

const IMPORT =
  /^[ \t]*(?:from[ \t]+(?<from>[.\w]+)[ \t]+import[ \t]+(?<names>[^#\n]+)|import[ \t]+(?<module>[\w.]+))/gm;

function importsIn(code: string): { module: string; names: string[] }[] {
  return [...code.matchAll(IMPORT)].map(({ groups = {} }) => ({
    module: groups.from ?? groups.module ?? "",
    names: [...(groups.names ?? "").matchAll(/(\w+)(?:\s+as\s+\w+)?/g)].map(([, name]) => name ?? ""),
  }));
}
