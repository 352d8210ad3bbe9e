"use client";
/** Every interleaving of a lesson's program, which the learner can change and explore again. */
import { lazy, Suspense } from "react";
import { BlockFrame } from "#components/concurrency/block-frame";
import { useLessonPlace } from "#components/lesson/lesson-context";
import { workKeyOf } from "#components/lesson/work-key";
import type { LessonExploration } from "#course/schema";

const LazyPanel = lazy(async () => ({
  default: (await import("#components/concurrency/exploration-panel")).ExplorationPanel,
}));

export function ExplorationBlock({ exploration, framed = true }: { exploration: LessonExploration; framed?: boolean }) {
  const { slug } = useLessonPlace();
  const { title, program, spec, report } = exploration;
  return (
    <BlockFrame framed={framed} title={title}>
      <Suspense>
        <LazyPanel workKey={workKeyOf(slug, program)} program={program} spec={spec} recorded={report} />
      </Suspense>
    </BlockFrame>
  );
}
