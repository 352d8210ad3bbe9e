"use client";
/**
 * Navigation "Lessons": all lessons, and under the open one its steps with ticks. A column at the left where there is room, else
 * behind a button.
 */
import { useState } from "react";
import type { LessonProps } from "#components/lesson/page/lesson-props";
import { SiteLink } from "#components/site/site-link";
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import type { CourseEntry, LessonStep, Mode } from "#course/model/schema";
import { stepKey, useProgress } from "#stores/progress";

interface LessonNavProps {
  entries: readonly CourseEntry[];
  slug: string;
  mode: Mode;
  modes: LessonProps["modes"];
  steps: readonly LessonStep[];
  stepId: string;
}

export function LessonNav({ entries, slug, mode, modes, steps, stepId }: LessonNavProps) {
  const [open, setOpen] = useState(false);
  const done = useProgress((data) => data.done);
  const counted = modes[mode]?.steps ?? [];
  const doneHere = counted.filter((step) => done[stepKey({ slug, mode, step })]).length;
  return (
    <nav aria-label="Lessons" className="shrink-0 border-line max-xl:border-b xl:w-60 xl:border-r print:hidden">
      <div className="flex items-center justify-between gap-3 px-4 py-2 xl:hidden">
        <Button variant="quiet" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="menu" />
          Lessons and steps
        </Button>
        {counted.length > 0 && (
          <span className="text-ink-soft text-xs tabular-nums">
            {doneHere} of {counted.length} done
          </span>
        )}
      </div>
      <div
        className={classNames(
          "overflow-y-auto px-3 py-4 text-sm xl:sticky xl:top-0 xl:max-h-dvh",
          !open && "max-xl:hidden",
        )}
      >
        <ol className="grid gap-0.5">
          {entries.map((entry) => (
            <li key={entry.slug}>
              {entry.slug === slug ? (
                <>
                  <p className="flex gap-2 px-2 pt-2 pb-1 font-semibold">
                    <span className="w-5 shrink-0 text-right text-accent tabular-nums">{entry.number}</span>
                    {entry.title}
                  </p>
                  <ol className="mb-2 grid gap-0.5">
                    {steps.map((step) => {
                      const isDone = counted.includes(step.id) && done[stepKey({ slug, mode, step: step.id })] === true;
                      return (
                        <li key={step.id}>
                          <a
                            href={`#${step.id}`}
                            onClick={() => setOpen(false)}
                            aria-current={step.id === stepId ? "step" : undefined}
                            className={classNames(
                              "flex min-h-8 items-start gap-2 rounded-md px-2 py-1.5 pointer-coarse:min-h-11",
                              step.id === stepId
                                ? "bg-accent-soft font-semibold text-ink"
                                : "text-ink-soft hover:bg-sunken hover:text-ink",
                            )}
                          >
                            <StepMark done={isDone} current={step.id === stepId} />
                            <span>
                              {step.title}
                              {isDone && <span className="sr-only"> (done)</span>}
                            </span>
                          </a>
                        </li>
                      );
                    })}
                  </ol>
                </>
              ) : (
                <NavEntry entry={entry} />
              )}
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}

function NavEntry({ entry }: { entry: CourseEntry }) {
  const number = <span className="w-5 shrink-0 text-right tabular-nums">{entry.number}</span>;
  if (!entry.available) {
    return (
      <span className="flex gap-2 px-2 py-1 text-ink-faint">
        {number}
        <span>
          {entry.title} <span className="text-xs">(coming)</span>
        </span>
      </span>
    );
  }
  return (
    <SiteLink
      href={`/lessons/${entry.slug}`}
      className="flex gap-2 rounded-md px-2 py-1 text-ink-soft hover:bg-sunken hover:text-ink"
    >
      {number}
      {entry.title}
    </SiteLink>
  );
}

function StepMark({ done, current }: { done: boolean; current: boolean }) {
  return (
    <span aria-hidden="true" className="grid w-5 shrink-0 justify-items-end pt-0.5">
      {done ? (
        <Icon name="check" className="text-hit" />
      ) : (
        <span className={classNames("mt-1.5 mr-1.5 size-1.5 rounded-full", current ? "bg-accent" : "bg-line-strong")} />
      )}
    </span>
  );
}
