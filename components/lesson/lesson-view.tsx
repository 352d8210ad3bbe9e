"use client";
/**
 * A lesson in one of its modes. Each layout is a part of its own, whose code comes after the page: its text is there as HTML. Where
 * the learner is in the lesson is remembered by the layout.
 */
import { lazy, Suspense } from "react";
import type { LessonProps } from "#components/lesson/lesson-props";
import { LAYOUTS } from "#components/lesson/mode-words";

const StepLayout = lazy(async () => ({ default: (await import("#components/lesson/step-layout")).StepLayout }));
const PageLayout = lazy(async () => ({ default: (await import("#components/lesson/page-layout")).PageLayout }));
const TaskLayout = lazy(async () => ({ default: (await import("#components/lesson/task-layout")).TaskLayout }));
const TestLayout = lazy(async () => ({ default: (await import("#components/lesson/test-layout")).TestLayout }));

const VIEWS = { steps: StepLayout, page: PageLayout, tasks: TaskLayout, test: TestLayout };

export function LessonView(props: LessonProps) {
  const Layout = VIEWS[LAYOUTS[props.mode]];
  return (
    <Suspense>
      <Layout {...props} />
    </Suspense>
  );
}
