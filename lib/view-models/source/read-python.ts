/**
 * From Lezer's tree of a Python file to ours. Null where a part of the text cannot be read: what is half typed gets no remarks. The grammar is the one
 * that the editor colours with; it needs no Python on the page.
 */
import { parser } from "@lezer/python";
import { readStatements } from "#view-models/source/read-statements";
import type { Statement } from "#view-models/source/syntax";

export function readPython(code: string): Statement[] | null {
  const tree = parser.parse(code);
  let broken = false;
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) broken = true;
    },
  });
  return broken ? null : readStatements(tree.topNode, code);
}

/** The line of a place in the text, from 1. */
export function lineOf(code: string, at: number): number {
  let line = 1;
  for (let i = code.indexOf("\n"); i >= 0 && i < at; i = code.indexOf("\n", i + 1)) line++;
  return line;
}
