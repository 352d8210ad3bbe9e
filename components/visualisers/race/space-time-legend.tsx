/** What the marks of this space-time diagram mean: only those that are in it. */
import { StepChip } from "#components/visualisers/marks/step-chip";
import { markWord } from "#view-models/lanes/lanes-legend";
import type { Interleaving, StepRow } from "#view-models/race/counterexample";

export function SpaceTimeLegend({ drawn }: { drawn: Interleaving }) {
  const { rows, windowTask, conflicts } = drawn;
  const chips = new Map<string, StepRow>();
  for (const row of rows) if (row.kind === "step") chips.set(`${row.tone} ${row.letter}`, row);
  const expiry = rows.some((row) => row.kind === "clock" && row.conflict !== null);
  return (
    <ul aria-label="Legend" className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-xs">
      {[...chips.values()].map(({ tone, letter }) => (
        <li key={`${tone} ${letter}`} className="flex items-center gap-1.5">
          <StepChip tone={tone} letter={letter} />
          {markWord({ tone, letter })}
        </li>
      ))}
      {conflicts.length > 0 && <li>numbers: the steps that the sentences speak of, in their order</li>}
      {expiry && <li>a numbered dashed line: something ran out meanwhile</li>}
      {windowTask >= 0 && <li>hatched: between these two steps somebody else came in</li>}
    </ul>
  );
}
