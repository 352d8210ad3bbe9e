"use client";
/** What is measured of traffic: charts that follow while it runs, what happened meanwhile, the table twin. */
import { memo, useState } from "react";
import { TrafficChart } from "#components/playground/traffic/traffic-chart";
import { TrafficMarks } from "#components/playground/traffic/traffic-marks-list";
import { TrafficVerdictLine } from "#components/playground/traffic/traffic-verdict-line";
import { Disclosure } from "#components/ui/disclosure";
import { Table } from "#components/ui/table";
import { BUCKETS, type TrafficReport } from "#simulation/traffic/traffic-meter";
import { MAX_TRAFFIC_REQUESTS } from "#simulation/traffic/traffic-spec";
import type { TrafficMark } from "#view-models/traffic/traffic-marks";
import { marksWithin, type TrafficSeries, trafficSeries, valueText } from "#view-models/traffic/traffic-series";
import { trafficVerdict } from "#view-models/traffic/traffic-verdict";
import { duration } from "#view-models/words/duration";

interface TrafficChartsProps {
  report: TrafficReport;
  kept: TrafficReport | null;
  marks: readonly TrafficMark[];
  /** The table is drawn when it stands still. */
  running: boolean;
}

export const TrafficCharts = memo(function TrafficCharts({ report, kept, marks, running }: TrafficChartsProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const series = trafficSeries(report);
  const before = kept ? trafficSeries(kept) : [];
  const durationMs = report.bucketMs * BUCKETS;
  return (
    <div className="@container grid min-w-0 grid-cols-1 gap-3">
      <TrafficVerdictLine verdict={trafficVerdict(report)} />
      <p className="text-ink-faint text-xs tabular-nums">
        {pointed === null
          ? `From the start to ${duration(durationMs)}; point at a chart to read a moment.`
          : `From ${duration(pointed * report.bucketMs)} to ${duration((pointed + 1) * report.bucketMs)}:`}
      </p>
      <div className="grid @3xl:grid-cols-3 @md:grid-cols-2 gap-x-6 gap-y-4">
        {series.map(({ id, title, values, overall }, i) => (
          <TrafficChart
            key={id}
            title={title}
            buckets={BUCKETS}
            durationMs={durationMs}
            marks={marks}
            pointed={pointed}
            onPoint={setPointed}
            lines={[
              { name: "now", values, overall },
              ...(before[i] ? [{ name: "kept", values: before[i].values, overall: before[i].overall }] : []),
            ]}
          />
        ))}
      </div>
      <p className="text-ink-faint text-xs">
        Percentiles come from a histogram, so each may be off by up to a quarter (±25 %); all else is counted exactly. A
        recomputation is a slow call. Stale is what the database would by now answer otherwise.
      </p>
      {notesOn(report).map((note) => (
        <p key={note} className="text-ink-soft text-sm">
          {note}
        </p>
      ))}
      <TrafficMarks marks={marks} />
      {!running && (
        <Disclosure summary="The charts as a table">
          <SeriesTable report={report} series={series} marks={marks} />
        </Disclosure>
      )}
    </div>
  );
});

/** From here on learning is what takes the time. */
const MANY_RUNS = 3000;

function notesOn({ buckets, pythonRuns }: TrafficReport): string[] {
  const notes: string[] = [];
  if (buckets.reduce((sum, { requests }) => sum + requests, 0) >= MAX_TRAFFIC_REQUESTS)
    notes.push("A million visitors have come: more are not sent.");
  if (pythonRuns > MANY_RUNS)
    notes.push(
      `Python has been run ${pythonRuns.toLocaleString("en")} times. What draws random numbers or reads the clock goes another way almost every time, and each way has to be learned once.`,
    );
  return notes;
}

interface SeriesTableProps {
  report: TrafficReport;
  series: readonly TrafficSeries[];
  marks: readonly TrafficMark[];
}

function SeriesTable({ report, series, marks }: SeriesTableProps) {
  return (
    <Table
      caption="Traffic over time"
      captionHidden
      columns={[
        { id: "at", header: "From" },
        ...series.map(({ id, title }) => ({ id, header: title, numeric: true })),
        { id: "happened", header: "What happened" },
      ]}
    >
      {report.buckets.map(({ fromMs }, row) => (
        <tr key={fromMs}>
          <th scope="row" className="whitespace-nowrap text-left font-normal">
            {duration(fromMs)}
          </th>
          {series.map(({ id, values }) => (
            <td key={id} className="text-right tabular-nums">
              {valueText(values[row])}
            </td>
          ))}
          <td className="whitespace-nowrap">
            {marksWithin(marks, fromMs, report.bucketMs)
              .map(({ text }) => text)
              .join("; ")}
          </td>
        </tr>
      ))}
    </Table>
  );
}
