"use client";
/**
 * Parts of a lesson whose code comes after the page: they are on screen as HTML, or appear only once the learner has done
 * something. Each keeps its name, so that whoever shows it sees no difference. What a page loads first has a budget (150 kB).
 */
import { type ComponentProps, lazy, Suspense } from "react";
import type { ClaimBlock as ClaimBlockNow } from "#components/lesson/claim-block";
import type { ExerciseBlock as ExerciseBlockNow } from "#components/lesson/exercise-block";
import type { LessonNav as LessonNavNow } from "#components/lesson/lesson-nav";
import type { OutdatedWork as OutdatedWorkNow } from "#components/lesson/outdated-work";
import type { OutputPanel as OutputPanelNow } from "#components/lesson/output-panel";
import type { TracePanel as TracePanelNow } from "#components/lesson/trace-panel";
import type { WhatHappened as WhatHappenedNow } from "#components/lesson/what-happened";

const LazyClaimBlock = lazy(async () => ({ default: (await import("#components/lesson/claim-block")).ClaimBlock }));
const LazyLessonNav = lazy(async () => ({ default: (await import("#components/lesson/lesson-nav")).LessonNav }));
const LazyOutputPanel = lazy(async () => ({ default: (await import("#components/lesson/output-panel")).OutputPanel }));
const LazyTracePanel = lazy(async () => ({ default: (await import("#components/lesson/trace-panel")).TracePanel }));
const LazyWhatHappened = lazy(async () => ({
  default: (await import("#components/lesson/what-happened")).WhatHappened,
}));
const LazyExerciseBlock = lazy(async () => ({
  default: (await import("#components/lesson/exercise-block")).ExerciseBlock,
}));
const LazyOutdatedWork = lazy(async () => ({
  default: (await import("#components/lesson/outdated-work")).OutdatedWork,
}));

export function ClaimBlock(props: ComponentProps<typeof ClaimBlockNow>) {
  return (
    <Suspense>
      <LazyClaimBlock {...props} />
    </Suspense>
  );
}

export function LessonNav(props: ComponentProps<typeof LessonNavNow>) {
  return (
    <Suspense>
      <LazyLessonNav {...props} />
    </Suspense>
  );
}

export function OutputPanel(props: ComponentProps<typeof OutputPanelNow>) {
  return (
    <Suspense>
      <LazyOutputPanel {...props} />
    </Suspense>
  );
}

export function TracePanel(props: ComponentProps<typeof TracePanelNow>) {
  return (
    <Suspense>
      <LazyTracePanel {...props} />
    </Suspense>
  );
}

export function WhatHappened(props: ComponentProps<typeof WhatHappenedNow>) {
  return (
    <Suspense>
      <LazyWhatHappened {...props} />
    </Suspense>
  );
}

export function ExerciseBlock(props: ComponentProps<typeof ExerciseBlockNow>) {
  return (
    <Suspense>
      <LazyExerciseBlock {...props} />
    </Suspense>
  );
}

export function OutdatedWork(props: ComponentProps<typeof OutdatedWorkNow>) {
  if (props.work.outdated === null) return null;
  return (
    <Suspense>
      <LazyOutdatedWork {...props} />
    </Suspense>
  );
}
