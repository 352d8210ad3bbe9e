"use client";
/**
 * The one editor of the site. Static highlighted code first; Monaco (fine pointers) or CodeMirror (coarse ones) is fetched when
 * the learner shows that they want to edit, takes over where they were, and moves nothing: the frame keeps its geometry.
 */
import { type ComponentType, useEffect, useRef, useState } from "react";
import "./editor.css";
import {
  type EditorHandover,
  type EditorProps,
  LINE_HEIGHT_PX,
  type LiveEditorProps,
  PADDING_PX,
} from "#components/editor/editor-props";
import { CodeSheet, PlainEditor, plainHtml } from "#components/editor/plain-editor";

interface CodeEditorProps extends Omit<EditorProps, "label"> {
  highlighted: string;
  original: string;
  label?: string;
  /** The learner is about to edit or run: a good moment to load Python. */
  onIntent?: () => void;
}

type Live = { stage: "monaco" | "codemirror"; Editor: ComponentType<LiveEditorProps>; handover: EditorHandover };

export function CodeEditor({ highlighted, original, label = "Python editor", onIntent, ...rest }: CodeEditorProps) {
  const [live, setLive] = useState<Live | null>(null);
  const inputRef = useRef<HTMLTextAreaElement>(null);
  const typedRef = useRef(false);
  const wantedRef = useRef(false);
  const goneRef = useRef(false);
  const props: EditorProps = { ...rest, label };

  const latest = useRef({ want, onChange: props.onChange, value: props.value });
  latest.current = { want, onChange: props.onChange, value: props.value };
  useEffect(() => {
    goneRef.current = false;
    // Somebody may have been quicker than the script: what they typed counts, and that they are here.
    const input = inputRef.current;
    if (input && input.value !== latest.current.value) latest.current.onChange(input.value);
    if (input && document.activeElement === input) void latest.current.want();
    return () => {
      goneRef.current = true;
    };
  }, []);

  async function want() {
    onIntent?.();
    if (wantedRef.current) return;
    wantedRef.current = true;
    try {
      const loaded = await loadEditor();
      const input = inputRef.current;
      if (goneRef.current) return;
      const handover: EditorHandover = {
        focused: input !== null && document.activeElement === input,
        selectionStart: input?.selectionStart ?? 0,
        selectionEnd: input?.selectionEnd ?? 0,
        typed: typedRef.current,
      };
      setLive({ ...loaded, handover });
    } catch {
      // The chunk did not arrive: the plain editor goes on working, and the next touch tries again.
      wantedRef.current = false;
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for intent; the textbox inside is the control
    <div
      className="editor-frame"
      data-stage={live?.stage ?? "plain"}
      onPointerEnter={want}
      onFocus={want}
      onInput={want}
    >
      {live?.stage !== "codemirror" && (
        <div className="editor-sheet">
          {live ? (
            <CodeSheet html={plainHtml(props.value)} />
          ) : (
            <>
              <LineMark line={props.currentLine} className="code-line-now" />
              <LineMark line={props.problem?.line ?? null} className="code-line-problem" />
              <PlainEditor
                {...props}
                highlighted={highlighted}
                original={original}
                inputRef={inputRef}
                onTyped={() => {
                  typedRef.current = true;
                }}
              />
            </>
          )}
        </div>
      )}
      {live?.stage === "codemirror" && <live.Editor {...props} handover={live.handover} />}
      {live?.stage === "monaco" && (
        <div className="editor-live">
          <live.Editor {...props} handover={live.handover} />
        </div>
      )}
    </div>
  );
}

function LineMark({ line, className }: { line: number | null; className: string }) {
  if (line === null) return null;
  return <div className={`editor-line-mark ${className}`} style={{ top: PADDING_PX + (line - 1) * LINE_HEIGHT_PX }} />;
}

async function loadEditor(): Promise<Omit<Live, "handover">> {
  if (window.matchMedia("(pointer: coarse)").matches) {
    return { stage: "codemirror", Editor: (await import("#components/editor/touch-editor")).TouchEditor };
  }
  return { stage: "monaco", Editor: (await import("#components/editor/monaco-editor")).MonacoEditor };
}
