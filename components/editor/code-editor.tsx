"use client";
/**
 * The one editor of the site. Static highlighted code first; Monaco (fine pointers) or CodeMirror (coarse ones) is fetched when
 * the learner shows that they want to edit. It is mounted out of sight and takes over at a quiet moment, with text, selection,
 * scroll position and focus in one go, so no key or click is lost; and it moves nothing, because the frame keeps its geometry.
 */
import { type ComponentType, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import "./editor.css";
import {
  type EditorProps,
  LINE_HEIGHT_PX,
  type LiveEditorProps,
  PADDING_PX,
  type TakeOver,
} from "#components/editor/editor-props";
import { CodeSheet, PlainEditor, plainHtml } from "#components/editor/plain-editor";
import { useQuiet } from "#components/editor/use-quiet";

interface CodeEditorProps extends Omit<EditorProps, "label"> {
  highlighted: string;
  original: string;
  label?: string;
  /** The learner is about to edit or run: a good moment to load Python. */
  onIntent?: () => void;
}

interface Live {
  stage: "monaco" | "codemirror";
  Editor: ComponentType<LiveEditorProps>;
}

export function CodeEditor({ highlighted, original, label = "Python editor", onIntent, ...rest }: CodeEditorProps) {
  const [live, setLive] = useState<Live | null>(null);
  const [tookOver, setTookOver] = useState(false);
  const frameRef = useRef<HTMLDivElement>(null);
  const inputRef = useRef<HTMLTextAreaElement>(null);
  const liveRef = useRef<HTMLDivElement>(null);
  const takeOverRef = useRef<TakeOver | null>(null);
  const typedRef = useRef(false);
  const wantedRef = useRef(false);
  const quiet = useQuiet();
  const props: EditorProps = { ...rest, label };

  const latest = useRef({ want, onChange: props.onChange, value: props.value });
  latest.current = { want, onChange: props.onChange, value: props.value };
  useEffect(() => {
    // Somebody may have been quicker than the script: what they typed counts, and that they are here.
    const input = inputRef.current;
    if (input && input.value !== latest.current.value) latest.current.onChange(input.value);
    if (input && document.activeElement === input) void latest.current.want();
  }, []);

  useEffect(() => {
    if (live) quiet.whenQuiet(takeOver);
    function takeOver() {
      const input = inputRef.current;
      if (!input || !takeOverRef.current) return;
      if (liveRef.current) liveRef.current.inert = false;
      takeOverRef.current({
        value: input.value,
        focused: document.activeElement === input,
        selectionStart: input.selectionStart,
        selectionEnd: input.selectionEnd,
        scrollTop: frameRef.current?.scrollTop ?? 0,
        scrollLeft: frameRef.current?.scrollLeft ?? 0,
        typed: typedRef.current,
      });
      flushSync(() => setTookOver(true));
    }
  }, [live, quiet]);

  async function want() {
    onIntent?.();
    if (wantedRef.current) return;
    wantedRef.current = true;
    try {
      setLive(await loadEditor());
    } catch {
      // The chunk did not arrive: the plain editor goes on working, and the next touch tries again.
      wantedRef.current = false;
    }
  }

  const stage = tookOver && live ? live.stage : "plain";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for intent; the textbox inside is the control
    <div
      ref={frameRef}
      className="editor-frame"
      data-stage={stage}
      onPointerEnter={want}
      onPointerDown={quiet.pointerDown}
      onFocus={want}
      onInput={want}
      onKeyDown={quiet.key}
      onKeyUp={quiet.key}
      onCompositionStart={() => quiet.composing(true)}
      onCompositionEnd={() => quiet.composing(false)}
    >
      {stage !== "codemirror" && (
        <div className="editor-sheet">
          {stage === "monaco" ? (
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
      {live && (
        <div ref={liveRef} className="editor-live" data-waiting={tookOver ? undefined : ""} inert={!tookOver}>
          <live.Editor {...props} takeOverRef={takeOverRef} />
        </div>
      )}
    </div>
  );
}

function LineMark({ line, className }: { line: number | null; className: string }) {
  if (line === null) return null;
  return <div className={`editor-line-mark ${className}`} style={{ top: PADDING_PX + (line - 1) * LINE_HEIGHT_PX }} />;
}

async function loadEditor(): Promise<Live> {
  if (window.matchMedia("(pointer: coarse)").matches) {
    return { stage: "codemirror", Editor: (await import("#components/editor/touch-editor")).TouchEditor };
  }
  return { stage: "monaco", Editor: (await import("#components/editor/monaco-editor")).MonacoEditor };
}
