"use client";
/** `?embed=picture`: the sentence and the picture of a shared report and nothing else, for a frame in somebody's page. */
import { useState } from "react";
import { ComparedReport, TrafficReport } from "#components/playground/report/figures-report";
import { VerdictBox } from "#components/studies/race-report/verdict-box";
import { RequestLetter } from "#components/visualisers/marks/request-letter";
import { SpaceTimeView } from "#components/visualisers/race/space-time-view";
import type { Interleaving } from "#view-models/race/counterexample";
import type { SharedReport } from "#view-models/report/shared-report";

export function PictureOnly({ report }: { report: SharedReport }) {
  switch (report.kind) {
    case "race":
      return (
        <div className="grid min-w-0 gap-3 p-4">
          <VerdictBox verdict={report.verdict} status={report.status} />
          {report.drawn && <Picture drawn={report.drawn} />}
        </div>
      );
    case "walk":
      return (
        <div className="grid min-w-0 gap-3 p-4">
          <p className="font-semibold">{report.sentence}</p>
          <Picture drawn={report.drawn} />
        </div>
      );
    case "compared":
      return (
        <div className="grid gap-3 p-4">
          <ComparedReport report={report} />
        </div>
      );
    case "traffic":
      return (
        <div className="p-4">
          <TrafficReport report={report} />
        </div>
      );
    case "run":
      return (
        <div className="grid gap-1 p-4">
          {report.failed !== null && <p className="font-semibold text-deleted">{report.failed}</p>}
          {report.atOnce !== null && <p className="font-semibold">{report.atOnce}</p>}
          <p className="text-ink-soft">{report.figures}</p>
        </div>
      );
  }
}

/** The whole run; a press on a step shows it as far as that. */
function Picture({ drawn }: { drawn: Interleaving }) {
  const [at, setAt] = useState(drawn.rows.at(-1)?.at ?? 0);
  return (
    <>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {drawn.requests.map(({ task, name }) => (
          <li key={task} className="flex items-center gap-1.5">
            <RequestLetter task={task} />
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <SpaceTimeView drawn={drawn} at={at} onMove={setAt} />
    </>
  );
}
