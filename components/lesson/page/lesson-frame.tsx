"use client";
/** What is around a lesson in every mode: the ways into it on top, all lessons and this mode's steps at the left. */
import type { ReactNode } from "react";
import type { LessonProps } from "#components/lesson/page/lesson-props";
import { lazyPart } from "#components/ui/lazy-part";

const LessonNav = lazyPart(async () => (await import("#components/lesson/page/lesson-nav")).LessonNav);
const PrintLesson = lazyPart(async () => (await import("#components/lesson/page/print-lesson")).PrintLesson);
const ModeBar = lazyPart(async () => (await import("#components/lesson/page/mode-bar")).ModeBar);

interface LessonFrameProps {
  lesson: LessonProps;
  /** The step at hand. */
  stepId: string;
  /** The page's <main>. */
  children: ReactNode;
}

export function LessonFrame({ lesson, stepId, children }: LessonFrameProps) {
  const { slug, mode, modes, steps, entries } = lesson;
  return (
    <>
      <ModeBar slug={slug} mode={mode} modes={modes} />
      <PrintLesson lesson={lesson} />
      <div className="lesson-screen flex min-w-0 flex-1 max-xl:flex-col">
        <LessonNav entries={entries} slug={slug} mode={mode} modes={modes} steps={steps} stepId={stepId} />
        {children}
      </div>
    </>
  );
}
