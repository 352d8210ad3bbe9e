/**
 * Further files of a program, beside the main one: modules that it imports by name. Names are Python identifiers with `.py`, and hide nothing that
 * is importable already. How they are loaded is the runtime's (python/stampede/runner.py).
 */

import { isKeyword, isTakenName } from "#view-models/literals/reserved-names";
import { MAX_CODE_CHARS, MAX_FILES } from "#view-models/playground/document-limits";
import { isObject } from "#view-models/playground/scenario-shape";

export interface ProgramFile {
  /** `prices.py`, imported as `prices`; in a package `myapp/views.py`. */
  name: string;
  code: string;
}

/** Up to three folders deep; `__init__.py` in a folder only. */
export const FILE_NAME = /^(?:[A-Za-z]\w{0,39}\/){0,3}(?:[A-Za-z]\w{0,39}|(?<=\/)__init__)\.py$/;

/** Why a file cannot be called so beside these; null = it can. */
export function problemOfFileName(name: string, others: readonly string[]): string | null {
  const [first, ...inside] = name.replace(/\.py$/, "").split("/");
  if (first === undefined || !FILE_NAME.test(name))
    return "A name begins with a letter, goes on with letters, digits and _, and ends in .py; a slash makes it a file of a package.";
  const word = [first, ...inside].find(isKeyword);
  if (word !== undefined) return `“${word}” is a word of Python’s own: no import could name it.`;
  if (isTakenName(first)) return `“${first}” is there already: a file of that name would hide it.`;
  // Two that differ only in capitals are one file on many disks.
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) return `There is a file ${name} already.`;
  return null;
}

export type ReadFiles = { ok: true; files: ProgramFile[] } | { ok: false; reason: string };

/** What a stranger sent as the files of a document. */
export function filesFrom(value: unknown): ReadFiles {
  if (!Array.isArray(value)) return { ok: false, reason: "its files are not a list" };
  if (value.length > MAX_FILES) return { ok: false, reason: `it has more than ${MAX_FILES} further files` };
  const files: ProgramFile[] = [];
  let chars = 0;
  for (const file of value as unknown[]) {
    if (!isObject(file) || typeof file.name !== "string" || typeof file.code !== "string")
      return { ok: false, reason: "one of its files has no name or no text" };
    const { name, code } = file;
    const names = files.map((each) => each.name);
    const problem = problemOfFileName(name, names);
    if (problem !== null)
      return {
        ok: false,
        reason: `a file cannot be called “${name.slice(0, 60)}”. ${problem.replace(/\.$/, "")}`,
      };
    chars += code.length;
    files.push({ name, code });
  }
  if (chars > MAX_CODE_CHARS) return { ok: false, reason: `its files have more than ${MAX_CODE_CHARS} characters` };
  return { ok: true, files };
}
