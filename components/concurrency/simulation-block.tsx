"use client";
/** A simulation in a lesson: the course's own run at once, the learner's own on request. Its parts come after the page. */
import { lazy } from "react";
import { BlockFrame } from "#components/concurrency/block-frame";
import { ClosedStudy } from "#components/concurrency/closed-study";
import { useLessonPlace } from "#components/lesson/lesson-context";
import { workKeyOf } from "#components/lesson/work-key";
import type { LessonSimulation } from "#course/schema";

const LazyPanel = lazy(async () => ({
  default: (await import("#components/concurrency/simulation-panel")).SimulationPanel,
}));

interface SimulationBlockProps {
  simulation: LessonSimulation;
  /** Its figures would answer a question that is still open. */
  closed: boolean;
  framed?: boolean;
}

export function SimulationBlock({ simulation, closed, framed = true }: SimulationBlockProps) {
  const { slug } = useLessonPlace();
  const { title, program, scenario, report } = simulation;
  return (
    <BlockFrame framed={framed} title={title}>
      <ClosedStudy closed={closed} programs={[{ program }]} scenario={scenario}>
        <LazyPanel workKey={workKeyOf(slug, program)} program={program} scenario={scenario} recorded={report} />
      </ClosedStudy>
    </BlockFrame>
  );
}
