"use client";
/**
 * Why, Deep dive, Visualize, Review, Performance: a page of sections to read through. Programs open under their block. A section with
 * nothing to do is done when its end has been in view; where the learner reads is remembered.
 */
import { useEffect, useRef, useState } from "react";
import { InlinePlace } from "#components/lesson/inline-place";
import { LessonNav } from "#components/lesson/later";
import { type LessonProps, whatIsNext } from "#components/lesson/lesson-props";
import { ModeFooter } from "#components/lesson/mode-footer";
import { ModeTabs } from "#components/lesson/mode-tabs";
import { StepBlocks } from "#components/lesson/step-blocks";
import { stepTasks } from "#components/lesson/step-tasks";
import { classNames } from "#components/ui/class-names";
import type { LessonStep, Mode } from "#course/schema";
import { markDone, useProgress, visit } from "#stores/progress";

export function PageLayout(props: LessonProps) {
  const { slug, meta, mode, modes, steps, entries } = props;
  const [stepId, setStepId] = useState(steps[0]?.id ?? "");

  function enter(step: string) {
    setStepId(step);
    visit({ slug, mode, step });
  }
  return (
    <div className="flex min-w-0 flex-1 max-xl:flex-col">
      <LessonNav entries={entries} slug={slug} mode={mode} steps={steps} stepId={stepId} />
      <main data-wide id="main" tabIndex={-1} className="min-w-0 flex-1">
        <div
          className={classNames(
            "mx-auto px-4 pt-8 pb-16 sm:px-8",
            mode === "visualize" ? "max-w-[78rem]" : "max-w-[60rem]",
          )}
        >
          <h1 className="text-2xl">{meta.title}</h1>
          <ModeTabs slug={slug} modes={modes} mode={mode} />
          {steps.map((step) => (
            <Section key={step.id} slug={slug} mode={mode} step={step} onEnter={enter} />
          ))}
          <ModeFooter slug={slug} next={whatIsNext(props)} />
        </div>
      </main>
    </div>
  );
}

interface SectionProps {
  slug: string;
  mode: Mode;
  step: LessonStep;
  onEnter: (stepId: string) => void;
}

function Section({ slug, mode, step, onEnter }: SectionProps) {
  const tasks = useProgress((data) => {
    const { total, open } = stepTasks(slug, step, data);
    return total === 0 ? "none" : open === 0 ? "done" : "open";
  });
  const startRef = useRef<HTMLHeadingElement>(null);
  const endRef = useRef<HTMLDivElement>(null);
  const enterRef = useRef(onEnter);
  enterRef.current = onEnter;

  useEffect(() => {
    if (tasks === "done") markDone({ slug, mode, step: step.id });
  }, [tasks, slug, mode, step.id]);

  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        if (target === startRef.current) enterRef.current(step.id);
        else if (tasks === "none") markDone({ slug, mode, step: step.id });
      }
    });
    if (startRef.current) watcher.observe(startRef.current);
    if (endRef.current) watcher.observe(endRef.current);
    return () => watcher.disconnect();
  }, [tasks, slug, mode, step.id]);

  return (
    <section
      aria-labelledby={step.id}
      className="mt-10 not-first-of-type:border-line not-first-of-type:border-t not-first-of-type:pt-9"
    >
      <h2 id={step.id} ref={startRef} className="mb-5 scroll-mt-6 text-xl">
        {step.title}
      </h2>
      <StepBlocks slug={slug} step={step} place={(block) => <InlinePlace slug={slug}>{block}</InlinePlace>} />
      <div ref={endRef} aria-hidden="true" className="h-px" />
    </section>
  );
}
