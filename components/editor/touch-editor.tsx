"use client";
/**
 * CodeMirror as an `EditorProps` editor, for coarse pointers: it works with the phone's own selection and keyboard, which Monaco
 * does not. Autocorrect and its kin are off. Same Tab rules as in Monaco, for tablets with a keyboard.
 */
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { LiveEditorProps } from "#components/editor/editor-props";
import { isTabToggle } from "#components/editor/tab-toggle";
import { colours } from "#course/prose/python-colours";

export function TouchEditor(props: LiveEditorProps) {
  const hostRef = useRef<HTMLDivElement>(null);
  const viewRef = useRef<EditorView | null>(null);
  /** Until then the plain editor has the learner's text, and this one waits out of sight. */
  const tookOverRef = useRef(false);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const host = hostRef.current;
    if (!host) return;
    const { value, label, takeOverRef } = latest.current;
    let tabIndents = false;
    let chosen = false;
    const view = new EditorView({
      parent: host,
      state: EditorState.create({
        doc: value,
        extensions: [
          lineNumbers(),
          history(),
          bracketMatching(),
          python(),
          indentUnit.of("    "),
          syntaxHighlighting(colours),
          marked,
          theme,
          EditorView.contentAttributes.of({
            "aria-label": label,
            // As it is without, but then also for whoever asks whether what scrolls can be reached by keyboard.
            tabindex: "0",
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
            if (!update.docChanged || !tookOverRef.current) return;
            const code = update.state.doc.toString();
            if (code === latest.current.value) return;
            if (!chosen) tabIndents = true;
            latest.current.onChange(code);
          }),
        ],
      }),
    });
    viewRef.current = view;
    takeOverRef.current = (handover) => {
      tookOverRef.current = true;
      tabIndents = handover.typed;
      replaceText(view, handover.value);
      view.dispatch({ selection: { anchor: handover.selectionStart, head: handover.selectionEnd } });
      if (handover.focused) view.focus();
    };
    return () => {
      takeOverRef.current = null;
      tookOverRef.current = false;
      view.destroy();
      viewRef.current = null;
    };
  }, []);

  useEffect(() => {
    if (viewRef.current && tookOverRef.current) replaceText(viewRef.current, props.value);
  }, [props.value]);

  const problemLine = props.problem?.line ?? null;
  useEffect(() => {
    viewRef.current?.dispatch({ effects: mark.of({ now: props.currentLine, problem: problemLine }) });
  }, [props.currentLine, problemLine]);

  return <div ref={hostRef} />;
}

function replaceText(view: EditorView, text: string): void {
  if (view.state.doc.toString() === text) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
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

const theme = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--color-ink)", fontSize: "14px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "22px" },
  ".cm-content": { padding: "12px 0 20px", caretColor: "var(--color-ink)" },
  ".cm-line": { padding: "0 16px 0 0" },
  ".cm-gutters": { backgroundColor: "transparent", border: "0", color: "var(--color-ink-faint)" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "30px", padding: "0 0 0 0", marginRight: "11px" },
});
