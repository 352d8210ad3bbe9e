"use client";
/**
 * How far the learner is in a lesson, for its row in the list: "3 of 9 done" or a tick counts the steps of Learn, as the row's own "9
 * steps" and the lesson's bar do; the other modes are named when all their work is done.
 */
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
  const learn = modes.learn ?? [];
  const count = learn.filter((step) => isDone("learn", step)).length;
  const all = count > 0 && count === learn.length;
  const whole = entries.filter(
    ([mode, steps]) => mode !== "learn" && steps.length > 0 && steps.every((step) => isDone(mode, step)),
  );
  if (count === 0 && whole.length === 0) return null;
  return (
    <>
      <span className={all ? "block font-semibold text-hit" : "block text-ink-soft"}>
        {all && <Icon name="check" />} {all ? "done" : `${count} of ${learn.length} done`}
      </span>
      {whole.length > 0 && (
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
