"use client";
/**
 * A lesson in one of its modes. Each layout is a part of its own that comes after the page, except the one that most learners open
 * first; where they are in the lesson is remembered by the layout.
 */
import { lazy, Suspense } from "react";
import type { LessonProps } from "#components/lesson/lesson-props";
import { LAYOUTS } from "#components/lesson/mode-words";
import { StepLayout } from "#components/lesson/step-layout";

const PageLayout = lazy(async () => ({ default: (await import("#components/lesson/page-layout")).PageLayout }));
const TaskLayout = lazy(async () => ({ default: (await import("#components/lesson/task-layout")).TaskLayout }));
const TestLayout = lazy(async () => ({ default: (await import("#components/lesson/test-layout")).TestLayout }));

export function LessonView(props: LessonProps) {
  const layout = LAYOUTS[props.mode];
  if (layout === "steps") return <StepLayout {...props} />;
  return (
    <Suspense>
      {layout === "page" && <PageLayout {...props} />}
      {layout === "tasks" && <TaskLayout {...props} />}
      {layout === "test" && <TestLayout {...props} />}
    </Suspense>
  );
}
