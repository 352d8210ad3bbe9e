"use client";
/** A simulation at its cursor: lanes and key lives, the stampede meter, the cache, one request step by step, and all events in words. */
import { memo, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { RunVerdictLine } from "#components/studies/simulation/run-verdict-line";
import { BlockPart } from "#components/studies/study/block-frame";
import { Disclosure } from "#components/ui/disclosure";
import { MeterView } from "#components/visualisers/charts/meter-view";
import { LanesView } from "#components/visualisers/lanes/lanes-view";
import { PlayerControls } from "#components/visualisers/player/player-controls";
import { SkipOffScreen } from "#components/visualisers/player/skip-off-screen";
import { usePlayer } from "#components/visualisers/player/use-player";
import { useThrottled } from "#components/visualisers/player/use-throttled";
import { CacheTableView } from "#components/visualisers/trace/cache-table-view";
import { EventList } from "#components/visualisers/trace/event-list";
import { ExecutionTableView } from "#components/visualisers/trace/execution-table-view";
import type { SimulationReport } from "#runtime/protocol";
import { letterOf } from "#simulation/words";
import { moveSimulation, type SimulationStore } from "#stores/simulation";
import { runVerdict } from "#view-models/lanes/run-verdict";
import { cacheTable } from "#view-models/trace/cache-table";
import { currentLines, type RequestLine } from "#view-models/trace/current-lines";
import { executionTable, rowAt } from "#view-models/trace/execution-table";
import { duration } from "#view-models/words/duration";
import { eventWords } from "#view-models/words/event-words";

interface SimulationViewProps {
  store: SimulationStore;
  report: SimulationReport;
  code: string;
  onLines: (lines: readonly RequestLine[]) => void;
}

/** Its own cursor renders it; what the panel around it does with the lines does not. */
export const SimulationView = memo(function SimulationView({ store, report, code, onLines }: SimulationViewProps) {
  const cursor = useStore(store, (state) => state.cursor);
  // The scenario that left this report, not the one that is being edited.
  const faults = useStore(store, (state) => state.of.scenario.faults);
  const { events, previews, caches, measures, start } = report;
  const verdict = useMemo(() => runVerdict(events, measures), [events, measures]);
  const naming = useMemo(() => ({ caches, previews }), [caches, previews]);
  const onMove = useMemo(() => (to: number) => moveSimulation(store, to), [store]);
  const timesMs = useMemo(() => events.map(({ atMs }) => atMs), [events]);
  const player = usePlayer(cursor, timesMs, onMove);
  // What costs more than moving a line follows a little behind.
  const later = useThrottled(cursor);
  const table = useMemo(
    () => cacheTable(events, later, previews, caches, events[later - 1]?.atMs ?? 0, start),
    [events, later, previews, caches, start],
  );
  const event = events[cursor - 1];
  const nowMs = event?.atMs ?? 0;
  const words = event
    ? `${event.task < 0 ? "" : `${letterOf(event.task)} · `}${eventWords(event, caches)}`
    : "before the first request";

  useEffect(() => {
    onLines(later >= events.length ? [] : currentLines(events, later));
  }, [events, later, onLines]);

  return (
    <>
      {measures.requests > 0 && (
        <BlockPart>
          <RunVerdictLine verdict={verdict} />
        </BlockPart>
      )}
      {events.length > 0 && (
        <BlockPart>
          <PlayerControls player={player} words={`${duration(nowMs)}: ${words}`} unit="events" />
          <p className="h-6 truncate text-ink-soft text-sm contain-strict">
            <span className="font-semibold text-ink tabular-nums">{duration(nowMs)}</span> · {words}
          </p>
          <LanesView events={events} naming={naming} faults={faults} cursor={cursor} onMove={player.moveTo} />
        </BlockPart>
      )}
      <BlockPart>
        <SkipOffScreen>
          <Meter
            measures={measures}
            atMs={events.length === 0 || later >= events.length ? null : (events[later - 1]?.atMs ?? 0)}
          />
        </SkipOffScreen>{" "}
      </BlockPart>
      {events.length > 0 && (
        <BlockPart label={`Cache after ${duration(table.nowMs)}`}>
          <SkipOffScreen>
            <Cache table={table} />
          </SkipOffScreen>
          <OneRequest report={report} code={code} cursor={later} onMove={player.moveTo} />
          <WordsOfAll report={report} cursor={later} onMove={player.moveTo} />
        </BlockPart>
      )}
    </>
  );
});

const Cache = memo(CacheTableView);
const Meter = memo(MeterView);

interface TwinProps {
  report: SimulationReport;
  cursor: number;
  onMove: (cursor: number) => void;
}

function WordsOfAll({ report, cursor, onMove }: TwinProps) {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure
      summary={report.events.length === 1 ? "The one event in words" : `All ${report.events.length} events in words`}
      open={open}
      onToggle={setOpen}
    >
      {open && (
        <SkipOffScreen>
          <EventList events={report.events} caches={report.caches} cursor={cursor} onMove={onMove} />
        </SkipOffScreen>
      )}
    </Disclosure>
  );
}

function OneRequest({ report, code, cursor, onMove }: TwinProps & { code: string }) {
  const [open, setOpen] = useState(false);
  const [task, setTask] = useState(0);
  const { requests } = report.measures;
  return (
    <Disclosure summary="One request, step by step" open={open} onToggle={setOpen}>
      {open && (
        <div className="grid grid-cols-1 gap-2">
          <label className="flex items-center gap-2 text-sm">
            Request
            <select
              value={task}
              onChange={(event) => setTask(Number(event.currentTarget.value))}
              className="min-h-9 rounded-md border border-control bg-surface px-2"
            >
              {Array.from({ length: Math.min(requests, 500) }, (_, each) => (
                <option key={letterOf(each)} value={each}>
                  {letterOf(each)}
                </option>
              ))}
            </select>
          </label>
          <RequestSteps report={report} code={code} task={task} cursor={cursor} onMove={onMove} />
        </div>
      )}
    </Disclosure>
  );
}

function RequestSteps({ report, code, task, cursor, onMove }: TwinProps & { code: string; task: number }) {
  const rows = useMemo(
    () => executionTable(report.events, code, { caches: report.caches, previews: report.previews }, task),
    [report, code, task],
  );
  return (
    <SkipOffScreen>
      <ExecutionTableView rows={rows} current={rowAt(rows, cursor)} onMove={onMove} />
    </SkipOffScreen>
  );
}
