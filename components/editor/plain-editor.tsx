"use client";
/**
 * The editor before an editor: highlighted code from the build with a transparent textarea over it. It is a real textbox from the
 * first paint, without any library. Lines that have been changed are coloured as soon as the grammar has been fetched.
 */
import { type KeyboardEvent, type Ref, useEffect, useState } from "react";
import type { EditorProps } from "#components/editor/editor-props";
import { escapeHtml } from "#components/editor/escape-html";

interface PlainEditorProps extends EditorProps {
  /** HTML of `original`; shown as long as the code is still that. */
  highlighted: string;
  original: string;
  inputRef: Ref<HTMLTextAreaElement>;
  onTyped: () => void;
}

export function PlainEditor(props: PlainEditorProps) {
  const { value, onChange, onRun, label, highlighted, original, inputRef, onTyped } = props;
  const [typed, setTyped] = useState(false);
  const highlight = useHighlighter(value !== original);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      onRun();
    }
    if (event.key === "Escape") setTyped(false);
    if (event.key === "Tab" && typed && !event.shiftKey) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      event.currentTarget.setRangeText("    ", selectionStart, selectionEnd, "end");
      onChange(event.currentTarget.value);
    }
  }

  return (
    <>
      <CodeSheet html={value === original ? highlighted : (highlight ?? plainHtml)(value)} />
      <textarea
        ref={inputRef}
        aria-label={label}
        className="editor-input"
        value={value}
        onChange={(event) => {
          setTyped(true);
          onTyped();
          onChange(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
      />
    </>
  );
}

type Highlight = (code: string) => string;

/** The build's highlighter, fetched when there is something that the build has not seen. */
function useHighlighter(wanted: boolean): Highlight | null {
  const [highlight, setHighlight] = useState<Highlight | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    import("#course/prose/highlight").then(
      ({ highlightPython }) => gone || setHighlight(() => highlightPython),
      () => undefined, // without it the program stands there in one colour
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return highlight;
}

/** Code as HTML; also what gives the frame its size under Monaco. */
export function CodeSheet({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build, or escaped by plainHtml
  return <div aria-hidden="true" translate="no" dangerouslySetInnerHTML={{ __html: html }} />;
}

export function plainHtml(code: string): string {
  const lines = code
    .split("\n")
    .map((text, at) => `<span class="line" data-line="${at + 1}">${escapeHtml(text)}</span>`);
  return `<pre class="code"><code>${lines.join("\n")}</code></pre>`;
}
