"use client";
/**
 * Region "Scheduler": you decide who takes the next step, with buttons or the letter keys. Undo, start over, go on from any point of
 * the history. Goals are told when they are reached; fewest switches is the score.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { CopyLink } from "#components/studies/race-report/copy-link";
import { RequestCard } from "#components/studies/scheduler/request-card";
import { RunVerdict } from "#components/studies/scheduler/run-verdict";
import { ScheduleGoals } from "#components/studies/scheduler/schedule-goals";
import { ScheduleHistory } from "#components/studies/scheduler/schedule-history";
import { Refusal } from "#components/studies/study/refusal";
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { IconButton } from "#components/ui/icon-button";
import { Kbd } from "#components/ui/kbd";
import { lazyPart } from "#components/ui/lazy-part";
import { LiveRegion } from "#components/ui/live-region";
import { CacheTableView } from "#components/visualisers/trace/cache-table-view";
import type { PropertySpec, RunOptions, ScheduleReport } from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";
import type { Choice } from "#simulation/simulation";
import { letterOf } from "#simulation/words";
import { createByHandStore, goBackTo, openByHand, stepTask, undoStep } from "#stores/by-hand";
import { scheduleHistory } from "#view-models/race/schedule-history";
import { cacheTable } from "#view-models/trace/cache-table";
import type { RequestLine } from "#view-models/trace/current-lines";
import { duration } from "#view-models/words/duration";

const ProveButton = lazyPart(() =>
  import("#components/studies/race-report/prove-button").then(({ ProveButton: Part }) => Part),
);

interface SchedulerPanelProps {
  options: RunOptions;
  scenario: Scenario;
  goals: readonly string[];
  /** Whether the program keeps something in its module, as far as somebody has looked. */
  apart?: boolean;
  /** What the run is held against once all have ended. */
  properties?: readonly PropertySpec[];
  /** Where to begin; also fetched at once. Without, the panel waits for the learner. */
  choices?: Choice[];
  onLines?: (lines: readonly RequestLine[]) => void;
  /** The schedule so far, for whoever keeps or shares it. */
  onChoices?: (choices: Choice[]) => void;
  /** The run as it is, whenever it has gone on. */
  onRun?: (run: ScheduleReport) => void;
  onClose?: () => void;
  /** A link to the run as it is now; null = it is too large for one. */
  linkOf?: ((run: ScheduleReport) => string | null) | null;
  /** Every goal has been reached once. */
  onReached?: () => void;
}

export function SchedulerPanel({
  options,
  scenario,
  goals,
  apart,
  properties,
  choices,
  onLines,
  onChoices,
  onRun,
  onClose,
  onReached,
  linkOf = null,
}: SchedulerPanelProps) {
  const [store] = useState(() => createByHandStore(options, scenario, goals, choices, properties));
  const state = useStore(store);
  const { report, busy, trouble, best, said } = state;
  const begins = choices !== undefined;
  const panelRef = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!begins) return;
    void openByHand(store);
    // Opened by a button elsewhere: that is where the learner looks now, and where the letter keys should go.
    panelRef.current?.focus({ preventScroll: true });
    panelRef.current?.scrollIntoView({ block: "nearest" });
  }, [store, begins]);

  const naming = useMemo(() => ({ caches: report?.caches ?? {}, previews: report?.previews ?? {} }), [report]);
  const history = useMemo(() => scheduleHistory(report?.events ?? [], naming), [report, naming]);
  const table = useMemo(
    () =>
      cacheTable(
        report?.events ?? [],
        report?.events.length ?? 0,
        naming.previews,
        naming.caches,
        report?.nowMs ?? 0,
        report?.start,
      ),
    [report, naming],
  );
  useEffect(() => {
    if (!report || !onLines) return;
    const last = report.choices.at(-1)?.task;
    onLines(
      report.tasks.flatMap(({ task, state: at }) =>
        at.kind === "ready" && at.line !== null
          ? [{ task, letter: letterOf(task), line: at.line, file: at.file, moving: task === last }]
          : [],
      ),
    );
  }, [report, onLines]);

  useEffect(() => {
    if (!report) return;
    onChoices?.(report.choices);
    onRun?.(report);
  }, [report, onChoices, onRun]);

  const hasAll = goals.length > 0 && goals.every((goal) => best[goal]);
  useEffect(() => {
    if (hasAll) onReached?.();
  }, [hasAll, onReached]);

  const onKeyDown = (event: KeyboardEvent) => {
    const inField =
      event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
    if (inField || event.ctrlKey || event.metaKey || event.altKey || !report) return;
    if (event.key === "Backspace") {
      event.preventDefault();
      void undoStep(store);
      return;
    }
    const task = report.tasks.find((each) => letterOf(each.task) === event.key.toUpperCase());
    if (!task || task.state.kind === "ended") return;
    event.preventDefault();
    void stepTask(store, task.task);
  };

  /** The keys that work now; of many requests the first few make it clear. */
  const letters = (report?.tasks ?? [])
    .filter(({ state: { kind } }) => kind === "ready")
    .map(({ task }) => letterOf(task))
    .slice(0, 4);
  return (
    <section
      ref={panelRef}
      aria-label="Scheduler"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the letter keys work while the focus is in here
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="grid min-w-0 grid-cols-1 gap-4 rounded-md border border-line-strong bg-surface p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-semibold">You are the scheduler</p>
        {onClose && <IconButton label="Close the scheduler" icon="close" onClick={onClose} />}
      </div>
      <LiveRegion message={said.message} count={said.count} />
      <ScheduleGoals goals={goals} reached={report?.goals ?? {}} best={best} />
      <Refusal trouble={trouble} />
      {report === null ? (
        <div>
          <Button variant="primary" disabled={busy} onClick={() => void openByHand(store)}>
            {busy ? "Preparing the requests …" : "Begin"}
          </Button>
        </div>
      ) : (
        <>
          <ul
            // Two and four stand in pairs; of three, or of many, none is left over where three fit.
            className={classNames(
              "grid gap-2 sm:grid-cols-2",
              report.tasks.length !== 2 && report.tasks.length !== 4 && "xl:grid-cols-3",
            )}
            aria-label="Requests"
          >
            {report.tasks.map((task) => (
              <RequestCard
                key={task.task}
                view={task}
                naming={naming}
                nowMs={report.nowMs}
                onStep={() => void stepTask(store, task.task)}
              />
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-2">
            <Button size="sm" disabled={state.choices.length === 0} onClick={() => void undoStep(store)}>
              Undo
            </Button>
            <Button
              size="sm"
              variant="quiet"
              disabled={state.choices.length === 0}
              onClick={() => void goBackTo(store, 0)}
            >
              Start over
            </Button>
            <span className="text-ink-soft text-xs tabular-nums">
              {duration(report.nowMs)} · {report.choices.length} {report.choices.length === 1 ? "step" : "steps"} ·{" "}
              {report.switches} {report.switches === 1 ? "switch" : "switches"}
              {report.done && " · all have ended"}
            </span>
            <span className="ml-auto flex items-center gap-1.5 text-ink-faint text-xs max-sm:hidden">
              {letters.map((letter) => (
                <Kbd key={letter} keys={[letter]} />
              ))}
              {letters.length > 0 && "step"}
              {report.choices.length > 0 && (
                <>
                  <Kbd keys={["Backspace"]} /> undo
                </>
              )}
            </span>
          </div>
          {report.violations && <RunVerdict violations={report.violations} />}
          {linkOf && report.choices.length > 0 && <CopyLink linkOf={() => linkOf(report)} what="run" />}
          <ScheduleHistory steps={history} onBackTo={(length) => void goBackTo(store, length)} />
          <CacheTableView table={table} />
          {report.done && (
            <ProveButton
              race={() => ({
                title: "an order of my own",
                options,
                scenario,
                events: report.events,
                start: report.start,
                naming,
                apart: apart ?? null,
                found: null,
                link: null,
              })}
            />
          )}
        </>
      )}
    </section>
  );
}
