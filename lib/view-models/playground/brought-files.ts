/**
 * Files of the learner's own disk as the files of a program: which can come, why each of the others can't, and which one is the program itself. A folder
 * that was dropped is the top of a project, unless it is a package. The main file becomes views.py; one that stands in a package stays where it is,
 * because its relative imports do, and views.py imports its functions by name.
 */
import type { Call } from "#simulation/behaviour";
import { MAX_CODE_CHARS, MAX_FILES } from "#view-models/playground/document-limits";
import { entryCalls } from "#view-models/playground/entry-calls";
import { topFunctions } from "#view-models/playground/found-functions";
import { placeFiles } from "#view-models/playground/placed-files";
import { type ProgramFile, problemOfFileName } from "#view-models/playground/program-files";

export interface Brought {
  /** With its folders: `myapp/views.py`. Null = too large to be read. */
  path: string;
  text: string | null;
}

interface Refused {
  name: string;
  why: string;
}

export interface Sorted {
  /** Candidates for the main file stand among them. */
  files: ProgramFile[];
  refused: Refused[];
  /** The main file, where that is plain; null = the learner is asked. */
  main: string | null;
}

/** Whole folders that nobody wants to see named file by file. */
const PASSED_OVER = /(?:^|\/)(?:\.[^/]*|__pycache__|node_modules|venv|env|migrations|site-packages)(?:\/|$)/;
const MAINS = ["main.py", "views.py"];

export function sortFiles(brought: readonly Brought[]): Sorted {
  const refused: Refused[] = [];
  const files: ProgramFile[] = [];
  let chars = 0;
  for (const { path, text } of placeFiles(withoutTop(brought.filter((each) => !PASSED_OVER.test(each.path))))) {
    const why = reasonAgainst(path, text, files, chars);
    if (why !== null) refused.push({ name: path, why });
    else if (!(path.endsWith("/__init__.py") && text?.trim() === "")) {
      // A folder without an __init__.py is a package all the same: an empty one only takes a place.
      files.push({ name: path, code: text ?? "" });
      chars += text?.length ?? 0;
    }
  }
  const tops = MAINS.filter((name) => files.some((file) => file.name === name));
  const mains = files.filter(({ name }) => files.length === 1 || MAINS.includes(name.split("/").at(-1) ?? ""));
  return { files, refused, main: tops[0] ?? (mains.length === 1 ? (mains[0]?.name ?? null) : null) };
}

function reasonAgainst(path: string, text: string | null, files: readonly ProgramFile[], chars: number): string | null {
  if (!path.endsWith(".py")) return "only files that end in .py can come.";
  if (text === null || text.length > MAX_CODE_CHARS)
    return `it has more than ${MAX_CODE_CHARS.toLocaleString("en")} characters.`;
  const others = files.map(({ name }) => name);
  const problem = MAINS.includes(path) ? null : problemOfFileName(path, others);
  if (problem !== null) return problem;
  if (files.length > MAX_FILES) return `at most ${MAX_FILES + 1} files can come.`;
  if (chars + text.length > MAX_CODE_CHARS)
    return `with it, the files have more than ${MAX_CODE_CHARS.toLocaleString("en")} characters.`;
  return null;
}

/** The one folder that all stand in goes, as long as it is no package itself. */
function withoutTop(brought: readonly Brought[]): readonly Brought[] {
  const [top] = brought[0]?.path.split("/") ?? [];
  const isTop = brought.every(({ path }) => path.startsWith(`${top}/`));
  if (!isTop || brought.some(({ path }) => path === `${top}/__init__.py`)) return brought;
  return brought.map(({ path, text }) => ({ path: path.slice((top ?? "").length + 1), text }));
}

export interface Program {
  code: string;
  files: ProgramFile[];
  /** To begin with. */
  calls: Call[];
}

export function programOf(files: readonly ProgramFile[], main: string): Program {
  const chosen = files.find(({ name }) => name === main);
  const rest = files.filter(({ name }) => name !== main);
  if (!chosen) return { code: "", files: rest, calls: [] };
  if (!main.includes("/")) {
    // Another views.py would be hidden by the program, which is called so.
    const others = rest.filter(({ name }) => !MAINS.includes(name));
    return { code: chosen.code, files: others, calls: entryCalls(chosen.code, others) };
  }
  const names = topFunctions(chosen.code);
  const code = `from ${main.replace(/\.py$/, "").replaceAll("/", ".")} import ${names.length === 0 ? "*" : names.join(", ")}\n`;
  return { code, files: [...files], calls: entryCalls(code, files) };
}
