"use client";
/** Traffic: planned, sent to the worker, watched and moved while it runs; one run kept to hold the next against; CSV. */
import { useEffect, useMemo, useRef, useState } from "react";
import { RuntimeNotice } from "#components/lesson/runtime/runtime-notice";
import { BeforeFirstRun } from "#components/playground/page/before-first-run";
import type { PanelProps } from "#components/playground/page/panel-props";
import { RecordedReport } from "#components/playground/report/recorded-report";
import { RunButton } from "#components/playground/run/run-button";
import { download } from "#components/playground/share/download";
import { TrafficCharts } from "#components/playground/traffic/traffic-charts";
import { TrafficControls } from "#components/playground/traffic/traffic-controls";
import { TrafficForm } from "#components/playground/traffic/traffic-form";
import { TrafficMoves } from "#components/playground/traffic/traffic-moves";
import { PaceChoice, paceOf, TrafficProgress, USUAL_SECONDS } from "#components/playground/traffic/traffic-pace";
import { BlockPart } from "#components/studies/study/block-frame";
import { OldMark } from "#components/studies/study/old-mark";
import { Refusal } from "#components/studies/study/refusal";
import { Button } from "#components/ui/button";
import { runtimeClient } from "#runtime/client/client";
import type { TrafficReport } from "#simulation/traffic/traffic-meter";
import { inTurn, type Trouble, troubleOf } from "#stores/in-turn";
import { changeDocument, checkpoint } from "#stores/playground";
import { useRecorded } from "#stores/recorded/recorded-report";
import { offerReport } from "#stores/recorded/shown-report";
import { trafficReport } from "#view-models/report/make-report";
import { callToSuggest, usesServer } from "#view-models/traffic/traffic-hints";
import { positionsAt, trafficMarks } from "#view-models/traffic/traffic-marks";
import { trafficCsv } from "#view-models/traffic/traffic-series";
import { duration } from "#view-models/words/duration";

type Sent = Pick<PanelProps["document"], "traffic" | "scenario"> & Pick<PanelProps, "options">;

export function TrafficPanel({ document, options, onTrouble }: PanelProps) {
  const { traffic, scenario } = document;
  const [report, setReport] = useState<TrafficReport | null>(null);
  /** What the report is of: the form may have changed since. */
  const [sent, setSent] = useState({ traffic, scenario, options });
  const [kept, setKept] = useState<TrafficReport | null>(null);
  const [running, setRunning] = useState(false);
  const [paused, setPaused] = useState(false);
  const [seconds, setSeconds] = useState(USUAL_SECONDS);
  const [refused, setRefused] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => onTrouble(trouble), [trouble, onTrouble]);
  const runningRef = useRef(false);
  /** Where it was cut, because the tab was left. */
  const [leftAtMs, setLeftAtMs] = useState<number | null>(null);
  const leftRef = useRef(false);
  useEffect(
    () => () => {
      // Nobody watches any more, and others wait for their turn.
      leftRef.current = runningRef.current;
      if (runningRef.current) runtimeClient().cancel();
      runningRef.current = false;
    },
    [],
  );

  const run = async () => {
    if (runningRef.current) return;
    runningRef.current = true;
    checkpoint();
    setRunning(true);
    setPaused(false);
    setRefused(null);
    setLeftAtMs(null);
    leftRef.current = false;
    setTrouble(null);
    setSent({ traffic, scenario, options });
    try {
      const pace = paceOf(traffic.durationMs, seconds);
      let moved = traffic.adjustments?.length ?? 0;
      const onReport = (next: TrafficReport, why: string | null) => {
        setReport(next);
        // What was refused is said until something is moved.
        if (why !== null || next.adjustments.length !== moved) setRefused(why);
        moved = next.adjustments.length;
      };
      const last = await inTurn(() => runtimeClient().traffic(options, scenario, traffic, { pace, onReport }));
      setReport(last);
      if (leftRef.current) setLeftAtMs(last.nowMs);
      const { adjustments } = last;
      // Of a run that nobody watched to its end, the document may be another by now.
      if (runningRef.current && adjustments.length > 0) changeDocument({ traffic: { ...traffic, adjustments } });
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    runningRef.current = false;
    setRunning(false);
  };
  const setPace = (next: number, pause: boolean) => {
    setSeconds(next);
    setPaused(pause);
    if (running) runtimeClient().steer({ kind: "pace", pace: pause ? 0 : paceOf(sent.traffic.durationMs, next) });
  };
  const adjustments = report?.adjustments ?? [];
  const marks = useMemo(
    () => trafficMarks(sent.traffic, sent.scenario, report?.adjustments ?? []),
    [sent, report?.adjustments],
  );
  const isOld = useMemo(
    () => identity(sent) !== identity({ traffic, scenario, options }),
    [sent, traffic, scenario, options],
  );
  const moves = traffic.adjustments ?? [];
  const recorded = useRecorded("traffic");
  const [opened] = useState({ traffic, scenario, options });
  const isOldRecord = identity(opened) !== identity({ traffic, scenario, options });
  useEffect(
    () =>
      offerReport("traffic", () =>
        report && !running && !isOld ? trafficReport(report, marks) : isOldRecord ? null : recorded,
      ),
    [report, running, isOld, marks, isOldRecord, recorded],
  );
  return (
    <>
      <BlockPart>
        {recorded && report === null && !running && trouble === null && !isOldRecord && (
          <RecordedReport report={recorded} onLines={ignore} />
        )}
        {running ? (
          <>
            <TrafficProgress
              nowMs={report?.nowMs ?? 0}
              durationMs={sent.traffic.durationMs}
              paused={paused}
              onPause={() => setPace(seconds, !paused)}
            >
              <PaceChoice seconds={seconds} onChoose={(next) => setPace(next, false)} />
            </TrafficProgress>
            <TrafficControls
              positions={positionsAt(sent.traffic.skew, adjustments, report?.nowMs ?? 0)}
              keys={sent.traffic.keys}
              hasServer={usesServer(options)}
              refused={refused}
              suggestion={callToSuggest(options.code)}
            />
          </>
        ) : (
          <>
            <TrafficForm traffic={traffic} onChange={(next) => changeDocument({ traffic: next })} />
            <p className="text-ink-faint text-xs">
              How many and when is set here; calls, processes, latencies and what goes wrong come from the scenario.
            </p>
            <PaceChoice seconds={seconds} onChoose={setSeconds} />
            <TrafficMoves
              moves={moves}
              onChange={(next) =>
                changeDocument({ traffic: { ...traffic, adjustments: next.length > 0 ? next : undefined } })
              }
            />
            <RunButton
              running={false}
              onRun={() => void run()}
              label={`Send ${traffic.requests.toLocaleString("en")} requests`}
            >
              {report &&
                `${duration(report.nowMs)} of virtual time, with ${report.pythonRuns === 1 ? "1 run" : `${report.pythonRuns} runs`} of Python`}
            </RunButton>
          </>
        )}
        <RuntimeNotice running={false} />
        <Refusal trouble={trouble} />
        {report === null && !running && trouble === null && (recorded === null || isOldRecord) && (
          <BeforeFirstRun>
            Here you will see charts over the virtual time: hit ratio, response times, database load, what was computed
            more than once at a time, staleness, memory; as a table and CSV too.
          </BeforeFirstRun>
        )}
      </BlockPart>
      {report && (
        <BlockPart>
          {leftAtMs !== null && !running && (
            <p role="status" className="text-miss text-sm">
              You left this tab, so the traffic ended at {duration(leftAtMs)} of {duration(sent.traffic.durationMs)}.
            </p>
          )}
          <OldMark shown={!running && isOld} />
          <TrafficCharts report={report} kept={kept} marks={marks} running={running} />
          {!running && (
            <div className="flex flex-wrap gap-2">
              <Button size="sm" onClick={() => setKept(report)}>
                Keep this to compare with
              </Button>
              {kept && (
                <Button size="sm" variant="quiet" onClick={() => setKept(null)}>
                  Forget what was kept
                </Button>
              )}
              <Button size="sm" onClick={() => download("traffic.csv", trafficCsv(report, marks), "text/csv")}>
                Download CSV
              </Button>
            </div>
          )}
        </BlockPart>
      )}
    </>
  );
}

const ignore = () => undefined;

/** Moves that were made while it ran are kept in the plan: they make it no other. */
const identity = ({ traffic, scenario, options }: Sent): string =>
  JSON.stringify([{ ...traffic, adjustments: undefined }, scenario, options]);
