"use client";
/**
 * CodeMirror as an `EditorProps` editor, for coarse pointers: it works with the phone's own selection and keyboard, which Monaco
 * does not. Autocorrect and its kin are off. Same Tab rules as in Monaco, for tablets with a keyboard.
 */
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useRef } from "react";
import type { LiveEditorProps } from "#components/editor/editor-props";
import { isTabToggle } from "#components/editor/tab-toggle";

export function TouchEditor(props: LiveEditorProps) {
  const hostRef = useRef<HTMLDivElement>(null);
  const viewRef = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const host = hostRef.current;
    if (!host) return;
    const { value, label, handover } = latest.current;
    let tabIndents = handover.typed;
    let chosen = false;
    const view = new EditorView({
      parent: host,
      state: EditorState.create({
        doc: value,
        selection: { anchor: handover.selectionStart, head: handover.selectionEnd },
        extensions: [
          lineNumbers(),
          history(),
          bracketMatching(),
          python(),
          indentUnit.of("    "),
          syntaxHighlighting(highlight),
          marked,
          theme,
          EditorView.contentAttributes.of({
            "aria-label": label,
            autocapitalize: "off",
            autocomplete: "off",
            autocorrect: "off",
            spellcheck: "false",
            translate: "no",
          }),
          EditorView.domEventHandlers({
            keydown: (event) => {
              if (isTabToggle(event)) {
                chosen = true;
                tabIndents = !tabIndents;
                return true;
              }
              if (event.key === "Escape" && !chosen) tabIndents = false;
              return false;
            },
          }),
          keymap.of([
            {
              key: "Mod-Enter",
              preventDefault: true,
              stopPropagation: true,
              run: () => {
                latest.current.onRun();
                return true;
              },
            },
            {
              key: "Tab",
              run: (target) => tabIndents && indentMore(target),
              shift: (target) => tabIndents && indentLess(target),
            },
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            if (!chosen) tabIndents = true;
            const code = update.state.doc.toString();
            if (code !== latest.current.value) latest.current.onChange(code);
          }),
        ],
      }),
    });
    viewRef.current = view;
    if (handover.focused) view.focus();
    return () => {
      view.destroy();
      viewRef.current = null;
    };
  }, []);

  useEffect(() => {
    const view = viewRef.current;
    if (!view || view.state.doc.toString() === props.value) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: props.value } });
  }, [props.value]);

  const problemLine = props.problem?.line ?? null;
  useEffect(() => {
    viewRef.current?.dispatch({ effects: mark.of({ now: props.currentLine, problem: problemLine }) });
  }, [props.currentLine, problemLine]);

  return <div ref={hostRef} />;
}

/** Which lines are marked: the one at the cursor of time, and that of an error. */
const mark = StateEffect.define<{ now: number | null; problem: number | null }>();

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    let next = decorations.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(mark)) continue;
      const { doc } = transaction.state;
      const lines = [
        { line: effect.value.now, class: "code-line-now" },
        { line: effect.value.problem, class: "code-line-problem" },
      ].flatMap(({ line, class: name }) =>
        line === null || line > doc.lines ? [] : [Decoration.line({ class: name }).range(doc.line(line).from)],
      );
      next = Decoration.set(lines, true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const highlight = HighlightStyle.define([
  { tag: tags.comment, color: "var(--shiki-token-comment)" },
  { tag: [tags.keyword, tags.operatorKeyword, tags.moduleKeyword], color: "var(--shiki-token-keyword)" },
  { tag: tags.string, color: "var(--shiki-token-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--shiki-token-constant)" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "var(--shiki-token-function)" },
  { tag: tags.punctuation, color: "var(--shiki-token-punctuation)" },
]);

const theme = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--color-ink)", fontSize: "14px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "22px" },
  ".cm-content": { padding: "12px 0 20px", caretColor: "var(--color-ink)" },
  ".cm-line": { padding: "0 16px 0 0" },
  ".cm-gutters": { backgroundColor: "transparent", border: "0", color: "var(--color-ink-faint)" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "30px", padding: "0 0 0 0", marginRight: "11px" },
});
