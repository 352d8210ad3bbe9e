"use client";
/** How far the learner is in a lesson, for its row in the index: nothing, "3 of 9 done", or a tick; and the modes that are done. */
import { MODE_WORDS } from "#components/lesson/page/mode-words";
import { Icon } from "#components/ui/icon";
import type { Mode } from "#course/model/schema";
import type { LessonOutline } from "#course/review/deck";
import { stepKey, useProgress } from "#stores/progress";

export function LessonProgress({ outline }: { outline: Pick<LessonOutline, "slug" | "modes"> }) {
  const done = useProgress((data) => data.done);
  const { slug, modes } = outline;
  const entries = Object.entries(modes) as [Mode, string[]][];
  const isDone = (mode: Mode, step: string) => done[stepKey({ slug, mode, step })] === true;
  const total = entries.reduce((sum, [, steps]) => sum + steps.length, 0);
  const count = entries.reduce((sum, [mode, steps]) => sum + steps.filter((step) => isDone(mode, step)).length, 0);
  if (count === 0) return null;
  const all = count === total;
  const whole = entries.filter(([mode, steps]) => steps.length > 0 && steps.every((step) => isDone(mode, step)));
  return (
    <>
      <span className={all ? "block font-semibold text-hit" : "block text-ink-soft"}>
        {all && <Icon name="check" />} {all ? "done" : `${count} of ${total} done`}
      </span>
      {!all && entries.length > 1 && whole.length > 0 && (
        <span className="block text-xs">
          {whole.map(([mode]) => (
            <span key={mode} className="mr-2 inline-block whitespace-nowrap text-hit sm:mr-0 sm:ml-2">
              <Icon name="check" /> {MODE_WORDS[mode]}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
