"use client";
/** The learner as the scheduler of a lesson's program, which they can change. */
import { lazy, Suspense } from "react";
import { BlockFrame } from "#components/concurrency/block-frame";
import type { ByHandBlock } from "#course/schema";

const LazyPanel = lazy(async () => ({ default: (await import("#components/concurrency/by-hand-panel")).ByHandPanel }));

export function ByHandBlockView({ byHand }: { byHand: ByHandBlock }) {
  const { id, title, program, scenario, goals } = byHand;
  return (
    <BlockFrame title={title}>
      <Suspense>
        <LazyPanel workKey={`by-hand/${id}/${program.file}`} program={program} scenario={scenario} goals={goals} />
      </Suspense>
    </BlockFrame>
  );
}
