"use client";
/** What is different at the other side of a comparison: its backend (or CACHES of its own), its round trip, its Django, its version of the main program. */
import { CodeEditor } from "#components/editor/code-editor";
import { warmRuntime } from "#components/editor/warm-runtime";
import { DiffView } from "#components/lesson/workbench/diff-view";
import { useColoured } from "#components/playground/document/file-editor";
import { DurationField } from "#components/playground/scenario/duration-field";
import { Disclosure } from "#components/ui/disclosure";
import { DJANGO_NAMES, DJANGO_VERSIONS, isDjangoVersion } from "#engine/django-version";
import { BACKENDS } from "#runtime/caches";
import type { Trouble } from "#stores/in-turn";
import { changeDocument, wantRun } from "#stores/playground";
import { isLocal, otherDocument, otherSideOf } from "#view-models/playground/compared-documents";
import type { OtherSide, PlaygroundDocument } from "#view-models/playground/playground-document";

const OWN_CACHES = "caches";

interface OtherSideFormProps {
  document: PlaygroundDocument;
  /** The other side's, when it is in its program. */
  trouble: Trouble | null;
}

export function OtherSideForm({ document, trouble }: OtherSideFormProps) {
  const other = otherSideOf(document);
  const { code, backend, django, settings } = other;
  const put = (part: Partial<OtherSide>) => changeDocument({ other: { ...other, ...part } });
  const choose = (chosen: string) => {
    if (chosen === "") put({ backend: null, settings: null });
    else if (chosen === OWN_CACHES) put({ backend: null, settings: document.settings.trim() || "CACHES = {\n}\n" });
    else put({ backend: chosen, settings: null });
  };
  return (
    <fieldset className="grid grid-cols-1 gap-3">
      <legend className="mb-2 font-semibold text-sm">What is different on the other side</legend>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <label className="flex items-center gap-2 text-sm">
          <span className="text-ink-soft">Backend</span>
          <select
            value={settings !== null ? OWN_CACHES : (backend ?? "")}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
            className="min-h-9 rounded-md border border-control bg-surface px-2 pointer-coarse:min-h-11"
          >
            <option value="">the same</option>
            {BACKENDS.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <option value={OWN_CACHES}>CACHES of its own …</option>
          </select>
        </label>
        <label className="flex items-center gap-2 text-sm">
          <span className="text-ink-soft">Django</span>
          <select
            value={django ?? ""}
            onChange={({ currentTarget: { value } }) =>
              // The backend that was only suggested makes way: one difference at a time says more.
              put({
                django: isDjangoVersion(value) ? value : null,
                ...(document.other === null && { backend: null }),
              })
            }
            className="min-h-9 rounded-md border border-control bg-surface px-2 pointer-coarse:min-h-11"
          >
            <option value="">the same</option>
            {DJANGO_VERSIONS.map((version) => (
              <option key={version} value={version}>
                {DJANGO_NAMES[version]}
              </option>
            ))}
          </select>
        </label>
        <DurationField
          label="Round trip to its cache"
          value={other.roundTripMs ?? null}
          emptyMeans={isLocal(otherDocument(document)) ? "none" : "as here"}
          onChange={(ms) => put({ roundTripMs: ms ?? undefined })}
          className="min-h-9 w-28 rounded-md border border-control bg-surface px-2 text-ink text-sm pointer-coarse:min-h-11"
        />
        <label className="flex min-h-9 items-center gap-2 text-sm pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={code !== null}
            onChange={({ currentTarget: { checked } }) =>
              // The backend that was only suggested makes way: one difference at a time says more.
              put({ code: checked ? document.code : null, ...(document.other === null && { backend: null }) })
            }
            className="size-4 accent-accent"
          />
          Another version of views.py
        </label>
      </div>
      {settings !== null && (
        <Editor label="CACHES of the other side" text={settings} onText={(text) => put({ settings: text })} />
      )}
      {code !== null && (
        <>
          <Editor
            label="views.py of the other side"
            text={code}
            problem={
              trouble !== null && trouble.line !== null && !trouble.file
                ? { line: trouble.line, message: trouble.message }
                : null
            }
            onText={(text) => put({ code: text })}
          />
          <Disclosure summary={code === document.code ? "Still the same program" : "What differs in the program"}>
            <DiffView before={document.code} after={code} beforeName="this side" afterName="the other side" />
          </Disclosure>
        </>
      )}
    </fieldset>
  );
}

interface EditorProps {
  label: string;
  text: string;
  problem?: { line: number; message: string } | null;
  onText: (text: string) => void;
}

function Editor({ label, text, problem = null, onText }: EditorProps) {
  const first = useColoured(text);
  return (
    <div className="grid min-w-0 grid-cols-1 gap-1">
      <p className="text-ink-soft text-xs">{label}</p>
      <div className="overflow-hidden rounded-md border border-line">
        <CodeEditor
          value={text}
          original={first.code}
          highlighted={first.highlighted}
          onChange={onText}
          onRun={wantRun}
          onIntent={warmRuntime}
          label={label}
          currentLine={null}
          problem={problem}
        />
      </div>
    </div>
  );
}
