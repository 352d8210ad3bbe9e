"use client";
/**
 * Why, Deep dive, Visualize, Review, Performance: a page of sections to read through. Programs open under their block. A section with
 * nothing to do is done when its end has been in view for a moment (parts that come later move it); where the learner reads is remembered.
 */
import { useEffect, useRef, useState } from "react";
import { InlinePlace } from "#components/lesson/page/inline-place";
import { type LessonProps, whatIsNext } from "#components/lesson/page/lesson-props";
import { ModeFooter } from "#components/lesson/page/mode-footer";
import { ModeTabs } from "#components/lesson/page/mode-tabs";
import { StepBlocks } from "#components/lesson/step/step-blocks";
import { stepTasks } from "#components/lesson/step/step-tasks";
import { classNames } from "#components/ui/class-names";
import { lazyPart } from "#components/ui/lazy-part";
import type { LessonStep, Mode } from "#course/model/schema";
import { markDone, useProgress, visit } from "#stores/progress";

const LessonNav = lazyPart(async () => (await import("#components/lesson/page/lesson-nav")).LessonNav);

export function PageLayout(props: LessonProps) {
  const { slug, meta, mode, modes, steps, entries } = props;
  const [stepId, setStepId] = useState(steps[0]?.id ?? "");
  const inViewRef = useRef(new Set<string>());
  const visitedRef = useRef("");

  function see(step: string, inView: boolean) {
    if (inView) inViewRef.current.add(step);
    else inViewRef.current.delete(step);
    // The first heading on screen; between two, the section whose heading was the last.
    const first = steps.find(({ id }) => inViewRef.current.has(id))?.id;
    if (first === undefined || first === visitedRef.current) return;
    visitedRef.current = first;
    setStepId(first);
    visit({ slug, mode, step: first });
  }
  return (
    <div className="flex min-w-0 flex-1 max-xl:flex-col">
      <LessonNav entries={entries} slug={slug} mode={mode} steps={steps} stepId={stepId} />
      <main data-wide id="main" tabIndex={-1} className="min-w-0 flex-1">
        <div className={classNames("mx-auto px-4 pt-8 pb-16 sm:px-8", WIDTHS[mode] ?? "max-w-[60rem]")}>
          <h1 className="text-2xl">{meta.title}</h1>
          <ModeTabs slug={slug} modes={modes} mode={mode} />
          {steps.map((step) => (
            <Section key={step.id} slug={slug} mode={mode} step={step} onSee={see} />
          ))}
          <ModeFooter slug={slug} next={whatIsNext(props)} />
        </div>
      </main>
    </div>
  );
}

/** Lanes want all there is; two programs beside each other want lines of some fifty-five characters each. */
const WIDTHS: Partial<Record<Mode, string>> = {
  visualize: "max-w-[78rem]",
  why: "max-w-[70rem]",
  performance: "max-w-[70rem]",
};

const READ_MS = 1000;

interface SectionProps {
  slug: string;
  mode: Mode;
  step: LessonStep;
  onSee: (stepId: string, inView: boolean) => void;
}

function Section({ slug, mode, step, onSee }: SectionProps) {
  const tasks = useProgress((data) => {
    const { total, open } = stepTasks(slug, step, data);
    return total === 0 ? "none" : open === 0 ? "done" : "open";
  });
  const startRef = useRef<HTMLHeadingElement>(null);
  const endRef = useRef<HTMLDivElement>(null);
  const seeRef = useRef(onSee);
  seeRef.current = onSee;

  useEffect(() => {
    if (tasks === "done") markDone({ slug, mode, step: step.id });
  }, [tasks, slug, mode, step.id]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watcher = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (target === startRef.current) seeRef.current(step.id, isIntersecting);
        else {
          clearTimeout(timer);
          if (isIntersecting && tasks === "none")
            timer = setTimeout(() => markDone({ slug, mode, step: step.id }), READ_MS);
        }
      }
    });
    if (startRef.current) watcher.observe(startRef.current);
    if (endRef.current) watcher.observe(endRef.current);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
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
