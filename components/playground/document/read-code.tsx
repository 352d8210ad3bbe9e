"use client";
/** The program for reading: its files one after the other, with line numbers and the lines that the trace is at. */
import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { LinesStore } from "#components/studies/study/lined-editor";
import { highlightPython } from "#course/prose/highlight";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { PROGRAM_FILE } from "#view-models/playground/playground-options";
import { linesIn } from "#view-models/trace/current-lines";

interface ReadCodeProps {
  document: PlaygroundDocument;
  lines: LinesStore;
}

export function ReadCode({ document: { code, files, settings, backend }, lines }: ReadCodeProps) {
  return (
    <section aria-label="Program" className="lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto">
      <ReadFile name={null} code={code} lines={lines} />
      {files.map((file) => (
        <ReadFile key={file.name} name={file.name} code={file.code} lines={lines} />
      ))}
      {settings.trim() === "" ? (
        <p className="px-4 py-2 text-ink-soft text-sm">On {backend}, with Django’s defaults.</p>
      ) : (
        <ReadFile name="CACHES" code={settings} lines={lines} />
      )}
    </section>
  );
}

function ReadFile({ name, code, lines }: { name: string | null; code: string; lines: LinesStore }) {
  const html = useMemo(() => highlightPython(code), [code]);
  const all = useStore(lines);
  const sheetRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const now = linesIn(all, name);
    for (const line of sheetRef.current?.querySelectorAll("[data-line]") ?? []) {
      const here = now.filter((each) => String(each.line) === line.getAttribute("data-line"));
      if (here.length === 0) line.removeAttribute("data-now");
      else line.setAttribute("data-now", here.map(({ letter }) => letter).join(" "));
      if (here.some(({ moving }) => moving)) line.scrollIntoView({ block: "nearest" });
    }
  }, [all, name]);
  return (
    <>
      <p className="border-line border-b px-4 py-2 font-semibold text-ink-soft text-xs">{name ?? PROGRAM_FILE}</p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: highlightPython escapes the program */}
      <div ref={sheetRef} className="read-code" translate="no" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
