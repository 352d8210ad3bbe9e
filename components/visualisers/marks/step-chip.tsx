/** The letter of what a step did, on its colour: the same mark as in the lanes, small enough for a table cell. Decoration. */
import { classNames } from "#components/ui/class-names";
import { markClass, tokenOf } from "#components/visualisers/marks/step-tones";
import type { StepTone } from "#view-models/trace/step-parts";

export function StepChip({ tone, letter }: { tone: StepTone; letter: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "has-ground inline-flex size-5 shrink-0 items-center justify-center rounded-sm font-bold text-[0.6875rem] leading-none",
        markClass[tokenOf(tone)].chip,
      )}
    >
      {letter}
    </span>
  );
}
