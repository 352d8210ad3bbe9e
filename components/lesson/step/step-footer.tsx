"use client";
import { MODE_WORDS, modePath } from "#components/lesson/page/mode-words";
/** Back, where one is, on. The learner moves on; nothing jumps by itself. */
import { SiteLink } from "#components/site/site-link";
import { Button, buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { CourseEntry, LessonStep, Mode } from "#course/model/schema";

interface StepFooterProps {
  slug: string;
  steps: readonly LessonStep[];
  index: number;
  openTasks: number;
  next: { mode: Mode | null; lesson: CourseEntry | null };
  onGo: (index: number) => void;
  onFinish: () => void;
}

export function StepFooter({ slug, steps, index, openTasks, next, onGo, onFinish }: StepFooterProps) {
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
        <span className="ml-auto flex flex-wrap justify-end gap-2">
          {!isLast && (
            <Button variant="primary" onClick={() => onGo(index + 1)}>
              Next step
              <Icon name="arrow-right" />
            </Button>
          )}
          {isLast && next.mode && (
            <SiteLink href={modePath(slug, next.mode)} onClick={onFinish} className={buttonClass("secondary")}>
              Next: {MODE_WORDS[next.mode]}
            </SiteLink>
          )}
          {isLast && next.lesson && (
            <SiteLink href={`/lessons/${next.lesson.slug}`} onClick={onFinish} className={buttonClass("primary")}>
              Next lesson: {next.lesson.title}
              <Icon name="arrow-right" />
            </SiteLink>
          )}
          {isLast && !next.lesson && (
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
