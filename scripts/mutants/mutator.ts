/** The mutants of an answer: `mutate.py` in a Python of its own, apart from the one that grades. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";

const FOLDER = "/mutants";

/** A mutant's name within its answer: says what was changed, and stays the same when other lines change. */
export interface MutantName {
  /** The innermost function, "" for the module. */
  in: string;
  /** The changed lines before and after, without indentation. */
  from: string;
  to: string;
  /** From 1: which of several that are changed in the same way. */
  nth: number;
}

export interface Mutant extends MutantName {
  operator: string;
  code: string;
}

/** `others` are right answers, so they're no mutants. */
export type Mutate = (code: string, starter: string, others?: readonly string[]) => Mutant[];

export async function startMutator(): Promise<Mutate> {
  const pyodide = await loadPyodide();
  pyodide.FS.mkdirTree(FOLDER);
  for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith(".py")))
    pyodide.FS.writeFile(`${FOLDER}/${file}`, readFileSync(join(import.meta.dirname, file), "utf8"));
  pyodide.runPython(`import sys, warnings; sys.path.insert(0, "${FOLDER}"); warnings.simplefilter("ignore")`);
  const python = pyodide.pyimport("mutate") as { mutants(code: string, starter: string, others: string): string };
  return (code, starter, others = []) => JSON.parse(python.mutants(code, starter, JSON.stringify(others))) as Mutant[];
}
