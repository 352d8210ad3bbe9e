"use client";
/** A simulation in a lesson: the course's own run at once, the learner's own on request. Its parts come after the page. */
import { lazy, Suspense } from "react";
import { BlockFrame } from "#components/concurrency/block-frame";
import type { LessonSimulation } from "#course/schema";

const LazyPanel = lazy(async () => ({
  default: (await import("#components/concurrency/simulation-panel")).SimulationPanel,
}));

export function SimulationBlock({ simulation }: { simulation: LessonSimulation }) {
  const { id, title, program, scenario, report } = simulation;
  return (
    <BlockFrame title={title}>
      <Suspense>
        <LazyPanel
          workKey={`simulation/${id}/${program.file}`}
          program={program}
          scenario={scenario}
          recorded={report}
        />
      </Suspense>
    </BlockFrame>
  );
}
