"use client";
/** One file of the program in the editor: the main one, or a further one by its name. Says when it has grown beyond what can be kept and shared. */
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { plainHtml } from "#components/editor/plain-editor";
import type { LinesStore } from "#components/studies/study/lined-editor";
import { ProgramEditor } from "#components/studies/study/program-editor";
import type { Trouble } from "#stores/in-turn";
import { changeDocument, wantRun } from "#stores/playground";
import { MAX_CODE_CHARS } from "#view-models/playground/document-limits";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { PROGRAM_FILE } from "#view-models/playground/playground-options";
import { linesIn } from "#view-models/trace/current-lines";

interface FileEditorProps {
  /** Null = the main program. */
  name: string | null;
  document: PlaygroundDocument;
  original: Coloured | null;
  lines: LinesStore;
  trouble: Trouble | null;
}

export function FileEditor({ name, document, original, lines, trouble }: FileEditorProps) {
  const { files } = document;
  const all = useStore(lines);
  const here = useMemo(() => linesIn(all, name), [all, name]);
  const code = name === null ? document.code : (files.find((file) => file.name === name)?.code ?? "");
  const first = useColoured(code, original);
  const change = (next: string) =>
    changeDocument(
      name === null
        ? { code: next }
        : { files: files.map((file) => (file.name === name ? { ...file, code: next } : file)) },
    );
  const chars = name === null ? code.length : files.reduce((sum, file) => sum + file.code.length, 0);
  return (
    <>
      <ProgramEditor
        program={{ file: name ?? PROGRAM_FILE, ...first }}
        work={{ code, edited: false, change, reset: wantRun }}
        lines={here}
        trouble={trouble}
        onRun={wantRun}
      />
      {chars > MAX_CODE_CHARS && (
        <p role="status" className="px-4 py-2 text-miss text-sm">
          More than {MAX_CODE_CHARS.toLocaleString("en")} characters: it runs, but cannot be opened again from a link, a
          file or this browser.
        </p>
      )}
    </>
  );
}

/** A program and its colours. */
interface Coloured {
  code: string;
  highlighted: string;
}

/** A program as it was first shown. What a link or a preset has opened gets its colours when the grammar is there, which comes after the page. */
export function useColoured(code: string, original: Coloured | null = null): Coloured {
  const [first, setFirst] = useState(() => original ?? { code, highlighted: plainHtml(code) });
  useEffect(() => {
    if (original === null)
      void import("#course/prose/highlight").then(({ highlightPython }) =>
        setFirst(({ code: opened }) => ({ code: opened, highlighted: highlightPython(opened) })),
      );
  }, [original]);
  return first;
}
