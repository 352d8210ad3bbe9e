"use client";
/** The learner as the scheduler of a lesson's program, which they can change. */
import { lazy, Suspense, useCallback } from "react";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { byHandKey, workKeyOf } from "#components/lesson/workbench/work-key";
import { BlockFrame } from "#components/studies/study/block-frame";
import { StudyRoom } from "#components/studies/study/study-room";
import { arriving } from "#components/ui/arriving";
import type { ByHandBlock } from "#course/model/schema";
import { markPassed } from "#stores/progress";

const LazyPanel = lazy(() =>
  arriving(async () => ({
    default: (await import("#components/studies/scheduler/by-hand-panel")).ByHandPanel,
  })),
);

export function ByHandBlockView({ byHand, framed = true }: { byHand: ByHandBlock; framed?: boolean }) {
  const { slug } = useLessonPlace();
  const { id, title, program, scenario, goals } = byHand;
  const reached = useCallback(() => markPassed(byHandKey(slug, id), program.hash), [slug, id, program.hash]);
  return (
    <BlockFrame framed={framed} title={title}>
      <Suspense fallback={<StudyRoom />}>
        <LazyPanel
          workKey={workKeyOf(slug, program)}
          program={program}
          scenario={scenario}
          goals={goals}
          onReached={reached}
        />
      </Suspense>
    </BlockFrame>
  );
}
