"use client";
/** One task in the list: its title with a tick, and unfolded the task itself. The one in the workbench is the one unfolded. */
import { useId } from "react";
import { ExerciseBlock } from "#components/lesson/later";
import { useLessonPlace } from "#components/lesson/lesson-context";
import type { EarlierStage } from "#components/lesson/lesson-props";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import type { Exercise } from "#course/schema";

interface TaskRowProps {
  exercise: Exercise;
  passed: boolean;
  earlierStage: EarlierStage | null;
}

export function TaskRow({ exercise, passed, earlierStage }: TaskRowProps) {
  const { active, open } = useLessonPlace();
  const panelId = useId();
  const isOpen = active?.hash === exercise.starter.hash;
  return (
    <div className={classNames("rounded-lg border bg-page", isOpen ? "border-control" : "border-line")}>
      <h3>
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
          <span className="min-w-0 flex-1">{exercise.title}</span>
          {passed && <span className="sr-only"> (done)</span>}
          {!isOpen && <Icon name="chevron-down" className="text-ink-faint" />}
        </button>
      </h3>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && <ExerciseBlock exercise={exercise} earlierStage={earlierStage} framed={false} />}
      </div>
    </div>
  );
}
