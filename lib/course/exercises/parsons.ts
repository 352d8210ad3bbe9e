/**
 * The Parsons rung of the help ladder: the functions of a solution as lines to be put in order. What stands outside of
 * functions (imports, constants) is given. A statement over several lines is one piece. The same order in every build.
 */
import { contentHash } from "#course/build/program-shelf";
import type { ParsonsLine } from "#course/model/schema";

const MIN_LINES = 4;
/** Longer ones are no puzzle any more but a search. */
const MAX_LINES = 60;
const INDENT = 4;

export function parsonsOf(solution: string, distractors: readonly string[]): ParsonsLine[] | null {
  const statements = statementsOf(solution).filter((text) => text.trim() !== "" && !text.trim().startsWith("#"));
  const inFunctions = statements.filter((text, i) => isOfFunction(statements, text, i));
  const chosen = inFunctions.length > 0 ? inFunctions : statements;
  if (chosen.length < MIN_LINES || chosen.length > MAX_LINES) return null;
  const lines = chosen.map((text, place): ParsonsLine => ({ ...pieceOf(text), place }));
  const wrong = distractors.map((text): ParsonsLine => ({ ...pieceOf(text), place: null }));
  const mixed = [...lines, ...wrong]
    .map((line, i) => ({ line, key: contentHash(solution, String(i), line.text) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
  // By chance in order: then it would be no puzzle.
  return mixed.every((line, i) => line.place === i) ? mixed.reverse() : mixed;
}

function pieceOf(text: string): { text: string; indent: number } {
  const spaces = text.length - text.trimStart().length;
  const dedented = text
    .split("\n")
    .map((line) => line.slice(Math.min(spaces, line.length - line.trimStart().length)))
    .join("\n");
  return { text: dedented.trimEnd(), indent: Math.floor(spaces / INDENT) };
}

/** A `def`, its decorators, and what is indented under it or under a class; a loop outside of functions is given. */
function isOfFunction(statements: readonly string[], text: string, index: number): boolean {
  if (/^((async )?def |class )/.test(text)) return true;
  if (/^\s/.test(text)) return /^((async )?def |class )/.test(outermost(statements, index));
  return text.startsWith("@") && isOfFunction(statements, statements[index + 1] ?? "", index + 1);
}

/** The unindented statement that an indented one stands under. */
const outermost = (statements: readonly string[], index: number): string =>
  statements.slice(0, index).findLast((text) => !/^\s/.test(text)) ?? "";

/** Lines, joined where a bracket or a triple quote is still open. */
function statementsOf(code: string): string[] {
  const statements: string[] = [];
  let open = "";
  for (const line of code.split("\n")) {
    open = open === "" ? line : `${open}\n${line}`;
    if (isClosed(open)) {
      statements.push(open);
      open = "";
    }
  }
  return open === "" ? statements : [...statements, open];
}

const STRINGS = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?!"")(?:\\.|[^"\\\n])*"|'(?!'')(?:\\.|[^'\\\n])*'|#[^\n]*/g;

function isClosed(text: string): boolean {
  const bare = text.replace(STRINGS, "");
  if (/"""|'''/.test(bare)) return false;
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0;
  return count(/[([{]/g) <= count(/[)\]}]/g) && !bare.endsWith("\\");
}
