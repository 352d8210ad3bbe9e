"use client";
/** Traffic: up to a million requests in the worker, charts that follow while it runs, one run kept to hold the next against, the table twin, CSV. */
import { useEffect, useState } from "react";
import { BlockPart } from "#components/concurrency/block-frame";
import { Refusal } from "#components/concurrency/refusal";
import { RuntimeNotice } from "#components/lesson/runtime-notice";
import { download } from "#components/playground/download";
import type { PanelProps } from "#components/playground/panel-props";
import { RunButton } from "#components/playground/run-button";
import { TrafficChart } from "#components/playground/traffic-chart";
import { TrafficForm } from "#components/playground/traffic-form";
import { Button } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { Table } from "#components/ui/table";
import { runtimeClient } from "#runtime/client";
import { BUCKETS, type TrafficReport } from "#simulation/traffic-meter";
import { inTurn, type Trouble, troubleOf } from "#stores/in-turn";
import { changeDocument, checkpoint } from "#stores/playground";
import { duration } from "#view-models/duration";
import { trafficCsv, trafficSeries } from "#view-models/traffic-series";

export function TrafficPanel({ document, options, onTrouble }: PanelProps) {
  const { traffic, scenario } = document;
  const [report, setReport] = useState<TrafficReport | null>(null);
  const [kept, setKept] = useState<TrafficReport | null>(null);
  const [running, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => onTrouble(trouble), [trouble, onTrouble]);

  const run = async () => {
    checkpoint();
    setRunning(true);
    setTrouble(null);
    try {
      setReport(await inTurn(() => runtimeClient().traffic(options, scenario, traffic, { onReport: setReport })));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setRunning(false);
  };
  const series = report ? trafficSeries(report) : [];
  const before = kept ? trafficSeries(kept) : [];
  return (
    <>
      <BlockPart>
        <TrafficForm traffic={traffic} onChange={(next) => changeDocument({ traffic: next })} />
        <p className="text-ink-faint text-xs">
          How many and when is set here; calls, processes, latencies and what goes wrong come from the scenario.
        </p>
        <RunButton
          running={running}
          onRun={() => void run()}
          label={`Send ${traffic.requests.toLocaleString("en")} requests`}
        >
          {report && `${duration(report.nowMs)} of virtual time, with ${report.pythonRuns} runs of Python`}
        </RunButton>
        {running && (
          <div>
            <Button size="sm" variant="quiet" onClick={() => runtimeClient().cancel()}>
              End here and keep what is measured
            </Button>
          </div>
        )}
        <RuntimeNotice running={false} />
        <Refusal trouble={trouble} />
      </BlockPart>
      {report && (
        <BlockPart>
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            {series.map(({ id, title, values, overall }, i) => (
              <TrafficChart
                key={id}
                title={title}
                buckets={BUCKETS}
                lines={[
                  { name: "now", values, overall },
                  ...(before[i] ? [{ name: "kept", values: before[i].values, overall: before[i].overall }] : []),
                ]}
              />
            ))}
          </div>
          <p className="text-ink-faint text-xs">
            Percentiles are right to about a quarter; all else is counted exactly. A recomputation is a slow call.
          </p>
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
              <Button size="sm" onClick={() => download("traffic.csv", trafficCsv(report), "text/csv")}>
                Download CSV
              </Button>
            </div>
          )}
          <Disclosure summary="The charts as a table">
            <Table
              caption="Traffic over time"
              captionHidden
              columns={[
                { id: "at", header: "From" },
                ...series.map(({ id, title }) => ({ id, header: title, numeric: true })),
              ]}
            >
              {report.buckets.map(({ fromMs }, row) => (
                <tr key={fromMs}>
                  <th scope="row" className="whitespace-nowrap text-left font-normal">
                    {duration(fromMs)}
                  </th>
                  {series.map(({ id, values }) => (
                    <td key={id} className="text-right tabular-nums">
                      {values[row] === null ? "" : Math.round((values[row] ?? 0) * 10) / 10}
                    </td>
                  ))}
                </tr>
              ))}
            </Table>
          </Disclosure>
        </BlockPart>
      )}
    </>
  );
}
