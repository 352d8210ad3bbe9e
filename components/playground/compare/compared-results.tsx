"use client";
/** What came of both sides: one table of measures, the outputs line by line, the loads and the lanes over the same time, and each side's own trace by a switch. */
import { useMemo, useState } from "react";
import { DiffView } from "#components/lesson/workbench/diff-view";
import { BothLanes } from "#components/playground/compare/both-lanes";
import { ConclusionLine } from "#components/playground/compare/conclusion-line";
import { SimulationView } from "#components/studies/simulation/simulation-view";
import { BlockPart } from "#components/studies/study/block-frame";
import { ComparedTable } from "#components/studies/traffic/compared-table";
import { Tabs } from "#components/ui/tabs";
import { AreaChart } from "#components/visualisers/charts/area-chart";
import type { RunRecord } from "#engine/run-record";
import type { SimulationReport } from "#runtime/protocol";
import type { Compared } from "#stores/comparison";
import { createSimulationStore, moveSimulation } from "#stores/simulation";
import { type ComparedAnswer, comparedAnswer } from "#view-models/playground/compared-answer";
import { otherDocument, roundTripWords, sideTitles } from "#view-models/playground/compared-documents";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import type { RequestLine } from "#view-models/trace/current-lines";

type Titles = readonly [string, string];

interface ComparedResultsProps {
  compared: Compared;
  /** Both sides as they were. */
  of: PlaygroundDocument;
  /** Null once the editor holds another program. */
  onLines: ((lines: readonly RequestLine[]) => void) | null;
}

export function ComparedResults({ compared, of, onLines }: ComparedResultsProps) {
  const titles = sideTitles(of);
  const answer = useMemo(() => comparedAnswer(compared, sideTitles(of)), [compared, of]);
  switch (compared.how) {
    case "run":
      return <Once records={compared.records} answer={answer} titles={titles} />;
    case "many":
      return (
        <Many
          key={JSON.stringify(of)}
          reports={compared.reports}
          answer={answer}
          titles={titles}
          of={of}
          onLines={onLines}
        />
      );
    case "explore":
      return (
        <BlockPart>
          <ConclusionLine conclusion={answer.conclusion} />
          <ComparedTable
            caption="What every interleaving shows on both sides"
            titles={titles}
            figures={answer.figures}
          />
        </BlockPart>
      );
  }
}

interface OnceProps {
  records: readonly [RunRecord, RunRecord];
  answer: ComparedAnswer;
  titles: Titles;
}

function Once({ records, answer, titles }: OnceProps) {
  const [one, other] = records.map(outputOf) as [string, string];
  return (
    <>
      <BlockPart>
        <ConclusionLine conclusion={answer.conclusion} />
        <ComparedTable caption="What both sides cost" titles={titles} figures={answer.figures} />
      </BlockPart>
      <BlockPart label="What both printed">
        {one === other ? (
          <>
            <p className="text-sm">Both sides printed the same.</p>
            <pre className="max-h-60 overflow-auto whitespace-pre-wrap break-words text-sm">{one}</pre>
          </>
        ) : (
          <DiffView before={one} after={other} beforeName={titles[0]} afterName={titles[1]} />
        )}
      </BlockPart>
    </>
  );
}

const SHOWN_CHARS = 20_000;

const outputOf = ({ stdout, stderr, error }: RunRecord): string =>
  [stdout, stderr, error?.traceback ?? ""].join("").trimEnd().slice(0, SHOWN_CHARS);

interface ManyProps {
  answer: ComparedAnswer;
  reports: readonly [SimulationReport, SimulationReport];
  titles: Titles;
  of: PlaygroundDocument;
  onLines: ComparedResultsProps["onLines"];
}

function Many({ reports, answer, titles, of, onLines }: ManyProps) {
  const [side, setSide] = useState<"0" | "1">("0");
  const [one, other] = reports;
  const documents = [of, otherDocument(of)] as const;
  const [stores] = useState(() =>
    documents.map(({ code, backend, scenario }, at) =>
      createSimulationStore({ code, backend, scenario }, reports[at] ?? null),
    ),
  );
  const series = (load: (report: SimulationReport) => SimulationReport["measures"]["recomputations"]) => [
    { name: titles[0], concurrency: load(one), endMs: one.measures.endMs },
    { name: titles[1], concurrency: load(other), endMs: other.measures.endMs },
  ];
  return (
    <>
      <BlockPart>
        {reports.map(
          ({ message }, at) =>
            message !== "" && (
              <p key={titles[at]} className="text-miss text-sm">
                {titles[at]}: {message}
              </p>
            ),
        )}
        <ConclusionLine conclusion={answer.conclusion} />
        <RoundTrips documents={documents} titles={titles} />
        <ComparedTable caption="Measures of both sides" titles={titles} figures={answer.figures} />
        <div className="grid gap-5 sm:grid-cols-2">
          <AreaChart title="Recomputations at once" series={series(({ measures }) => measures.recomputations)} />
          <AreaChart title="Database queries at once" series={series(({ measures }) => measures.database.load)} />
        </div>
      </BlockPart>
      {one.events.length > 0 && (
        <BlockPart label="Both sides">
          <BothLanes
            reports={reports}
            titles={titles}
            faults={of.scenario.faults}
            onMove={(at, cursor) => {
              setSide(at === 0 ? "0" : "1");
              const store = stores[at];
              if (store) moveSimulation(store, cursor);
            }}
          />
        </BlockPart>
      )}
      {one.events.length > 0 && (
        <div className="border-line border-t px-1 pt-3">
          <p className="px-3 font-semibold text-ink-soft text-xs">Each side, step by step</p>
          <Tabs
            label="Trace of"
            selectedId={side}
            onSelect={(id) => setSide(id as "0" | "1")}
            tabs={titles.map((title, at) => {
              const report = reports[at];
              const store = stores[at];
              return {
                id: String(at),
                label: title,
                panel: String(at) === side && report && store && (
                  <div className="-mt-4">
                    <SimulationView
                      store={store}
                      report={report}
                      code={documents[at]?.code ?? ""}
                      onLines={(documents[at]?.code === of.code && onLines) || ignore}
                    />
                  </div>
                ),
              };
            })}
          />
        </div>
      )}
    </>
  );
}

/** What a cache step costs at each side: local memory is no server. */
function RoundTrips({
  documents,
  titles,
}: {
  documents: readonly [PlaygroundDocument, PlaygroundDocument];
  titles: Titles;
}) {
  const words = roundTripWords(documents, titles);
  return words === null ? null : <p className="max-w-prose text-ink-soft text-sm">{words}</p>;
}

const ignore = () => undefined;
