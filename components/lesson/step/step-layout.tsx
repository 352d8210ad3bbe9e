"use client";
/**
 * Learn: one step at a time, each with an address of its own (`#step-id`), the workbench beside the text. What is done is
 * ticked; the learner moves on.
 */
import { useEffect, useMemo, useRef } from "react";
import { LessonPlaceProvider } from "#components/lesson/page/lesson-context";
import { LessonFrame } from "#components/lesson/page/lesson-frame";
import { type LessonProps, whatIsNext } from "#components/lesson/page/lesson-props";
import { LessonSplit } from "#components/lesson/page/lesson-split";
import { beginWithText, showCode } from "#components/lesson/page/phone-view";
import { StepBlocks } from "#components/lesson/step/step-blocks";
import { StepFooter } from "#components/lesson/step/step-footer";
import { exerciseOf, isSealed, stepTasks, studiesInQuestion } from "#components/lesson/step/step-tasks";
import { useStep } from "#components/lesson/step/use-step";
import { useBench } from "#components/lesson/workbench/use-bench";
import { lazyPart } from "#components/ui/lazy-part";
import { markDone, useProgress, visit } from "#stores/progress";

const Bench = lazyPart(async () => (await import("#components/lesson/workbench/bench")).Bench);
const ResumeBanner = lazyPart(async () => (await import("#components/lesson/page/resume-banner")).ResumeBanner);

export function StepLayout(props: LessonProps) {
  const { slug, meta, mode, steps } = props;
  const { index, chosen } = useStep(steps);
  const step = steps[index];
  if (!step) throw new Error(`Lesson ${slug} has no steps in ${mode}`);
  const data = useProgress((all) => all);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const movedRef = useRef(false);

  const bench = useBench(slug, step);
  // The same set while it holds the same: a part of the page whose code has yet to come would be made anew for another one, and lose the focus.
  const closedIds = [...studiesInQuestion(slug, step, data)].join(" ");
  const closed = useMemo(() => new Set(closedIds.split(" ")), [closedIds]);
  const tasks = stepTasks(slug, step, data);
  useEffect(() => {
    if (chosen) visit({ slug, mode, step: step.id });
  }, [chosen, slug, mode, step.id]);

  useEffect(() => {
    if (tasks.total > 0 && tasks.open === 0) markDone({ slug, mode, step: step.id });
  }, [tasks.total, tasks.open, slug, mode, step.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the step changes
  useEffect(beginWithText, [step.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the step changes, and only after a move
  useEffect(() => {
    if (!movedRef.current) return;
    movedRef.current = false;
    window.scrollTo({ top: 0 });
    titleRef.current?.focus({ preventScroll: true });
  }, [step.id]);

  function leave() {
    if (step && tasks.total === 0) markDone({ slug, mode, step: step.id });
  }
  function go(to: number) {
    const next = steps[to];
    if (!next) return;
    if (to > index) leave();
    movedRef.current = true;
    window.location.hash = next.id;
  }

  return (
    <LessonPlaceProvider value={bench.place}>
      <LessonFrame lesson={props} stepId={step.id}>
        <LessonSplit
          title={meta.title}
          text={
            <div className="mx-auto max-w-[44rem] px-4 pt-8 pb-16 sm:px-8">
              <h1 className="text-2xl">{meta.title}</h1>
              <article aria-labelledby="step-title" className="mt-6">
                <p className="flex gap-x-4 text-ink-faint text-sm">
                  <span className="shrink-0">{`Step ${index + 1} of ${steps.length}`}</span>
                  <ResumeBanner slug={slug} mode={mode} steps={steps} hidden={chosen} />
                </p>
                <h2 id="step-title" ref={titleRef} tabIndex={-1} className="mb-5 text-xl">
                  {step.title}
                </h2>
                <StepBlocks key={step.id} slug={slug} step={step} />
                {bench.program && (
                  <p className="mt-6 text-sm lg:hidden">
                    <button type="button" className="link" onClick={showCode}>
                      To the editor
                    </button>
                  </p>
                )}
              </article>
              <StepFooter
                slug={slug}
                steps={steps}
                index={index}
                openTasks={tasks.open}
                next={whatIsNext(props)}
                onGo={go}
                onFinish={leave}
              />
            </div>
          }
          bench={
            bench.program || bench.study ? (
              <Bench
                key={step.id}
                programs={bench.programs}
                studies={bench.studies}
                exercise={exerciseOf(step, bench.program)}
                sealed={bench.program !== null && isSealed(slug, step, bench.program, data)}
                closed={closed}
              />
            ) : null
          }
        />
      </LessonFrame>
    </LessonPlaceProvider>
  );
}
