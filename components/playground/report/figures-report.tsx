"use client";
/** A shared comparison, and shared traffic: sentences, figures and charts as they were. */
import { useState } from "react";
import { ConclusionLine } from "#components/playground/compare/conclusion-line";
import { TrafficChart } from "#components/playground/traffic/traffic-chart";
import { TrafficMarks } from "#components/playground/traffic/traffic-marks-list";
import { TrafficVerdictLine } from "#components/playground/traffic/traffic-verdict-line";
import { ComparedTable } from "#components/studies/traffic/compared-table";
import { BUCKETS } from "#simulation/traffic/traffic-meter";
import type { SharedComparison, SharedTraffic } from "#view-models/report/shared-report";

export function ComparedReport({ report: { conclusion, titles, figures } }: { report: SharedComparison }) {
  return (
    <>
      <ConclusionLine conclusion={conclusion} />
      <ComparedTable caption="Measures of both sides" titles={titles} figures={figures} />
    </>
  );
}

export function TrafficReport({ report }: { report: SharedTraffic }) {
  const { charts, durationMs, marks } = report;
  const [pointed, setPointed] = useState<number | null>(null);
  return (
    <div className="@container grid min-w-0 grid-cols-1 gap-3">
      <TrafficVerdictLine verdict={report} />
      <div className="grid @3xl:grid-cols-3 @md:grid-cols-2 gap-x-6 gap-y-4">
        {charts.map(({ id, title, values, overall }) => (
          <TrafficChart
            key={id}
            title={title}
            buckets={BUCKETS}
            durationMs={durationMs}
            marks={marks}
            pointed={pointed}
            onPoint={setPointed}
            lines={[{ name: "recorded", values, overall }]}
          />
        ))}
      </div>
      <TrafficMarks marks={marks} />
    </div>
  );
}
