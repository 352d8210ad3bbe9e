"use client";
/** A simulation in a lesson: the course's own run at once, the learner's own on request. Its parts come after the page. */
import { lazy, Suspense } from "react";
import { BlockFrame } from "#components/concurrency/block-frame";
import { useLessonPlace } from "#components/lesson/lesson-context";
import { workKeyOf } from "#components/lesson/work-key";
import type { LessonSimulation } from "#course/schema";

const LazyPanel = lazy(async () => ({
  default: (await import("#components/concurrency/simulation-panel")).SimulationPanel,
}));

export function SimulationBlock({ simulation }: { simulation: LessonSimulation }) {
  const { slug } = useLessonPlace();
  const { title, program, scenario, report } = simulation;
  return (
    <BlockFrame title={title}>
      <Suspense>
        <LazyPanel workKey={workKeyOf(slug, program)} program={program} scenario={scenario} recorded={report} />
      </Suspense>
    </BlockFrame>
  );
}
