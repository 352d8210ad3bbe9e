"use client";
/**
 * What each call becomes on each backend: the steps it takes, the command or SQL of each, and the bytes that end up stored. The
 * backend is switched, the program stays; everything is read off the recorded runs.
 */
import { useState } from "react";
import { BytesView } from "#components/lesson/blocks/bytes-view";
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Badge } from "#components/ui/badge";
import { Tabs } from "#components/ui/tabs";
import { toneOfOutcome } from "#components/visualisers/marks/outcome-tones";
import type { WireBlock as Wire } from "#course/model/schema";
import type { Commanded } from "#engine/event";
import type { RunRecord } from "#engine/run-record";
import { type BackendName, backendOf } from "#engine/step";
import { type WireCall, wireCalls } from "#view-models/trace/wire-calls";
import { WIRE_WORDS, wireText } from "#view-models/trace/wire-text";
import { outcomeWords } from "#view-models/words/event-words";

export function WireBlock({ wire }: { wire: Wire }) {
  const { program, records } = wire;
  const backends = Object.keys(records);
  const [backend, setBackend] = useState(backends[0] ?? "");
  return (
    <section aria-label={`${program.file} on the wire`} className="grid grid-cols-1 gap-4">
      <CodeListing label={`Program ${program.file}`} html={program.highlighted} />
      <Tabs
        label="Backend"
        selectedId={backend}
        onSelect={setBackend}
        tabs={Object.entries(records).map(([name, record]) => ({
          id: name,
          label: name,
          panel: name === backend ? <OnBackend code={program.code} record={record} name={name} /> : null,
        }))}
      />
    </section>
  );
}

function OnBackend({ name, code, record }: { name: string; code: string; record: RunRecord }) {
  const calls = wireCalls(record.events, code);
  const kind = name.replace("-down", "") as BackendName;
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-ink-soft text-sm">
        {calls.length === 1 ? "One call" : `${calls.length} calls`}, {record.events.filter(isCommand).length} steps:{" "}
        {WIRE_WORDS[kind]}.
      </p>
      <ol className="@container overflow-hidden rounded-lg border border-line bg-surface">
        {calls.map((call) => (
          <Call key={call.steps[0]?.index} call={call} previews={record.previews} />
        ))}
      </ol>
      {calls.length === 0 && <p className="text-sm">Nothing leaves the process, and nothing is kept.</p>}
    </div>
  );
}

const isCommand = ({ type }: { type: string }): boolean => type === "commanded";

function Call({ call, previews }: { call: WireCall; previews: Readonly<Record<string, string>> }) {
  return (
    <li className="grid gap-x-6 gap-y-2 px-5 py-4 not-first:border-line not-first:border-t @xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <code className="block break-words font-semibold text-sm">{call.source}</code>
        <p className="text-ink-faint text-xs">
          {call.line !== null && `line ${call.line}`}
          {call.line !== null && " · "}
          {call.steps.length === 1 ? "one step" : `${call.steps.length} steps`}
        </p>
      </div>
      <ol className="grid min-w-0 grid-cols-1 gap-3">
        {call.steps.map((step) => (
          <WireStep key={step.index} step={step} previews={previews} />
        ))}
      </ol>
    </li>
  );
}

function WireStep({ step, previews }: { step: Commanded; previews: Readonly<Record<string, string>> }) {
  const puts = step.changes.flatMap((change) => (change.kind === "put" ? [change.entry.payload] : []));
  return (
    <li className="grid min-w-0 grid-cols-1 gap-1.5">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <pre className="min-w-0 flex-1 basis-48 whitespace-pre-wrap break-words text-sm">
          {wireText(step).join("\n")}
        </pre>
        <span className="shrink-0">
          <Badge tone={toneOfOutcome[step.outcome]}>{outcomeWords[step.outcome]}</Badge>
        </span>
      </div>
      {puts.map((payload) => (
        <BytesView key={payload} backend={backendOf(step.store)} payload={payload} value={previews[payload] ?? null} />
      ))}
    </li>
  );
}
