/**
 * The parts of Monaco we use and nothing else: the editor, Python's grammar, and the contributions a learner needs. Whole Monaco
 * weighs 2.4 MB more. Its worker is a plain file of ours (scripts/build-monaco-worker.ts).
 */
import * as monaco from "monaco-editor/editor/editor.api";
import "monaco-editor/editor/contrib/suggest/browser/suggestController";
import "monaco-editor/features/codeEditor/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/caretOperations/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/cursorUndo/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/hover/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/parameterHints/register";
import "monaco-editor/features/snippet/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/python/register";
import { registerCacheHelp } from "#components/editor/monaco-language";
import { followTheme } from "#components/editor/monaco-theme";
import { sitePath } from "#runtime/client/site-path";

export { monaco };

let installed = false;

/** Once a page: worker and language. Each time: the theme, for as long as an editor is there. */
export function installMonaco(): () => void {
  if (!installed) {
    installed = true;
    Object.assign(globalThis, {
      MonacoEnvironment: { getWorker: () => new Worker(sitePath("/runtime/editor-worker.js"), { name: "editor" }) },
    });
    registerCacheHelp(monaco);
  }
  return followTheme(monaco);
}
