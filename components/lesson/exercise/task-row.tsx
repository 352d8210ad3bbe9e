"use client";
/** One task in the list: its title with a tick, and unfolded the task itself. The one in the workbench is the one unfolded. */
import { useId } from "react";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import type { EarlierStage } from "#components/lesson/page/lesson-props";
import { BlockView, blockKey } from "#components/lesson/step/step-blocks";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import { lazyPart } from "#components/ui/lazy-part";
import type { Block, Exercise, LessonStep } from "#course/model/schema";

const ExerciseBlock = lazyPart(async () => (await import("#components/lesson/exercise/exercise-block")).ExerciseBlock);

interface TaskRowProps {
  /** The step it is the only task of: named in the row, its text unfolds with the task. */
  step?: LessonStep;
  exercise: Exercise;
  passed: boolean;
  earlierStage: EarlierStage | null;
}

export function TaskRow({ step, exercise, passed, earlierStage }: TaskRowProps) {
  const { active, open } = useLessonPlace();
  const panelId = useId();
  const Heading = step ? "h2" : "h3";
  const isOpen = active?.hash === exercise.starter.hash;
  const task = step?.blocks.findIndex(({ kind }) => kind === "exercise") ?? 0;
  return (
    <div
      id={step?.id}
      className={classNames("scroll-mt-6 rounded-lg border bg-page", isOpen ? "border-control" : "border-line")}
    >
      <Heading>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => open(exercise.starter)}
          className="flex min-h-12 w-full items-center gap-3 rounded-lg px-5 py-2.5 text-left font-semibold hover:text-accent"
        >
          <span
            aria-hidden="true"
            className={classNames(
              "grid size-5 shrink-0 place-items-center rounded-full border",
              passed ? "border-hit bg-hit-soft text-hit" : "border-control text-transparent",
            )}
          >
            <Icon name="check" className="size-3.5" />
          </span>
          <span className="min-w-0 flex-1">
            {step && <span className="block text-lg leading-snug">{step.title}</span>}
            <span className={step ? "block font-normal text-ink-soft text-sm" : undefined}>{exercise.title}</span>
          </span>
          {passed && <span className="sr-only"> (done)</span>}
          {!isOpen && <Icon name="chevron-down" className="text-ink-faint" />}
        </button>
      </Heading>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && (
          <>
            <Blocks blocks={step?.blocks.slice(0, task)} />
            <ExerciseBlock exercise={exercise} earlierStage={earlierStage} framed={false} />
            <Blocks blocks={step?.blocks.slice(task + 1)} after />
          </>
        )}
      </div>
    </div>
  );
}

/** The text around a task, in its order: what comes after it stands under a line. */
function Blocks({ blocks = [], after = false }: { blocks?: readonly Block[]; after?: boolean }) {
  if (blocks.length === 0) return null;
  return (
    <div
      className={classNames(
        "grid grid-cols-1 gap-4 px-5 pb-4",
        after && "border-line border-t pt-4 [&_.prose>h3:first-child]:mt-0",
      )}
    >
      {blocks.map((block, at) => (
        <BlockView key={blockKey(block, at)} block={block} />
      ))}
    </div>
  );
}
