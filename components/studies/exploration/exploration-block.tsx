"use client";
/** Every interleaving of a lesson's program, which the learner can change and explore again. */
import { lazy, Suspense } from "react";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { useRecordedExploration } from "#components/lesson/workbench/use-recorded-run";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { BlockFrame } from "#components/studies/study/block-frame";
import { StudyRoom } from "#components/studies/study/study-room";
import { arriving } from "#components/ui/arriving";
import type { LessonExploration } from "#course/model/schema";

const LazyPanel = lazy(() =>
  arriving(async () => ({
    default: (await import("#components/studies/exploration/exploration-panel")).ExplorationPanel,
  })),
);

export function ExplorationBlock({ exploration, framed = true }: { exploration: LessonExploration; framed?: boolean }) {
  const { slug } = useLessonPlace();
  const { title, program, spec } = exploration;
  const { run, missing } = useRecordedExploration(exploration);
  const recorded = missing === null ? run : missing === "coming" ? missing : null;
  return (
    <BlockFrame framed={framed} title={title}>
      <Suspense fallback={<StudyRoom />}>
        <LazyPanel title={title} workKey={workKeyOf(slug, program)} program={program} spec={spec} recorded={recorded} />
      </Suspense>
    </BlockFrame>
  );
}
