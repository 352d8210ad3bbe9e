"use client";
/** A program under many requests: editor, scenario, Run, and what came of it. Used by lessons and by the playground. */
import { useCallback, useMemo, useState } from "react";
import { useStore } from "zustand";
import { RuntimeNotice } from "#components/lesson/runtime/runtime-notice";
import { SimulationView } from "#components/studies/simulation/simulation-view";
import { BlockPart } from "#components/studies/study/block-frame";
import { createLinesStore, LinedEditor } from "#components/studies/study/lined-editor";
import { ModuleHintNote } from "#components/studies/study/module-hint-note";
import { Refusal } from "#components/studies/study/refusal";
import { ResultPlace } from "#components/studies/study/result-place";
import { ScenarioControls } from "#components/studies/study/scenario-controls";
import { ToPlayground } from "#components/studies/study/to-playground";
import { useEditedProgram } from "#components/studies/study/use-edited-program";
import { Button } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { Icon } from "#components/ui/icon";
import type { LessonProgram } from "#course/model/schema";
import { runtimeClient } from "#runtime/client/client";
import type { RunOptions, SimulationReport } from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";
import { createSimulationStore, KEEP_EVENTS_UP_TO, runSimulation } from "#stores/simulation";
import type { RequestLine } from "#view-models/trace/current-lines";

interface SimulationPanelProps {
  workKey: string;
  program: LessonProgram;
  scenario: Scenario;
  recorded: SimulationReport | null;
}

export function SimulationPanel({ workKey, program, scenario: given, recorded }: SimulationPanelProps) {
  const work = useEditedProgram(workKey, program);
  const [scenario, setScenario] = useState(given);
  const [backend, setBackend] = useState(program.backend as NonNullable<RunOptions["backend"]>);
  const [lines] = useState(createLinesStore);
  const onLines = useCallback((now: readonly RequestLine[]) => lines.setState(now, true), [lines]);
  const [store] = useState(() =>
    createSimulationStore({ code: program.code, backend: program.backend, scenario: given }, recorded),
  );
  const report = useStore(store, (state) => state.report);
  const of = useStore(store, (state) => state.of);
  const source = useStore(store, (state) => state.source);
  const running = useStore(store, (state) => state.running);
  const trouble = useStore(store, (state) => state.trouble);
  const options: RunOptions = useMemo(() => ({ code: work.code, backend }), [work.code, backend]);
  const run = () => void runSimulation(store, options, scenario);
  const sameCode = of.code === work.code;
  const light = report !== null && report.events.length === 0 && report.measures.requests > 0;
  return (
    <>
      <LinedEditor program={program} work={work} lines={sameCode ? lines : null} trouble={trouble} onRun={run} />
      <div
        data-stays
        className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t bg-surface px-4 py-2.5 lg:in-[.bench]:sticky lg:in-[.bench]:top-0 lg:in-[.bench]:z-10"
      >
        <Button variant="primary" disabled={running} onPointerEnter={() => runtimeClient().warm()} onClick={run}>
          <Icon name="play" />
          Run {scenario.count === 1 ? "1 request" : `${scenario.count.toLocaleString("en")} requests`}
        </Button>
        {running && <Button onClick={() => runtimeClient().stop()}>Stop</Button>}
        <ToPlayground lend={() => ({ title: program.file, code: work.code, backend, scenario, mode: "many" })} />
        <span className="text-ink-faint text-xs">
          {running ? "running …" : report && noteOf(source, sameCode, report)}
        </span>
      </div>
      <BlockPart>
        <Disclosure summary="Change the traffic">
          <ScenarioControls scenario={scenario} backend={backend} onScenario={setScenario} onBackend={setBackend} />
        </Disclosure>
        <RuntimeNotice running={running} />
        <Refusal trouble={trouble} />
        {report?.message && <p className="text-miss text-sm">{report.message}</p>}
        {report && source === "live" && sameCode && of.scenario === scenario && (
          <ModuleHintNote
            hint={report.hint}
            scenario={scenario}
            onChoose={(part) => setScenario({ ...scenario, ...part })}
          />
        )}
      </BlockPart>
      <ResultPlace result={report}>
        {light && (
          <p className="border-line border-t px-4 py-3 text-ink-soft text-sm">
            {source === "recorded"
              ? "The lanes of so many requests are not recorded with this page. Run it to see them."
              : `Lanes are drawn for up to ${KEEP_EVENTS_UP_TO.toLocaleString("en")} requests; of more, only what is measured is kept.`}
          </p>
        )}
        {report && (
          <SimulationView key={report.pythonRuns} store={store} report={report} code={of.code} onLines={onLines} />
        )}
      </ResultPlace>
    </>
  );
}

function noteOf(source: "recorded" | "live", sameCode: boolean, report: SimulationReport): string {
  if (!sameCode) return "below: the program before your last change";
  if (source === "recorded") return "recorded when this page was built";
  const runs = report.pythonRuns === 1 ? "1 run" : `${report.pythonRuns} runs`;
  return `run in your browser, with ${runs} of Python`;
}
