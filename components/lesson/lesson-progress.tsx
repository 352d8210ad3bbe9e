"use client";
/** How far the learner is in a lesson, for its row in the index: nothing, "3 of 9 done", or a tick. */
import { Icon } from "#components/ui/icon";
import type { CourseEntry } from "#course/schema";
import { stepKey, useProgress } from "#stores/progress";

export function LessonProgress({ entry }: { entry: Pick<CourseEntry, "slug" | "steps"> }) {
  const done = useProgress((data) => data.done);
  const { slug, steps } = entry;
  const count = steps.filter((step) => done[stepKey({ slug, mode: "learn", step: step.id })]).length;
  if (count === 0) return null;
  const all = count === steps.length;
  return (
    <span className={all ? "block font-semibold text-hit" : "block text-ink-soft"}>
      {all && <Icon name="check" />} {all ? "done" : `${count} of ${steps.length} done`}
    </span>
  );
}
