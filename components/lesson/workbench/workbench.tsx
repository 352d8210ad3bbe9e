"use client";
/**
 * A program to work with: editor, Run / Stop / Reset, what it printed, the cache and the timeline at the cursor. The run recorded
 * at build time is on screen at once; Python loads with the first sign of interest. While a question about this program is open,
 * the recorded run is `sealed`: it stands before its first step, because its end would give the answer away.
 */
import { type RefObject, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { CodeEditor } from "#components/editor/code-editor";
import { BenchHeading } from "#components/lesson/workbench/bench-heading";
import { RuntimeNotice } from "#components/lesson/workbench/runtime-notice";
import { useProgramCode } from "#components/lesson/workbench/use-program-code";
import { useRunOnShow } from "#components/lesson/workbench/use-recorded-run";
import { useSetAside } from "#components/lesson/workbench/use-set-aside";
import { WorkbenchBar } from "#components/lesson/workbench/workbench-bar";
import { ToPlayground } from "#components/studies/study/to-playground";
import { lazyPart } from "#components/ui/lazy-part";
import { LiveRegion } from "#components/ui/live-region";
import type { LessonProgram } from "#course/model/schema";
import { runtimeClient } from "#runtime/client/client";
import { runStoreFor, showRecorded, startRun } from "#stores/run";
import { runOptionsOf } from "#stores/run-options";
import { codeLineAt } from "#view-models/trace/code-line-at";

const OutdatedWork = lazyPart(async () => (await import("#components/lesson/workbench/outdated-work")).OutdatedWork);
const OutputPanel = lazyPart(async () => (await import("#components/lesson/workbench/output-panel")).OutputPanel);
const TracePanel = lazyPart(async () => (await import("#components/lesson/workbench/trace-panel")).TracePanel);

interface WorkbenchProps {
  /** Key of the learner's copy, `slug/file`. */
  workKey: string;
  program: LessonProgram;
  sealed?: boolean;
  /** One of several on a page: its shortcut works only while the focus is in it. */
  inline?: boolean;
}

export function Workbench({ workKey, program, sealed = false, inline = false }: WorkbenchProps) {
  const store = runStoreFor(workKey, program.record, program.code);
  const run = useStore(store);
  const recorded = useRunOnShow(store, program);
  const work = useProgramCode(workKey, program);
  const [undo, setUndo] = useSetAside(workKey);
  const [opened, setOpened] = useState(false);

  const runNow = () => {
    setUndo(null);
    void startRun(store, runOptionsOf(program, work.code));
  };
  const reset = () => {
    if (run.running !== null) runtimeClient().stop();
    setUndo(work.edited ? work.reset() : null);
    showRecorded(store, recorded.run, program.code);
  };
  const frameRef = useRef<HTMLDivElement>(null);
  useRunShortcut(runNow, inline ? frameRef : null);

  const { record, cursor, running } = run;
  const isSealed = sealed && !opened && run.source === "recorded";
  const fresh = run.code === work.code && running === null && !isSealed;
  const atEnd = cursor >= record.events.length;
  const errorLine = record.error?.line ?? null;
  return (
    <div ref={frameRef} className="grid grid-cols-1 content-start">
      {work.outdated !== null && <OutdatedWork program={program} work={work} />}
      <CodeEditor
        key={workKey}
        value={work.code}
        original={program.code}
        highlighted={program.highlighted}
        onChange={(code) => {
          setUndo(null);
          work.change(code);
        }}
        onRun={runNow}
        onIntent={() => runtimeClient().warm()}
        currentLine={fresh && !atEnd ? codeLineAt(record.events, cursor) : null}
        problem={
          fresh && errorLine !== null && record.error ? { line: errorLine, message: record.error.lastLine } : null
        }
      />
      <WorkbenchBar
        running={running !== null}
        edited={work.edited}
        onRun={runNow}
        onStop={() => runtimeClient().stop()}
        onReset={reset}
        onUndo={
          undo === null
            ? null
            : () => {
                work.change(undo);
                setUndo(null);
              }
        }
      >
        <ToPlayground lend={() => ({ title: program.file, code: work.code, backend: program.backend, mode: "run" })} />
      </WorkbenchBar>
      <RuntimeNotice running={running !== null} />
      <LiveRegion message={run.said.message} count={run.said.count} />
      <BenchHeading
        text="Output"
        note={running !== null ? "running …" : isSealed ? undefined : noteOf(run.source, run.code === work.code)}
      />
      <OutputPanel store={store} sealed={isSealed} missing={run.source === "recorded" ? recorded.missing : null} />
      <TracePanel store={store} sealed={isSealed} onOpen={() => setOpened(true)} />
    </div>
  );
}

function noteOf(source: "recorded" | "live", sameCode: boolean): string {
  if (!sameCode) return "of the program before your last change";
  return source === "recorded" ? "recorded when this page was built" : "run in your browser";
}

/** Ctrl/Cmd+Enter wherever the focus is, or within `scope` only; the editors handle it themselves and let nothing through. */
function useRunShortcut(run: () => void, scope: RefObject<HTMLElement | null> | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (scope && !(event.target instanceof Node && scope.current?.contains(event.target))) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}
