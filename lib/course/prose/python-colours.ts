/**
 * Which part of a Python program has which colour. One grammar (Lezer's, the one CodeMirror brings) serves the static listings of
 * the build, the plain editor, Monaco and CodeMirror, so that nothing changes colour when one follows another. Eight colours at most:
 * what the grammar tells apart beyond them isn't coloured. A program with a syntax error is coloured as far as it can be read.
 */

import { highlightTree, tagHighlighter, tags } from "@lezer/highlight";
import { parser } from "@lezer/python";

/** The class of a piece; its colour is `--code-…` in app/styles/tokens.css. */
type CodeClass = "code-comment" | "code-keyword" | "code-string" | "code-constant" | "code-function" | "code-mark";

/** Offsets into the program, the end exclusive. */
export interface ColouredPiece {
  from: number;
  to: number;
  name: CodeClass;
}

const KEYWORDS = [
  tags.keyword,
  tags.controlKeyword,
  tags.operatorKeyword,
  tags.definitionKeyword,
  tags.moduleKeyword,
  tags.modifier,
];
const MARKS = [tags.punctuation, tags.paren, tags.squareBracket, tags.brace, tags.derefOperator, tags.separator];

export const colours = tagHighlighter([
  { tag: tags.comment, class: "code-comment" },
  { tag: KEYWORDS, class: "code-keyword" },
  { tag: [tags.string, tags.special(tags.string)], class: "code-string" },
  { tag: [tags.number, tags.bool, tags.null], class: "code-constant" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], class: "code-function" },
  { tag: MARKS, class: "code-mark" },
]);

export function colouredPieces(code: string): ColouredPiece[] {
  const pieces: ColouredPiece[] = [];
  highlightTree(parser.parse(code), colours, (from, to, name) => {
    pieces.push({ from, to, name: name as CodeClass });
  });
  return pieces;
}
