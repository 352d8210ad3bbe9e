"use client";
/**
 * Of a program that only defines functions: what two visitors who call them at the same moment do. Simulated after each run of the program, with
 * the code that was run.
 */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { callWords } from "#components/lesson/workbench/visit-words";
import { SimulationView } from "#components/studies/simulation/simulation-view";
import { Refusal } from "#components/studies/study/refusal";
import type { LessonProgram } from "#course/model/schema";
import type { RunOptions } from "#runtime/protocol";
import type { Call } from "#simulation/behaviour";
import type { RunStore } from "#stores/run";
import { createSimulationStore, runSimulation } from "#stores/simulation";

interface VisitorsViewProps {
  store: RunStore;
  program: LessonProgram;
  visits: readonly Call[];
  /** Of the learner, so far. A check is none: it has its own picture of what went wrong, and Python does one thing at a time. */
  runs: number;
}

const VISITORS = 2;
const nothing = () => undefined;

export function VisitorsView({ store, program, visits, runs }: VisitorsViewProps) {
  const scenario = { calls: visits, count: VISITORS };
  const [simulation] = useState(() =>
    createSimulationStore({ code: program.code, backend: program.backend, scenario }, null),
  );
  const { report, running, trouble, of } = useStore(simulation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each run, with what was run; the rest is the page's and never changes
  useEffect(() => {
    if (runs === 0) return;
    const options: RunOptions = { code: store.getState().code, backend: program.backend as RunOptions["backend"] };
    void runSimulation(simulation, options, scenario);
  }, [runs]);
  return (
    <section aria-label="Two visitors" className="border-line border-t">
      {report === null && trouble === null && (
        <p className="px-4 py-3 text-ink-soft text-sm">
          {running
            ? "The visitors are coming …"
            : `This program only defines what a visitor does. Run it, and two visitors come at the same moment: ${callWords(visits)}.`}
        </p>
      )}
      <Refusal trouble={trouble} />
      {report && (
        <SimulationView key={report.pythonRuns} store={simulation} report={report} code={of.code} onLines={nothing} />
      )}
    </section>
  );
}
