"use client";
/**
 * Why, Deep dive, Visualize, Review, Performance: a page of sections to read through. Programs open under their block. A section is
 * done when its tasks are, and one that is only read gets no tick; where the learner reads is remembered.
 */
import { useEffect, useState } from "react";
import { InlinePlace } from "#components/lesson/page/inline-place";
import { LessonFrame } from "#components/lesson/page/lesson-frame";
import { type LessonProps, whatIsNext } from "#components/lesson/page/lesson-props";
import { ModeFooter } from "#components/lesson/page/mode-footer";
import { StepBlocks } from "#components/lesson/step/step-blocks";
import { stepTasks } from "#components/lesson/step/step-tasks";
import { classNames } from "#components/ui/class-names";
import type { LessonStep, Mode } from "#course/model/schema";
import { markDone, useProgress, visit } from "#stores/progress";

export function PageLayout(props: LessonProps) {
  const { slug, meta, mode, steps } = props;
  const [stepId, setStepId] = useState(steps[0]?.id ?? "");

  // biome-ignore lint/correctness/useExhaustiveDependencies: `steps` are the page's own and never change
  useEffect(() => {
    let frame = 0;
    let last = "";
    const look = () => {
      frame = 0;
      const read = sectionAtEye(steps.map(({ id }) => id));
      if (read === null || read === last) return;
      // Where somebody only came in is not where they were.
      if (last !== "" || window.scrollY > 0) visit({ slug, mode, step: read });
      last = read;
      setStepId(read);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("resize", onScroll);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("resize", onScroll);
    };
  }, [slug, mode]);
  return (
    <LessonFrame lesson={props} stepId={stepId}>
      <main data-wide id="main" tabIndex={-1} className="min-w-0 flex-1">
        <div className={classNames("px-4 pt-8 pb-16 sm:px-8", WIDTHS[mode] ?? "max-w-[60rem]")}>
          <h1 className="text-2xl">{meta.title}</h1>
          {steps.map((step) => (
            <Section key={step.id} slug={slug} mode={mode} step={step} />
          ))}
          <ModeFooter slug={slug} next={whatIsNext(props)} />
        </div>
      </main>
    </LessonFrame>
  );
}

/** Lanes want all there is; two programs beside each other want lines of some fifty-five characters each. */
const WIDTHS: Partial<Record<Mode, string>> = {
  visualize: "max-w-[78rem]",
  why: "max-w-[70rem]",
  performance: "max-w-[70rem]",
};

/**
 * The section that is being read: the last one whose heading is above the upper third of the window; at the end of the page the last
 * one, however short it is.
 */
function sectionAtEye(ids: readonly string[]): string | null {
  const { innerHeight, scrollY } = window;
  if (scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2) return ids.at(-1) ?? null;
  const passed = ids.filter((id) => {
    const heading = document.getElementById(id);
    return heading !== null && heading.getBoundingClientRect().top <= innerHeight / 3;
  });
  return passed.at(-1) ?? ids[0] ?? null;
}

interface SectionProps {
  slug: string;
  mode: Mode;
  step: LessonStep;
}

function Section({ slug, mode, step }: SectionProps) {
  const isDone = useProgress((data) => {
    const { total, open } = stepTasks(slug, step, data);
    return total > 0 && open === 0;
  });
  useEffect(() => {
    if (isDone) markDone({ slug, mode, step: step.id });
  }, [isDone, slug, mode, step.id]);

  return (
    <section
      aria-labelledby={step.id}
      className="mt-10 not-first-of-type:border-line not-first-of-type:border-t not-first-of-type:pt-9"
    >
      <h2 id={step.id} className="mb-5 scroll-mt-6 text-xl">
        {step.title}
      </h2>
      <StepBlocks slug={slug} step={step} place={(block) => <InlinePlace slug={slug}>{block}</InlinePlace>} />
    </section>
  );
}
