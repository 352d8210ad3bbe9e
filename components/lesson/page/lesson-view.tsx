"use client";
/**
 * A lesson in one of its modes. Each layout is a part of its own that comes after the page, except the one that most learners open
 * first: with it they may begin to type before the rest is there. Where they are in the lesson is remembered by the layout.
 */
import { lazy, Suspense } from "react";
import type { LessonProps } from "#components/lesson/page/lesson-props";
import { LAYOUTS } from "#components/lesson/page/mode-words";
import { StepLayout } from "#components/lesson/step/step-layout";
import { arriving } from "#components/ui/arriving";

const PageLayout = lazy(() =>
  arriving(async () => ({ default: (await import("#components/lesson/page/page-layout")).PageLayout })),
);
const TaskLayout = lazy(() =>
  arriving(async () => ({
    default: (await import("#components/lesson/exercise/task-layout")).TaskLayout,
  })),
);
const TestLayout = lazy(() =>
  arriving(async () => ({ default: (await import("#components/lesson/test/test-layout")).TestLayout })),
);

const LATER = { page: PageLayout, tasks: TaskLayout, test: TestLayout };

export function LessonView(props: LessonProps) {
  const layout = LAYOUTS[props.mode];
  if (layout === "steps") return <StepLayout {...props} />;
  const Layout = LATER[layout];
  return (
    <Suspense>
      <Layout {...props} />
    </Suspense>
  );
}
