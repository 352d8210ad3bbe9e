"use client";
/** Run once: the module, then each call of the scenario once. What it printed, and the trace at the cursor. */
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { RuntimeNotice } from "#components/lesson/runtime/runtime-notice";
import { OutputPanel } from "#components/lesson/workbench/output-panel";
import { TimeRow } from "#components/lesson/workbench/time-row";
import { TracePanel } from "#components/lesson/workbench/trace-panel";
import { BeforeFirstRun } from "#components/playground/page/before-first-run";
import type { PanelProps } from "#components/playground/page/panel-props";
import { useKeptCursor } from "#components/playground/page/use-kept-cursor";
import { RecordedReport } from "#components/playground/report/recorded-report";
import { RunButton } from "#components/playground/run/run-button";
import { BlockPart } from "#components/studies/study/block-frame";
import { OldMark } from "#components/studies/study/old-mark";
import { LiveRegion } from "#components/ui/live-region";
import { useThrottled } from "#components/visualisers/player/use-throttled";
import type { RunRecord } from "#engine/run-record";
import { checkpoint } from "#stores/playground";
import { useRecorded } from "#stores/recorded/recorded-report";
import { createRunStore, moveTo, type RunState, startRun } from "#stores/run";
import { PROGRAM_FILE } from "#view-models/playground/playground-options";
import { codeOfOneRun, recordOfOneRun } from "#view-models/playground/playground-program";
import { codePlaceAt } from "#view-models/trace/code-line-at";

const NOTHING: RunRecord = {
  events: [],
  stdout: "",
  stderr: "",
  error: null,
  previews: {},
  caches: {},
  endMs: 0,
  cut: { output: false, events: false },
};

export function RunPanel({ document, options, onLines, onTrouble }: PanelProps) {
  const [store] = useState(() => createRunStore(NOTHING, ""));
  const { record, cursor: now, running, source, said } = useStore(store);
  const cursor = useThrottled(now);
  const oneRun = codeOfOneRun(document);
  const { faults } = document.scenario;
  /** Program, files, settings and shop data: of now, and of the last run. */
  const asked = useMemo(() => JSON.stringify([{ ...options, code: oneRun }, faults]), [options, oneRun, faults]);
  const [ran, setRan] = useState("");
  const changed = ran !== asked;
  useKeptCursor(store, keptCursor);
  const recorded = useRecorded("run");
  const [opened] = useState(asked);
  const isOldRecord = opened !== asked;

  const run = async () => {
    checkpoint();
    const { cursor: wanted } = document;
    const done = await startRun(store, { ...options, code: oneRun, faults }, (of) => recordOfOneRun(of, document));
    if (done) setRan(asked);
    if (done && wanted !== null) moveTo(store, wanted);
  };

  useEffect(() => {
    if (source !== "live") return;
    const atEnd = cursor >= record.events.length;
    const { line, file } = atEnd ? { line: null } : codePlaceAt(record.events, cursor);
    onLines(line === null ? [] : [{ task: 0, letter: "A", line, file, moving: true }]);
    const { error } = record;
    onTrouble(
      error && error.line !== null && !changed ? { message: error.lastLine, line: error.line, file: error.file } : null,
    );
  }, [source, record, cursor, changed, onLines, onTrouble]);

  return (
    <>
      <BlockPart>
        <RunButton running={running !== null} onRun={() => void run()} label="Run once">
          {running !== null ? "running …" : "the program, then each call once"}
        </RunButton>
        <RuntimeNotice running={running !== null} />
        {recorded && source !== "live" && running === null && !isOldRecord && (
          <RecordedReport report={recorded} onLines={onLines} isRunAbove />
        )}
        {source !== "live" && running === null && recorded === null && (
          <BeforeFirstRun>
            Here you will see what the program prints, and its trace: each call to the cache and the database, with the
            line it came from and what the cache held then.
          </BeforeFirstRun>
        )}
        <LiveRegion message={said.message} count={said.count} />
      </BlockPart>
      {(source === "live" || running !== null) && (
        <>
          <OldMark shown={changed && running === null} />
          <div className="border-line border-t">
            <OutputPanel store={store} file={PROGRAM_FILE} sealed={false} />
          </div>
          {record.events.length > 0 && (
            <>
              <TimeRow store={store} sealed={false} onOpen={nothing} />
              <TracePanel store={store} />
            </>
          )}
        </>
      )}
    </>
  );
}

const nothing = (): void => {};

const keptCursor = ({ source, record, cursor }: RunState): number | null | undefined =>
  source !== "live" ? undefined : cursor >= record.events.length ? null : cursor;
