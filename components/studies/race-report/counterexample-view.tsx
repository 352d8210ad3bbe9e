"use client";
import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { SideBySide, type SideBySideProps } from "#components/studies/race-report/side-by-side";
import { Button } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { PlayerControls } from "#components/visualisers/player/player-controls";
import { usePlayer } from "#components/visualisers/player/use-player";
import { InterleavingTable } from "#components/visualisers/race/interleaving-table";
import { SpaceTimeView } from "#components/visualisers/race/space-time-view";
import { CacheTableView } from "#components/visualisers/trace/cache-table-view";
/**
 * A counterexample: why, as a picture, as a table, step by step; beside it the nearest good run. From any step the learner can ask what
 * would have happened if somebody else had gone.
 */
import type { Change } from "#engine/event";
import type { Counterexample } from "#runtime/protocol";
import type { Choice } from "#simulation/simulation";
import { cellWords, firstDivergence, interleaving, type StepRow } from "#view-models/race/counterexample";
import { scheduleHistory } from "#view-models/race/schedule-history";
import { cacheTable } from "#view-models/trace/cache-table";
import { currentLines, type RequestLine } from "#view-models/trace/current-lines";
import type { Naming } from "#view-models/trace/step-parts";

interface CounterexampleViewProps {
  counterexample: Counterexample;
  naming: Naming;
  /** What was stored before the first request. */
  start: readonly Change[];
  onLines: (lines: readonly RequestLine[]) => void;
  onFork: (choices: Choice[]) => void;
  /** Where the picture stands, for whoever shares it. */
  stepRef?: RefObject<number>;
}

export function CounterexampleView({
  counterexample,
  naming,
  start,
  onLines,
  onFork,
  stepRef,
}: CounterexampleViewProps) {
  const { events, choices, explanation, good } = counterexample;
  const parting = useMemo(() => (good ? firstDivergence(events, good.events) : null), [events, good]);
  const drawn = useMemo(
    () => interleaving(events, { ...explanation, divergesAt: parting }, naming),
    [events, explanation, parting, naming],
  );
  const steps = useMemo(() => drawn.rows.filter((row): row is StepRow => row.kind === "step"), [drawn]);
  const history = useMemo(() => scheduleHistory(events, naming), [events, naming]);
  const [step, setStep] = useState(steps.length);
  const at = step === 0 ? 0 : (steps[step - 1]?.at ?? events.length);

  const onMove = useCallback(
    (to: number) => {
      const next = Math.max(0, Math.min(to, steps.length));
      setStep(next);
      onLines(currentLines(events, next === 0 ? 0 : (steps[next - 1]?.at ?? 0)));
    },
    [steps, events, onLines],
  );
  const timesMs = useMemo(() => steps.map((row) => events[row.at - 1]?.atMs ?? 0), [steps, events]);
  const player = usePlayer(step, timesMs, onMove);
  const { moveTo } = player;
  const onPick = useCallback(
    (eventAt: number) => moveTo(steps.findIndex((row) => row.at === eventAt) + 1),
    [steps, moveTo],
  );
  const table = useMemo(
    () => cacheTable(events, at, naming.previews, naming.caches, events[at - 1]?.atMs ?? 0, start),
    [events, at, naming, start],
  );
  const runInstead = useCallback(
    (row: StepRow, task: number) => {
      const choice = history.find(({ index }) => index === row.index)?.choice;
      const here = choice === undefined ? undefined : choices[choice];
      if (choice !== undefined && here) onFork([...choices.slice(0, choice), { task, atMs: here.atMs }]);
    },
    [history, choices, onFork],
  );
  const taken = new Set(history.filter(({ index }) => index < at).map(({ choice }) => choice)).size;
  const next = choices[taken];
  const last = steps[step - 1];
  useEffect(() => {
    if (stepRef) stepRef.current = step;
  }, [stepRef, step]);
  return (
    <div className="grid min-w-0 grid-cols-1 gap-4">
      {explanation.why.length > 0 && (
        <ol className="grid gap-1.5">
          {explanation.why.map((sentence, i) => (
            <li key={sentence} className="flex gap-2.5">
              <span aria-hidden="true" className="mt-0.5 font-semibold text-ink-faint text-sm tabular-nums">
                {i + 1}
              </span>
              <Words text={sentence} />
            </li>
          ))}
        </ol>
      )}
      <SpaceTimeView drawn={drawn} at={at} onMove={onPick} />
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" variant="primary" onClick={player.replay}>
          Replay
        </Button>
        <div className="min-w-72 flex-1">
          <PlayerControls
            player={player}
            words={`step ${step} of ${steps.length}${last ? `: ${drawn.requests.find(({ task }) => task === last.task)?.letter ?? ""} ${cellWords(last).does}` : ""}`}
          />
        </div>
      </div>
      <InterleavingTable caption="Counterexample" drawn={drawn} at={at} onMove={onPick} onInstead={runInstead} />
      {next && (
        <div className="flex flex-wrap items-center gap-2">
          {drawn.requests
            .filter(({ task }) => task !== next.task)
            .map(({ task, letter }) => (
              <Button
                key={task}
                size="sm"
                onClick={() => onFork([...choices.slice(0, taken), { task, atMs: next.atMs }])}
              >
                What if {letter} had gone here?
              </Button>
            ))}
        </div>
      )}
      <Disclosure summary={`The cache after step ${step}`}>
        <CacheTableView table={table} />
      </Disclosure>
      {good && <GoodRun bad={drawn} good={good} naming={naming} divergesAt={parting} />}
    </div>
  );
}

function GoodRun({ bad, good, naming, divergesAt }: SideBySideProps) {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary="Beside a good run" open={open} onToggle={setOpen}>
      {open && <SideBySide bad={bad} good={good} naming={naming} divergesAt={divergesAt} />}
    </Disclosure>
  );
}

/** A sentence whose `keys` are set as code. */
export function Words({ text }: { text: string }) {
  return (
    <span>
      {text.split("`").map((part, i) =>
        i % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
          <code key={i} className="inline-code font-semibold">
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </span>
  );
}
