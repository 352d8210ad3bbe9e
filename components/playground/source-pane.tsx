"use client";
/** The left side: the program and CACHES in an editor each, and the scenario under them. */
import { useMemo, useState } from "react";
import { LinedEditor, type LinesStore } from "#components/concurrency/lined-editor";
import { CodeEditor } from "#components/editor/code-editor";
import { plainHtml } from "#components/editor/plain-editor";
import { RUN_EVENT } from "#components/playground/run-button";
import { ScenarioForm } from "#components/playground/scenario-form";
import { Tabs } from "#components/ui/tabs";
import { runtimeClient } from "#runtime/client";
import type { Trouble } from "#stores/in-turn";
import { changeDocument } from "#stores/playground";
import { readCaches } from "#view-models/caches-text";
import type { PlaygroundDocument } from "#view-models/playground-document";
import { PROGRAM_FILE } from "#view-models/playground-program";

interface SourcePaneProps {
  document: PlaygroundDocument;
  /** Highlighted code of the document as it was opened, when the build made one. */
  original: { code: string; highlighted: string } | null;
  lines: LinesStore;
  trouble: Trouble | null;
}

export function SourcePane({ document, original, lines, trouble }: SourcePaneProps) {
  const { code, settings } = document;
  const [first] = useState(() => original ?? { code, highlighted: plainHtml(code) });
  const read = useMemo(() => (settings.trim() === "" ? null : readCaches(settings)), [settings]);
  const wrong = read && !read.ok ? read : null;
  const run = () => window.dispatchEvent(new Event(RUN_EVENT));
  return (
    <div className="grid min-w-0 grid-cols-1">
      <div className="px-3 pt-2">
        <Tabs
          label="Files"
          tabs={[
            {
              id: "program",
              label: PROGRAM_FILE,
              panel: (
                <div className="-mx-3 -mt-4">
                  <LinedEditor
                    program={{ file: PROGRAM_FILE, ...first }}
                    work={{ code, edited: false, change: (next) => changeDocument({ code: next }), reset: run }}
                    lines={lines}
                    trouble={trouble}
                    onRun={run}
                  />
                </div>
              ),
            },
            {
              id: "settings",
              label: settings.trim() === "" ? "CACHES" : wrong ? "CACHES (cannot be read)" : "CACHES (your own)",
              panel: (
                <div className="-mx-3 -mt-4 grid gap-2 pb-2">
                  <CodeEditor
                    value={settings}
                    original={settings}
                    highlighted={plainHtml(settings)}
                    onChange={(next) => changeDocument({ settings: next })}
                    onRun={run}
                    onIntent={() => runtimeClient().warm()}
                    label="CACHES editor"
                    currentLine={null}
                    problem={wrong ? { line: wrong.line, message: wrong.reason } : null}
                  />
                  <p className="px-4 text-ink-soft text-sm">
                    {settings.trim() === ""
                      ? "Empty: the backend chosen below, with Django’s defaults. Write CACHES = {…} to set it all yourself; what Django would refuse is refused with the same exception."
                      : "This is the whole CACHES: nothing is added to it."}
                  </p>
                </div>
              ),
            },
          ]}
        />
      </div>
      <section aria-label="Scenario" className="border-line border-t px-4 py-4">
        <ScenarioForm document={document} ownBackend={read?.ok ? (read.backend ?? "your own class") : null} />
      </section>
    </div>
  );
}
