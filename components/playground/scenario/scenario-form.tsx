"use client";
/** The scenario as a form: which functions the requests call, when, on what; and what goes wrong meanwhile. What is half typed changes nothing yet. */
import { useCallback, useId, useRef, useState } from "react";
import { DjangoChoice } from "#components/playground/scenario/django-choice";
import { FaultList } from "#components/playground/scenario/fault-list";
import { ScenarioControls } from "#components/studies/study/scenario-controls";
import { lazyPart } from "#components/ui/lazy-part";
import { BACKENDS, type BackendChoice } from "#runtime/caches";
import type { Call } from "#simulation/behaviour";
import { callText } from "#simulation/call-arguments";
import { changeDocument, STARTER, sayCallsProblem, usePlayground } from "#stores/playground";
import { callsText, readCalls } from "#view-models/literals/calls-text";
import type { PlaygroundDocument, PlaygroundMode } from "#view-models/playground/playground-document";

const CallChips = lazyPart(async () => (await import("#components/playground/scenario/call-chips")).CallChips);

/** The modes that have a number of requests of their own say so here: two fields of nearly the same name would make one doubt both. */
const ALL_AT_ONCE: Partial<Record<PlaygroundMode, string>> = {
  run: "Run once makes each of these calls once, one after another.",
  explore: "All requests arrive at once. Choose how many under Explore.",
  schedule: "All requests arrive at once. Choose how many under Be the scheduler.",
  traffic: "How many requests come, and how, is chosen under Traffic.",
};

export function ScenarioForm({ document, ownBackend }: { document: PlaygroundDocument; ownBackend: string | null }) {
  const { scenario, backend, django } = document;
  return (
    <div className="grid gap-4">
      <CallsField document={document} onChange={(calls) => changeDocument({ scenario: { ...scenario, calls } })} />
      <ScenarioControls
        scenario={scenario}
        backend={BACKENDS.find((name) => name === ownBackend) ?? (backend as BackendChoice)}
        onScenario={(next) => changeDocument({ scenario: next })}
        onBackend={(name) => changeDocument({ backend: name })}
        allAtOnce={ALL_AT_ONCE[document.mode] ?? null}
        alone={document.mode === "run"}
      />
      <DjangoChoice django={django} onChange={(version) => changeDocument({ django: version })} />
      {ownBackend !== null && (
        <p className="text-ink-faint text-xs">CACHES says which backend: {ownBackend}. Empty it to choose here.</p>
      )}
      <FaultList scenario={scenario} onChange={(next) => changeDocument({ scenario: next })} />
    </div>
  );
}

/** What the calls, and the title, were last set to because the program was another one: nobody has chosen them. */
let followed: readonly Call[] | null = null;
let followedTitle = STARTER.title;
const isUnchosen = (calls: readonly Call[]): boolean =>
  calls === followed || callsText(calls) === callsText(STARTER.scenario.calls);

interface CallsFieldProps {
  document: PlaygroundDocument;
  onChange: (calls: PlaygroundDocument["scenario"]["calls"]) => void;
}

function CallsField({ document: { code, files, scenario }, onChange }: CallsFieldProps) {
  const id = useId();
  const [text, setText] = useState(() => callsText(scenario.calls));
  const read = readCalls(text);
  // Calls that came from elsewhere, such as a remark that is explored, are in the field too.
  const [known, setKnown] = useState(scenario.calls);
  if (known !== scenario.calls) {
    setKnown(scenario.calls);
    if (!read.ok || callsText(read.calls) !== callsText(scenario.calls)) setText(callsText(scenario.calls));
  }
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const follow = useCallback((calls: Call[]) => {
    // Whoever is in the field is choosing.
    if (fieldRef.current?.matches(":focus")) return;
    followed = calls;
    const { document } = usePlayground.getState();
    const isTitled = document.title !== followedTitle && document.title !== STARTER.title;
    if (!isTitled) followedTitle = [...new Set(calls.map(({ entry }) => entry))].join(", ");
    changeDocument({
      ...(isTitled ? {} : { title: followedTitle }),
      scenario: { ...document.scenario, calls },
    });
  }, []);
  const change = (value: string) => {
    setText(value);
    const next = readCalls(value);
    sayCallsProblem(next.ok ? null : next.reason);
    if (next.ok) onChange(next.calls);
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-ink-soft text-xs">
        Calls, one a line; the requests take them in turn
      </label>
      <textarea
        ref={fieldRef}
        id={id}
        value={text}
        rows={Math.min(5, Math.max(1, text.split("\n").length))}
        spellCheck={false}
        aria-invalid={!read.ok}
        aria-describedby={`${id}-wrong`}
        onChange={({ currentTarget: { value } }) => change(value)}
        className="w-full rounded-md border border-control bg-surface px-2 py-1.5 font-mono text-sm"
      />
      <p id={`${id}-wrong`} role="status" className="text-deleted text-xs empty:hidden">
        {read.ok ? "" : read.reason}
      </p>
      <CallChips
        code={code}
        files={files}
        unchosen={isUnchosen(scenario.calls) ? scenario.calls : null}
        onFollow={follow}
        onAdd={(call, known) => {
          // Calls of a program that was here before would only be refused.
          const isGone = ({ entry }: Call) => !known.includes(entry) && !/import \*/.test(code);
          const now = readCalls(text);
          const kept = now.ok ? callsText(now.calls.filter((each) => !isGone(each))) : text.trimEnd();
          change(kept.trim() === "" ? callText(call) : `${kept}\n${callText(call)}`);
        }}
      />
    </div>
  );
}
