"use client";
/** Back, where one is, on. The learner moves on; nothing jumps by itself. */
import { SiteLink } from "#components/site/site-link";
import { Button, buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { CourseEntry, LessonStep } from "#course/schema";

interface StepFooterProps {
  steps: readonly LessonStep[];
  index: number;
  openTasks: number;
  nextLesson: CourseEntry | null;
  onGo: (index: number) => void;
  onFinish: () => void;
}

export function StepFooter({ steps, index, openTasks, nextLesson, onGo, onFinish }: StepFooterProps) {
  const isLast = index === steps.length - 1;
  return (
    <div className="mt-10 grid gap-3 border-line border-t pt-5">
      {openTasks > 0 && (
        <p className="text-ink-soft text-sm">
          {openTasks === 1 ? "One task of this step is still open." : `${openTasks} tasks of this step are still open.`}{" "}
          You can come back to it.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="quiet" disabled={index === 0} onClick={() => onGo(index - 1)}>
          Previous step
        </Button>
        <span className="text-ink-faint text-sm tabular-nums">
          {index + 1} of {steps.length}
        </span>
        <span className="ml-auto">
          {!isLast && (
            <Button variant="primary" onClick={() => onGo(index + 1)}>
              Next step
              <Icon name="arrow-right" />
            </Button>
          )}
          {isLast && nextLesson && (
            <SiteLink href={`/lessons/${nextLesson.slug}`} onClick={onFinish} className={buttonClass("primary")}>
              Next lesson: {nextLesson.title}
              <Icon name="arrow-right" />
            </SiteLink>
          )}
          {isLast && !nextLesson && (
            <SiteLink href="/lessons" onClick={onFinish} className={buttonClass("primary")}>
              Finish and see all lessons
              <Icon name="arrow-right" />
            </SiteLink>
          )}
        </span>
      </div>
    </div>
  );
}
