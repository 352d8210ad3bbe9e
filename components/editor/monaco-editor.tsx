"use client";
/**
 * Monaco as an `EditorProps` editor. Its keys are handled inside (Run, Tab), because a focused Monaco keeps them from the page.
 * Tab moves on until the learner has typed, then indents; Ctrl+M (macOS Ctrl+Shift+M) switches by hand; Escape, then Tab, leaves.
 */
import { useEffect, useRef } from "react";
import type { LiveEditorProps } from "#components/editor/editor-props";
import { FONT_SIZE_PX, LINE_HEIGHT_PX, PADDING_PX } from "#components/editor/editor-props";
import { colourPython } from "#components/editor/monaco-colours";
import { installMonaco, monaco } from "#components/editor/monaco-setup";
import { isTabToggle } from "#components/editor/tab-toggle";

export function MonacoEditor(props: LiveEditorProps) {
  const hostRef = useRef<HTMLDivElement>(null);
  const editorRef = useRef<monaco.editor.IStandaloneCodeEditor | null>(null);
  /** Until then the plain editor has the learner's text, and this one waits out of sight. */
  const tookOverRef = useRef(false);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const host = hostRef.current;
    if (!host) return;
    const uninstall = installMonaco();
    const { value, label, takeOverRef } = latest.current;
    const model = monaco.editor.createModel(value, "python");
    const editor = monaco.editor.create(host, { ...OPTIONS, ariaLabel: label, model, tabFocusMode: true });
    editorRef.current = editor;
    const stopColouring = colourPython(editor);

    let tabFocusMode = true;
    let chosen = false; // by the learner, with Ctrl+M: typing does not change it any more
    const setTabFocusMode = (on: boolean) => {
      if (on === tabFocusMode) return;
      tabFocusMode = on;
      editor.updateOptions({ tabFocusMode: on });
    };
    takeOverRef.current = (handover) => {
      tookOverRef.current = true;
      replaceText(editor, handover.value);
      setTabFocusMode(!handover.typed);
      const from = model.getPositionAt(handover.selectionStart);
      const to = model.getPositionAt(handover.selectionEnd);
      editor.setSelection(monaco.Selection.fromPositions(from, to));
      editor.setScrollPosition({ scrollTop: handover.scrollTop, scrollLeft: handover.scrollLeft });
      if (handover.focused) editor.focus();
    };
    editor.onDidChangeModelContent(() => {
      const code = model.getValue();
      if (!tookOverRef.current || code === latest.current.value) return;
      if (!chosen) setTabFocusMode(false);
      latest.current.onChange(code);
    });
    editor.onKeyDown((event) => {
      const { browserEvent } = event;
      if (browserEvent.key === "Enter" && (browserEvent.ctrlKey || browserEvent.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        latest.current.onRun();
      } else if (isTabToggle(browserEvent)) {
        event.preventDefault();
        event.stopPropagation();
        chosen = true;
        setTabFocusMode(!tabFocusMode);
      } else if (browserEvent.key === "Escape" && !chosen) {
        setTabFocusMode(true);
      }
    });
    // Several lines that arrive at once (dictation, a keyboard's snippet) are indented already: they are pasted, not typed.
    const onBeforeInput = (event: InputEvent) => {
      if (!event.data?.includes("\n") || event.data.length < 2) return;
      event.preventDefault();
      event.stopPropagation();
      editor.trigger("keyboard", "paste", { text: event.data, pasteOnNewLine: false, multicursorText: null });
    };
    host.addEventListener("beforeinput", onBeforeInput, true);
    return () => {
      host.removeEventListener("beforeinput", onBeforeInput, true);
      takeOverRef.current = null;
      tookOverRef.current = false;
      stopColouring();
      editor.dispose();
      model.dispose();
      uninstall();
      editorRef.current = null;
    };
  }, []);

  useEffect(() => {
    if (editorRef.current && tookOverRef.current) replaceText(editorRef.current, props.value);
  }, [props.value]);

  useEffect(() => {
    const editor = editorRef.current;
    if (!editor || props.currentLine === null) return;
    const marks = editor.createDecorationsCollection([wholeLine(props.currentLine, "code-line-now")]);
    reveal(editor, props.currentLine);
    return () => marks.clear();
  }, [props.currentLine]);

  useEffect(() => {
    const editor = editorRef.current;
    const model = editor?.getModel();
    if (!editor || !model || !props.problem) return;
    const { message } = props.problem;
    const line = Math.min(props.problem.line, model.getLineCount());
    const marks = editor.createDecorationsCollection([wholeLine(line, "code-line-problem")]);
    monaco.editor.setModelMarkers(model, "python", [
      {
        severity: monaco.MarkerSeverity.Error,
        message,
        startLineNumber: line,
        endLineNumber: line,
        startColumn: model.getLineFirstNonWhitespaceColumn(line) || 1,
        endColumn: model.getLineMaxColumn(line),
      },
    ]);
    reveal(editor, line);
    return () => {
      marks.clear();
      if (!model.isDisposed()) monaco.editor.setModelMarkers(model, "python", []);
    };
  }, [props.problem]);

  return <div ref={hostRef} className="h-full" />;
}

/** As one edit, so that it can be undone: Reset, a solution that was put in, what was typed into the plain editor. */
function replaceText(editor: monaco.editor.IStandaloneCodeEditor, text: string): void {
  const model = editor.getModel();
  if (!model || model.getValue() === text) return;
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}

const wholeLine = (line: number, className: string): monaco.editor.IModelDeltaDecoration => ({
  range: new monaco.Range(line, 1, line, 1),
  options: { isWholeLine: true, className },
});

const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  // Colours come from our own grammar (monaco-colours.tsx).
  bracketPairColorization: { enabled: false },
  contextmenu: false,
  // The textarea that other browsers get anyway: one behaviour everywhere, and its input events can be told apart.
  editContext: false,
  fixedOverflowWidgets: true,
  folding: false,
  fontFamily: '"JetBrains Mono Variable", ui-monospace, Menlo, Consolas, monospace',
  fontLigatures: false,
  fontSize: FONT_SIZE_PX,
  glyphMargin: false,
  guides: { indentation: false },
  lineDecorationsWidth: 16,
  lineHeight: LINE_HEIGHT_PX,
  lineNumbersMinChars: 3,
  links: false,
  minimap: { enabled: false },
  occurrencesHighlight: "off",
  overviewRulerLanes: 0,
  padding: { top: PADDING_PX, bottom: PADDING_PX },
  quickSuggestions: { other: true, comments: false, strings: false },
  renderLineHighlight: "none",
  scrollBeyondLastLine: false,
  scrollBeyondLastColumn: 1,
  scrollbar: {
    alwaysConsumeMouseWheel: false,
    useShadows: false,
    horizontalScrollbarSize: 8,
    verticalScrollbarSize: 8,
  },
  stickyScroll: { enabled: false },
  tabSize: 4,
  theme: "stampede",
  unicodeHighlight: { ambiguousCharacters: false },
  wordBasedSuggestions: "off",
};

/** A tab that has just been opened tells Monaco its size a frame later: measured at once, a line that is in view is not scrolled to. */
function reveal(editor: monaco.editor.IStandaloneCodeEditor, line: number): void {
  if (editor.getLayoutInfo().height < LINE_HEIGHT_PX) editor.layout();
  editor.revealLineInCenterIfOutsideViewport(line);
}
