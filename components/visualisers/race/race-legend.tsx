/** What the letters in a space-time diagram mean: those that are in it, and no others. */
import { StepChip } from "#components/visualisers/marks/step-chip";
import { TONE_WORDS } from "#view-models/lanes/lanes-legend";
import type { Interleaving, StepRow } from "#view-models/race/counterexample";

export function RaceLegend({ drawn }: { drawn: Interleaving }) {
  const steps = drawn.rows.filter((row): row is StepRow => row.kind === "step");
  const letters = [...new Map(steps.map(({ letter, tone }) => [`${letter} ${tone}`, { letter, tone }])).values()];
  return (
    <ul aria-label="What the letters mean" className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-xs">
      {letters.map(({ letter, tone }) => (
        <li key={`${letter} ${tone}`} className="flex items-center gap-1.5">
          <StepChip tone={tone} letter={letter} />
          {TONE_WORDS[tone]}
        </li>
      ))}
      {drawn.conflicts.length > 0 && (
        <li>
          <span aria-hidden="true" className="font-bold text-blocked">
            ①
          </span>{" "}
          the steps that conflict, in their order
        </li>
      )}
      {drawn.windowTask >= 0 && drawn.conflicts.length > 0 && <li>hatched: others came in between</li>}
    </ul>
  );
}
