"use client";
/** The learner as the scheduler of a lesson's program, which they can change. */
import { lazy, Suspense } from "react";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { BlockFrame } from "#components/studies/study/block-frame";
import type { ByHandBlock } from "#course/model/schema";

const LazyPanel = lazy(async () => ({
  default: (await import("#components/studies/scheduler/by-hand-panel")).ByHandPanel,
}));

export function ByHandBlockView({ byHand, framed = true }: { byHand: ByHandBlock; framed?: boolean }) {
  const { slug } = useLessonPlace();
  const { title, program, scenario, goals } = byHand;
  return (
    <BlockFrame framed={framed} title={title}>
      <Suspense>
        <LazyPanel workKey={workKeyOf(slug, program)} program={program} scenario={scenario} goals={goals} />
      </Suspense>
    </BlockFrame>
  );
}
