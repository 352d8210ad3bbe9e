/**
 * Colours in Monaco from the grammar that the static listing has (python-colours.ts), as decorations: the whole program is coloured
 * anew after every change, before it is painted. Monaco's own grammar only serves it to know strings from code.
 */
import type * as Monaco from "monaco-editor/editor/editor.api";
import { colouredPieces } from "#course/prose/python-colours";

/** Longer programs keep their first colours only: nothing that is typed here comes near. */
const LONGEST = 200_000;

export function colourPython(editor: Monaco.editor.IStandaloneCodeEditor): () => void {
  const marks = editor.createDecorationsCollection();
  const colour = () => {
    const model = editor.getModel();
    if (!model) return;
    const code = model.getValue();
    if (code.length > LONGEST) return;
    marks.set(
      colouredPieces(code).map(({ from, to, name }) => {
        const start = model.getPositionAt(from);
        const end = model.getPositionAt(to);
        const range = {
          startLineNumber: start.lineNumber,
          startColumn: start.column,
          endLineNumber: end.lineNumber,
          endColumn: end.column,
        };
        return { range, options: { inlineClassName: name, description: name } };
      }),
    );
  };
  colour();
  const listening = editor.onDidChangeModelContent(colour);
  return () => {
    listening.dispose();
    marks.clear();
  };
}
