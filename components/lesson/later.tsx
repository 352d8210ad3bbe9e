"use client";
/**
 * Parts of a lesson whose code comes after the page: they are on screen as HTML, or appear only once the learner has done
 * something. Each keeps its name, so that whoever shows it sees no difference. What a page loads first has a budget (150 kB).
 */
import { type ComponentProps, type ComponentType, lazy, Suspense } from "react";
import type { OutdatedWork as OutdatedWorkNow } from "#components/lesson/outdated-work";

function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}

export const Bench = later(async () => (await import("#components/lesson/bench")).Bench);
export const CardBlock = later(async () => (await import("#components/lesson/card-block")).CardBlock);
export const CheatSheet = later(async () => (await import("#components/lesson/cheat-sheet")).CheatSheet);
export const ClaimBlock = later(async () => (await import("#components/lesson/claim-block")).ClaimBlock);
export const CompareBlock = later(async () => (await import("#components/lesson/compare-block")).CompareBlock);
export const ExerciseBlock = later(async () => (await import("#components/lesson/exercise-block")).ExerciseBlock);
export const ExplainBlock = later(async () => (await import("#components/lesson/explain-block")).ExplainBlock);
export const FigureBlock = later(async () => (await import("#components/lesson/figure-block")).FigureBlock);
export const LessonNav = later(async () => (await import("#components/lesson/lesson-nav")).LessonNav);
export const OutputPanel = later(async () => (await import("#components/lesson/output-panel")).OutputPanel);
export const TracePanel = later(async () => (await import("#components/lesson/trace-panel")).TracePanel);
export const QuestionBlock = later(async () => (await import("#components/lesson/question-block")).QuestionBlock);
export const ResumeBanner = later(async () => (await import("#components/lesson/resume-banner")).ResumeBanner);
export const ReviewSession = later(async () => (await import("#components/lesson/review-session")).ReviewSession);
export const InlineWorkbench = later(async () => (await import("#components/lesson/workbench")).Workbench);
export const WalkBlock = later(async () => (await import("#components/lesson/walk-block")).WalkBlock);
export const SimulationBlock = later(
  async () => (await import("#components/concurrency/simulation-block")).SimulationBlock,
);
export const ByHandBlockView = later(
  async () => (await import("#components/concurrency/by-hand-block")).ByHandBlockView,
);
export const ExplorationBlock = later(
  async () => (await import("#components/concurrency/exploration-block")).ExplorationBlock,
);
export const TrafficBlock = later(async () => (await import("#components/concurrency/traffic-block")).TrafficBlock);
export const WalkTable = later(async () => (await import("#components/concurrency/walk-table")).WalkTable);
export const SchedulerPanel = later(
  async () => (await import("#components/concurrency/scheduler-panel")).SchedulerPanel,
);
export const DayReport = later(async () => (await import("#components/lesson/day-report")).DayReport);
export const CarryOver = later(async () => (await import("#components/lesson/carry-over")).CarryOver);
export const HelpLadder = later(async () => (await import("#components/lesson/help-ladder")).HelpLadder);
export const ParsonsPuzzle = later(async () => (await import("#components/lesson/parsons-puzzle")).ParsonsPuzzle);
export const BlanksForm = later(async () => (await import("#components/lesson/blanks-form")).BlanksForm);
export const WhatHappened = later(async () => (await import("#components/lesson/what-happened")).WhatHappened);
export const WireBlock = later(async () => (await import("#components/lesson/wire-block")).WireBlock);

const LazyOutdatedWork = later(async () => (await import("#components/lesson/outdated-work")).OutdatedWork);

export function OutdatedWork(props: ComponentProps<typeof OutdatedWorkNow>) {
  return props.work.outdated === null ? null : <LazyOutdatedWork {...props} />;
}
