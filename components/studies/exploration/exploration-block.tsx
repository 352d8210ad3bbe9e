"use client";
/** Every interleaving of a lesson's program, which the learner can change and explore again. */
import { lazy, Suspense } from "react";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { BlockFrame } from "#components/studies/study/block-frame";
import { arriving } from "#components/ui/arriving";
import type { LessonExploration } from "#course/model/schema";

const LazyPanel = lazy(() =>
  arriving(async () => ({
    default: (await import("#components/studies/exploration/exploration-panel")).ExplorationPanel,
  })),
);

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
