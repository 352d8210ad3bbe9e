"use client";
/**
 * A program to work with: editor, Run / Stop / Reset and the time, what it printed, the cache and the timeline at the cursor. The run recorded
 * at build time is on screen at once; Python loads with the first sign of interest. While a question about this program is open,
 * the recorded run is `sealed`: it stands before its first step, because its end would give the answer away.
 * Beside a text (`docked`) it is as high as its place: the code takes less than half of it, and what a run shows scrolls under its buttons.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { CodeEditor } from "#components/editor/code-editor";
import { BenchHeading } from "#components/lesson/workbench/bench-heading";
import { useProgramCode } from "#components/lesson/workbench/use-program-code";
import { useRunOnShow } from "#components/lesson/workbench/use-recorded-run";
import { useSetAside } from "#components/lesson/workbench/use-set-aside";
import { WorkbenchBar } from "#components/lesson/workbench/workbench-bar";
import { classNames } from "#components/ui/class-names";
import { lazyPart } from "#components/ui/lazy-part";
import { LiveRegion } from "#components/ui/live-region";
import type { Exercise, LessonProgram } from "#course/model/schema";
import { runtimeClient } from "#runtime/client/client";
import type { Call } from "#simulation/behaviour";
import { runStoreFor, showRecorded, startRun } from "#stores/run";
import { runOptionsOf } from "#stores/run-options";
import { isCacheless } from "#view-models/trace/cacheless";
import { codeLineAt } from "#view-models/trace/code-line-at";

const OutdatedWork = lazyPart(async () => (await import("#components/lesson/workbench/outdated-work")).OutdatedWork);
const OutputPanel = lazyPart(async () => (await import("#components/lesson/workbench/output-panel")).OutputPanel);
const CheckButton = lazyPart(async () => (await import("#components/lesson/workbench/bench-check")).CheckButton);
const CheckVerdict = lazyPart(async () => (await import("#components/lesson/workbench/bench-check")).CheckVerdict);
const TimeRow = lazyPart(async () => (await import("#components/lesson/workbench/time-row")).TimeRow);
const RuntimeNotice = lazyPart(async () => (await import("#components/lesson/runtime/runtime-notice")).RuntimeNotice);
const SettingsStrip = lazyPart(async () => (await import("#components/lesson/workbench/settings-strip")).SettingsStrip);
const VisitorsView = lazyPart(async () => (await import("#components/lesson/workbench/visitors-view")).VisitorsView);
const ToPlayground = lazyPart(async () => (await import("#components/studies/study/to-playground")).ToPlayground);
const TracePanel = lazyPart(async () => (await import("#components/lesson/workbench/trace-panel")).TracePanel);

interface WorkbenchProps {
  /** Key of the learner's copy, `slug/file`. */
  workKey: string;
  program: LessonProgram;
  sealed?: boolean;
  /** One of several on a page: its shortcut works only while the focus is in it. */
  inline?: boolean;
  docked?: boolean;
  /** What is solved in this program. */
  exercise?: Exercise;
}

export function Workbench({
  workKey,
  program,
  sealed = false,
  inline = false,
  docked = false,
  exercise,
}: WorkbenchProps) {
  const store = runStoreFor(workKey, program.record, program.code);
  const run = useStore(store);
  const recorded = useRunOnShow(store, program);
  const work = useProgramCode(workKey, program);
  const [undo, setUndo] = useSetAside(workKey);
  const [opened, setOpened] = useState(false);
  /** How often the learner has run it without an error: visitors come after each. */
  const [runs, setRuns] = useState(0);
  const openRun = useCallback(() => setOpened(true), []);

  const runNow = () => {
    setUndo(null);
    void startRun(store, runOptionsOf(program, work.code)).then(
      (record) => record && record.error === null && setRuns((before) => before + 1),
    );
  };
  const reset = () => {
    if (run.running !== null) runtimeClient().stop();
    setUndo(work.edited ? work.reset() : null);
    showRecorded(store, recorded.run, program.code);
  };
  const frameRef = useRef<HTMLDivElement>(null);
  useRunShortcut(runNow, inline ? frameRef : null);

  const visits = visitsIn(program, exercise);
  const lend = useCallback(() => lent(program, work.code, visits), [program, work.code, visits]);
  const { record, cursor, running } = run;
  const isSealed = sealed && !opened && run.source === "recorded";
  const fresh = run.code === work.code && running === null && !isSealed;
  const atEnd = cursor >= record.events.length;
  const errorLine = record.error?.line ?? null;
  return (
    <div
      ref={frameRef}
      className={classNames(
        "@container",
        isCacheless(program.code) && "bench-cacheless",
        docked ? "lg:flex lg:min-h-0 lg:flex-1 lg:flex-col" : "grid grid-cols-1 content-start",
      )}
    >
      {work.code.startsWith("#") && <SettingsStrip store={store} code={work.code} />}
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
      <div
        className={classNames(
          "border-line border-t bg-surface",
          docked && "max-lg:sticky max-lg:bottom-13 max-lg:z-10 max-lg:border-b lg:border-b",
        )}
      >
        <WorkbenchBar
          running={running !== null}
          check={exercise && <CheckButton exercise={exercise} />}
          runs={visits === null ? "Run" : "Run with 2 visitors"}
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
          <span className={classNames("contents", exercise && "max-sm:hidden")}>
            <ToPlayground lend={lend} />
          </span>
        </WorkbenchBar>
        {visits === null && (
          <div className="min-h-15.5">
            <TimeRow store={store} sealed={isSealed} onOpen={openRun} />
          </div>
        )}
      </div>
      <RuntimeNotice running={running !== null} quiet={visits === null} />
      <LiveRegion message={run.said.message} count={run.said.count} />
      <div className={classNames(docked && "lg:min-h-0 lg:flex-1 lg:overflow-y-auto")}>
        {exercise && <CheckVerdict exercise={exercise} />}
        {visits !== null && <VisitorsView store={store} program={program} visits={visits} runs={runs} />}
        <BenchHeading
          text="Output"
          note={running !== null ? "running …" : isSealed ? undefined : noteOf(run.source, run.code === work.code)}
        />
        <OutputPanel
          store={store}
          file={program.file}
          sealed={isSealed}
          missing={run.source === "recorded" ? recorded.missing : null}
        />
        {visits === null && <TracePanel store={store} sealed={isSealed} />}
      </div>
    </div>
  );
}

/** Who calls what when the program does nothing by itself: what the exercise's own checks call, if they say so. */
function visitsIn({ visits, record }: LessonProgram, exercise: Exercise | undefined): readonly Call[] | null {
  if (visits) return visits;
  const checked = exercise?.concurrency.find((check) => !("driver" in check && check.driver));
  return checked && record.events.length === 0 && record.stdout === "" ? checked.scenario.calls : null;
}

const lent = ({ file, backend }: LessonProgram, code: string, visits: readonly Call[] | null) => ({
  title: file,
  code,
  backend,
  ...(visits === null ? { mode: "run" as const } : { mode: "many" as const, scenario: { calls: visits, count: 2 } }),
});

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
