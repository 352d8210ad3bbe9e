"use client";
/**
 * Try, Challenge, Project: the tasks of a mode as a list to tick off; the open one's program stands in the workbench beside it. Opening
 * one closes no work: programs are kept.
 */
import { useEffect, useMemo, useState } from "react";
import { TaskRow } from "#components/lesson/exercise/task-row";
import { LessonPlaceProvider } from "#components/lesson/page/lesson-context";
import { LessonFrame } from "#components/lesson/page/lesson-frame";
import { type LessonProps, whatIsNext } from "#components/lesson/page/lesson-props";
import { LessonSplit } from "#components/lesson/page/lesson-split";
import { ModeFooter } from "#components/lesson/page/mode-footer";
import { beginWithText, showCode } from "#components/lesson/page/phone-view";
import { BlockView, blockKey } from "#components/lesson/step/step-blocks";
import { isSealed, programsOf, stepTasks } from "#components/lesson/step/step-tasks";
import { useStep } from "#components/lesson/step/use-step";
import { lazyPart } from "#components/ui/lazy-part";
import type { Exercise, LessonProgram, LessonStep } from "#course/model/schema";
import { markDone, useProgress, visit } from "#stores/progress";

const Bench = lazyPart(async () => (await import("#components/lesson/workbench/bench")).Bench);

export function TaskLayout(props: LessonProps) {
  const { slug, meta, mode, steps, earlierStage } = props;
  const { index, chosen: named } = useStep(steps);
  const data = useProgress((all) => all);
  const [chosen, setChosen] = useState<LessonProgram | null>(null);

  const exercises = useMemo(() => exercisesOf(steps), [steps]);
  const isOpen = ({ id, hash }: Exercise) => data.passed[`${slug}/${id}`] !== hash;
  const near = named ? exercises.filter(({ step }) => step === steps[index]) : exercises;
  const first = near.find(({ exercise }) => isOpen(exercise)) ?? near[0] ?? exercises[0];
  const active = chosen ?? first?.exercise.starter ?? programsOf(steps[0] as LessonStep)[0] ?? null;
  const home = exercises.find(({ exercise }) => exercise.starter.hash === active?.hash)?.step;
  const place = useMemo(() => ({ slug, active, open: setChosen, inline: false, studies: null }), [slug, active]);

  // Another step named in the address opens its task.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the address changes
  useEffect(() => {
    setChosen(null);
    beginWithText();
  }, [index]);

  useEffect(() => {
    if (home) visit({ slug, mode, step: home.id });
  }, [home, slug, mode]);

  useEffect(() => {
    for (const step of steps) {
      const { total, open } = stepTasks(slug, step, data);
      if (total > 0 && open === 0) markDone({ slug, mode, step: step.id });
    }
  }, [steps, slug, mode, data]);

  return (
    <LessonPlaceProvider value={place}>
      <LessonFrame lesson={props} stepId={home?.id ?? ""}>
        <LessonSplit
          title={meta.title}
          text={
            <div className="mx-auto max-w-[44rem] px-4 pt-8 pb-16 sm:px-8">
              <h1 className="text-2xl">{meta.title}</h1>
              <div className="mt-6 grid grid-cols-1 gap-3">
                {steps.map((step) => (
                  <StepTasks key={step.id} slug={slug} step={step} earlierStage={earlierStage} />
                ))}
              </div>
              {active && (
                <p className="mt-6 text-sm lg:hidden">
                  <button type="button" className="link" onClick={showCode}>
                    To the editor
                  </button>
                </p>
              )}
              <ModeFooter slug={slug} next={whatIsNext(props)} />
            </div>
          }
          bench={
            active ? (
              <Bench
                key={active.hash}
                programs={[active]}
                exercise={exercises.find(({ exercise }) => exercise.starter.hash === active.hash)?.exercise}
                sealed={home !== undefined && isSealed(slug, home, active, data)}
              />
            ) : null
          }
        />
      </LessonFrame>
    </LessonPlaceProvider>
  );
}

/** A step with one task is a row; with several, or none, a section. */
function StepTasks({ slug, step, earlierStage }: Pick<LessonProps, "slug" | "earlierStage"> & { step: LessonStep }) {
  const passed = useProgress((data) => data.passed);
  const rows = (only: boolean) =>
    step.blocks.map((block, at) =>
      block.kind === "exercise" ? (
        <TaskRow
          key={block.exercise.hash}
          step={only ? step : undefined}
          exercise={block.exercise}
          passed={passed[`${slug}/${block.exercise.id}`] === block.exercise.hash}
          earlierStage={earlierStage}
        />
      ) : (
        !only && <BlockView key={blockKey(block, at)} block={block} />
      ),
    );
  if (step.blocks.filter(({ kind }) => kind === "exercise").length === 1) return rows(true);
  return (
    <section aria-labelledby={step.id} className="mt-4">
      <h2 id={step.id} className="mb-4 scroll-mt-6 text-xl">
        {step.title}
      </h2>
      <div className="grid grid-cols-1 gap-4">{rows(false)}</div>
    </section>
  );
}

function exercisesOf(steps: readonly LessonStep[]): { step: LessonStep; exercise: Exercise }[] {
  return steps.flatMap((step) =>
    step.blocks.flatMap((block) => (block.kind === "exercise" ? [{ step, exercise: block.exercise }] : [])),
  );
}
