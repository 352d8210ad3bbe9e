"use client";
/** CACHES: as Python, or by a form; each shows what the other says. What the form has no field for stays text, and what Django would refuse is refused when it runs. */
import { useMemo, useState } from "react";
import { CodeEditor } from "#components/editor/code-editor";
import { plainHtml } from "#components/editor/plain-editor";
import { CachesForm } from "#components/playground/document/caches-form";
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { type BackendChoice, cachesFor } from "#runtime/caches";
import { runtimeClient } from "#runtime/client/client";
import { changeDocument, checkpoint, wantRun } from "#stores/playground";
import { readCaches } from "#view-models/literals/caches-text";
import { formOfCaches, textOfCaches } from "#view-models/playground/caches-form";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";

interface SettingsPanelProps {
  document: PlaygroundDocument;
  problem: { line: number; message: string } | null;
}

type As = "form" | "python";

export function SettingsPanel({ document, problem }: SettingsPanelProps) {
  const { settings, backend } = document;
  const [as, setAs] = useState<As>(settings.trim() === "" ? "form" : "python");
  const empty = settings.trim() === "";
  const form = useMemo(() => {
    const read = readCaches(settings);
    return read.ok ? formOfCaches(read.caches) : { ok: false as const, reason: read.reason };
  }, [settings]);
  const change = (text: string) => changeDocument({ settings: text });

  function begin() {
    const read = formOfCaches(cachesFor(backend as BackendChoice, {}, ""));
    if (read.ok) change(textOfCaches(read.aliases));
  }
  return (
    <div className="grid grid-cols-1 gap-3 pb-3">
      <div className="-mt-1 flex flex-wrap items-center gap-2">
        <fieldset className="flex gap-0.5 rounded-md border border-line p-0.5" aria-label="CACHES as">
          {(["form", "python"] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={as === each}
              onClick={() => setAs(each)}
              className={classNames(
                "min-h-7 rounded-sm px-2.5 font-semibold text-xs pointer-coarse:min-h-11",
                as === each ? "bg-accent-soft text-ink" : "text-ink-soft hover:text-ink",
              )}
            >
              {each === "form" ? "Form" : "Python"}
            </button>
          ))}
        </fieldset>
        {!empty && (
          <Button
            size="sm"
            variant="quiet"
            onClick={() => {
              checkpoint();
              change("");
            }}
          >
            Empty it
          </Button>
        )}
      </div>
      {as === "python" && (
        <div className="-mx-3">
          <CodeEditor
            value={settings}
            original={settings}
            highlighted={plainHtml(settings)}
            onChange={change}
            onRun={wantRun}
            onIntent={() => runtimeClient().warm()}
            label="CACHES editor"
            currentLine={null}
            problem={problem}
          />
        </div>
      )}
      {empty ? (
        <div className="grid justify-items-start gap-2">
          <p className="text-ink-soft text-sm">
            Nothing is set: the backend chosen below counts, with Django’s defaults.
          </p>
          <Button size="sm" onClick={begin}>
            Set it myself, beginning with {backend}
          </Button>
        </div>
      ) : as === "python" ? (
        <p className="text-ink-soft text-sm">
          This is the whole CACHES: nothing is added to it. What Django refuses is refused with the same exception.
        </p>
      ) : form.ok ? (
        <CachesForm
          aliases={form.aliases}
          hasWords={hasWords(settings)}
          onChange={(next) => {
            // What the form does not write again, and an alias that goes, can be had back.
            if (hasWords(settings) || next.length < form.aliases.length) checkpoint();
            change(textOfCaches(next));
          }}
        />
      ) : (
        <p className="text-sm">
          <span className="font-semibold">As Python only. </span>
          {form.reason} It counts as it stands in the text.
        </p>
      )}
    </div>
  );
}

/** Comments and products: the form would write them as plain values. */
const hasWords = (text: string): boolean => /#|\d\s*\*\s*\d/.test(text);
