"use client";
/** The learner as the scheduler of a lesson's program, which they can change. */
import { lazy, Suspense } from "react";
import { BlockFrame } from "#components/concurrency/block-frame";
import { useLessonPlace } from "#components/lesson/lesson-context";
import { workKeyOf } from "#components/lesson/work-key";
import type { ByHandBlock } from "#course/schema";

const LazyPanel = lazy(async () => ({ default: (await import("#components/concurrency/by-hand-panel")).ByHandPanel }));

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
