"use client";
/** Run many: the requests of the scenario, picked by time; lanes, the stampede meter, the cache. */
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { RuntimeNotice } from "#components/lesson/runtime/runtime-notice";
import { BeforeFirstRun } from "#components/playground/page/before-first-run";
import type { PanelProps } from "#components/playground/page/panel-props";
import { useKeptCursor } from "#components/playground/page/use-kept-cursor";
import { RecordedReport } from "#components/playground/report/recorded-report";
import { RunButton } from "#components/playground/run/run-button";
import { SimulationView } from "#components/studies/simulation/simulation-view";
import { BlockPart } from "#components/studies/study/block-frame";
import { ModuleHintNote } from "#components/studies/study/module-hint-note";
import { OldMark } from "#components/studies/study/old-mark";
import { Refusal } from "#components/studies/study/refusal";
import type { BackendChoice } from "#runtime/caches";
import { changeDocument, checkpoint } from "#stores/playground";
import { useRecorded } from "#stores/recorded/recorded-report";
import { offerReport } from "#stores/recorded/shown-report";
import {
  createSimulationStore,
  KEEP_EVENTS_UP_TO,
  moveSimulation,
  runSimulation,
  type SimulationState,
} from "#stores/simulation";
import { runVerdict } from "#view-models/lanes/run-verdict";
import { runReport } from "#view-models/report/make-report";

export function ManyPanel({ document, options, onLines, onTrouble }: PanelProps) {
  const { scenario } = document;
  const backend: BackendChoice = options.backend ?? "locmem";
  const [store] = useState(() => createSimulationStore({ code: options.code, backend, scenario }, null));
  /** Program, files, settings and shop data of the last run. */
  const [ran, setRan] = useState("");
  // Not the cursor: it moves often, and only the view below follows it.
  const report = useStore(store, (state) => state.report);
  const of = useStore(store, (state) => state.of);
  const running = useStore(store, (state) => state.running);
  const trouble = useStore(store, (state) => state.trouble);
  useKeptCursor(store, keptCursor);

  const asked = useMemo(() => JSON.stringify(options), [options]);
  const run = async () => {
    checkpoint();
    const { cursor: wanted } = document;
    await runSimulation(store, options, scenario);
    setRan(asked);
    if (wanted !== null) moveSimulation(store, wanted);
  };

  useEffect(() => onTrouble(trouble), [trouble, onTrouble]);

  // A program that was refused made no other result.
  const changed =
    report !== null && (trouble !== null || ran !== asked || JSON.stringify(of.scenario) !== JSON.stringify(scenario));
  const recorded = useRecorded("many");
  const [opened] = useState({ asked, scenario });
  const isOldRecord = opened.asked !== asked || opened.scenario !== scenario;
  useEffect(
    () =>
      offerReport("many", () => {
        if (report && !changed) return runReport(runVerdict(report.events, report.measures));
        return isOldRecord ? null : recorded;
      }),
    [report, changed, isOldRecord, recorded],
  );
  const { count } = scenario;
  return (
    <>
      <BlockPart>
        <RunButton
          running={running}
          onRun={() => void run()}
          label={`Run ${count === 1 ? "1 request" : `${count.toLocaleString("en")} requests`}`}
        >
          {running
            ? "running …"
            : changed
              ? trouble !== null && "below: what ran before"
              : report && `run in your browser, ${runsWords(report.pythonRuns)}`}
        </RunButton>
        <RuntimeNotice running={running} />
        {recorded && report === null && !running && !isOldRecord && (
          <RecordedReport report={recorded} onLines={ignore} isRunAbove />
        )}
        <Refusal trouble={trouble} />
        {report === null && !running && trouble === null && recorded === null && (
          <BeforeFirstRun>
            Here you will see a lane for each request, step by step in virtual time: who hit, who missed, who waited;
            how often the slow work was done; and what the cache held at any moment. You can go back in time.
          </BeforeFirstRun>
        )}
        {report?.message && <p className="text-miss text-sm">{report.message}</p>}
        {report && !changed && (
          <ModuleHintNote
            hint={report.hint}
            scenario={scenario}
            onChoose={(part) => changeDocument({ scenario: { ...scenario, ...part } })}
          />
        )}
        {report && report.events.length === 0 && (
          <p className="text-ink-soft text-sm">
            Lanes are drawn for up to {KEEP_EVENTS_UP_TO.toLocaleString("en")} requests; of more, only what is measured
            is kept.
          </p>
        )}
      </BlockPart>
      {report && (
        <div className="border-line border-t">
          <OldMark shown={changed && trouble === null && !running} />
          <SimulationView
            key={report.events.length}
            store={store}
            report={report}
            code={of.code}
            onLines={of.code === options.code ? onLines : ignore}
          />
        </div>
      )}
    </>
  );
}

const runsWords = (runs: number): string =>
  runs === 0 ? "without running Python again" : `with ${runs === 1 ? "1 run" : `${runs} runs`} of Python`;

const ignore = () => undefined;

const keptCursor = ({ report, cursor }: SimulationState): number | null | undefined =>
  report === null ? undefined : cursor >= report.events.length ? null : cursor;
