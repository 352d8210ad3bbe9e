/** Completion, hover and signature help for the cache API, from the one reference (lib/course/reference/reference.ts). */
import type * as Monaco from "monaco-editor/editor/editor.api";
import { callAt, methodAt, methodMarkdown, methodPrefix } from "#course/reference/editor-help";
import { apiMethods } from "#course/reference/reference";

export function registerCacheHelp(monaco: typeof Monaco): void {
  const { languages, Range } = monaco;

  languages.registerCompletionItemProvider("python", {
    triggerCharacters: ["."],
    provideCompletionItems(model, position) {
      const prefix = methodPrefix(model.getValue(), textBefore(model, position));
      if (prefix === null) return { suggestions: [] };
      const { lineNumber, column } = position;
      const range = new Range(lineNumber, column - prefix.length, lineNumber, column);
      return {
        suggestions: apiMethods.map((method, rank) => ({
          label: method.name,
          kind: languages.CompletionItemKind.Method,
          detail: method.signature,
          documentation: { value: methodMarkdown(method) },
          insertText: method.parameters.length === 0 ? `${method.name}()` : `${method.name}($0)`,
          insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
          // The reference begins with what is used most.
          sortText: String(rank).padStart(2, "0"),
          range,
          command: { id: "editor.action.triggerParameterHints", title: "Show parameters" },
        })),
      };
    },
  });

  languages.registerHoverProvider("python", {
    provideHover(model, position) {
      const word = model.getWordAtPosition(position);
      if (!word) return null;
      const before = model.getValueInRange(new Range(position.lineNumber, 1, position.lineNumber, word.startColumn));
      const method = methodAt(model.getValue(), before, word.word);
      if (!method) return null;
      const signature = `\`\`\`python\n${method.signature}\n\`\`\``;
      return { contents: [{ value: signature }, { value: methodMarkdown(method) }] };
    },
  });

  languages.registerSignatureHelpProvider("python", {
    signatureHelpTriggerCharacters: ["(", ","],
    signatureHelpRetriggerCharacters: ["="],
    provideSignatureHelp(model, position) {
      const before = model.getValueInRange(new Range(1, 1, position.lineNumber, position.column));
      const call = callAt(model.getValue(), before);
      if (!call) return null;
      const { method, argument } = call;
      return {
        value: {
          signatures: [
            {
              label: method.signature,
              documentation: { value: `${method.about} Returns ${method.returns}.` },
              parameters: method.parameters.map(({ name, about }) => ({
                label: name,
                documentation: { value: about },
              })),
            },
          ],
          activeSignature: 0,
          activeParameter: argument,
        },
        dispose: () => undefined,
      };
    },
  });
}

const textBefore = (model: Monaco.editor.ITextModel, position: Monaco.Position): string =>
  model.getLineContent(position.lineNumber).slice(0, position.column - 1);
