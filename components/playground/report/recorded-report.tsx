"use client";
/** What a link says was found: readable at once, without Python. It is its maker's claim, so it says that, and one press runs it here. */
import { useMemo } from "react";
import { DrawnRun } from "#components/playground/report/drawn-run";
import { ComparedReport, TrafficReport } from "#components/playground/report/figures-report";
import { Words } from "#components/studies/race-report/counterexample-view";
import { OutcomesTable } from "#components/studies/race-report/outcomes-table";
import { VerdictBox } from "#components/studies/race-report/verdict-box";
import { VerdictList } from "#components/studies/race-report/verdict-list";
import { Button } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { Icon } from "#components/ui/icon";
import { runtimeClient } from "#runtime/client/client";
import { changeAndRun, usePlayground } from "#stores/playground";
import type { SharedRace, SharedReport, SharedRun } from "#view-models/report/shared-report";
import type { RequestLine } from "#view-models/trace/current-lines";

interface RecordedReportProps {
  report: SharedReport;
  onLines: (lines: readonly RequestLine[]) => void;
  /** The mode's own button stands right above: a second one would only make one ask what the other does. */
  isRunAbove?: boolean;
}

export function RecordedReport({ report, onLines, isRunAbove = false }: RecordedReportProps) {
  const isOurs = usePlayground((state) => state.origin.kind === "preset");
  return (
    <section aria-label="Recorded report" className="grid min-w-0 grid-cols-1 gap-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-ink-soft text-sm">
        {!isRunAbove && (
          <Button variant="primary" onPointerEnter={() => runtimeClient().warm()} onClick={() => changeAndRun({})}>
            <Icon name="play" />
            Run it again here
          </Button>
        )}
        {isOurs
          ? "Recorded when this page was built. Nothing has run in your browser yet."
          : "Recorded by whoever made this link. Nothing has run in your browser yet."}
      </p>
      {report.kind === "race" ? (
        <Race report={report} onLines={onLines} />
      ) : report.kind === "walk" ? (
        <>
          <p className="font-semibold">{report.sentence}</p>
          <DrawnRun drawn={report.drawn} step={report.step} onLines={onLines} caption="A run by hand" />
        </>
      ) : report.kind === "compared" ? (
        <ComparedReport report={report} />
      ) : report.kind === "traffic" ? (
        <TrafficReport report={report} />
      ) : (
        <Run report={report} />
      )}
    </section>
  );
}

const NOTHING = () => undefined;

function Race({ report, onLines }: { report: SharedRace; onLines: RecordedReportProps["onLines"] }) {
  const { verdict, status, lines, why, drawn, good, step, outcomes } = report;
  const rows = useMemo(() => outcomes.map((row) => ({ ...row, choices: [] })), [outcomes]);
  return (
    <>
      <VerdictBox verdict={verdict} status={status} />
      {lines.length > 1 && <VerdictList lines={lines} shown={null} canShow={() => false} onShow={NOTHING} />}
      {why.length > 0 && (
        <ol className="grid list-decimal gap-1.5 pl-6">
          {why.map((sentence) => (
            <li key={sentence}>
              <Words text={sentence} />
            </li>
          ))}
        </ol>
      )}
      {drawn && <DrawnRun drawn={drawn} step={step} onLines={onLines} caption="Counterexample" />}
      {drawn && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-ink-soft text-xs">
          <Button size="sm" onPointerEnter={() => runtimeClient().warm()} onClick={() => changeAndRun({})}>
            Run it here, to prove it on real Django
          </Button>
          The button for the project with its test is then below the counterexample.
        </p>
      )}
      {good && (
        <Disclosure summary="Compare with a good run">
          <DrawnRun drawn={good} step={good.rows.length} onLines={NOTHING} caption="A good run" />
        </Disclosure>
      )}
      {rows.length > 0 && <OutcomesTable rows={rows} onOpen={null} />}
    </>
  );
}

function Run({ report: { failed, atOnce, figures } }: { report: SharedRun }) {
  return (
    <div className="grid gap-0.5 text-sm">
      {failed !== null && <p className="font-semibold text-deleted">{failed}</p>}
      {atOnce !== null && <p className="font-semibold">{atOnce}</p>}
      <p className="text-ink-soft tabular-nums">{figures}</p>
    </div>
  );
}
