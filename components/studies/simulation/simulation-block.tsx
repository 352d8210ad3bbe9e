"use client";
/** A simulation in a lesson: the course's own run at once, the learner's own on request. Its parts come after the page. */
import { lazy } from "react";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { useRecordedReport } from "#components/lesson/workbench/use-recorded-run";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { BlockFrame } from "#components/studies/study/block-frame";
import { ClosedStudy } from "#components/studies/study/closed-study";
import { arriving } from "#components/ui/arriving";
import type { LessonSimulation } from "#course/model/schema";

const LazyPanel = lazy(() =>
  arriving(async () => ({
    default: (await import("#components/studies/simulation/simulation-panel")).SimulationPanel,
  })),
);

interface SimulationBlockProps {
  simulation: LessonSimulation;
  /** Its figures would answer a question that is still open. */
  closed: boolean;
  framed?: boolean;
  /** Its program is listed before it, where a page has no workbench. */
  hasListing?: boolean;
}

export function SimulationBlock({ simulation, closed, framed = true, hasListing = false }: SimulationBlockProps) {
  const { slug, inline } = useLessonPlace();
  const { title, program, scenario } = simulation;
  const { run: report, missing } = useRecordedReport(simulation);
  return (
    <BlockFrame framed={framed} title={title}>
      <ClosedStudy closed={closed} programs={inline && hasListing ? [] : [{ program }]} scenario={scenario}>
        {missing === "coming" ? (
          <p className="min-h-dvh px-4 py-3 text-ink-faint text-sm">Loading the recorded run …</p>
        ) : (
          <LazyPanel workKey={workKeyOf(slug, program)} program={program} scenario={scenario} recorded={report} />
        )}
      </ClosedStudy>
    </BlockFrame>
  );
}
