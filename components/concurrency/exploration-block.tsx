"use client";
/** Every interleaving of a lesson's program, which the learner can change and explore again. */
import { lazy, Suspense } from "react";
import { BlockFrame } from "#components/concurrency/block-frame";
import type { LessonExploration } from "#course/schema";

const LazyPanel = lazy(async () => ({
  default: (await import("#components/concurrency/exploration-panel")).ExplorationPanel,
}));

export function ExplorationBlock({ exploration }: { exploration: LessonExploration }) {
  const { id, title, program, spec, report } = exploration;
  return (
    <BlockFrame title={title}>
      <Suspense>
        <LazyPanel workKey={`exploration/${id}/${program.file}`} program={program} spec={spec} recorded={report} />
      </Suspense>
    </BlockFrame>
  );
}
