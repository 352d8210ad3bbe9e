/** What the letters of a timeline mean: those in it, each once, in the order in which they come. */
import { memo } from "react";
import { StepChip } from "#components/visualisers/marks/step-chip";
import { markWord } from "#view-models/lanes/lanes-legend";
import type { MarkTone, Timeline } from "#view-models/trace/timeline";

export const TimelineLegend = memo(function TimelineLegend({ timeline }: { timeline: Timeline }) {
  const letters = new Map<MarkTone, string>(timeline.marks.map(({ tone, letter }) => [tone, letter]));
  if (letters.size === 0) return null;
  return (
    <ul aria-label="Letters in the timeline" className="flex flex-wrap gap-x-4 gap-y-1 pt-1.5 text-ink-soft text-xs">
      {[...letters].map(([tone, letter]) => (
        <li key={tone} className="flex items-center gap-1.5">
          <StepChip tone={tone} letter={letter} />
          {markWord({ tone, letter })}
        </li>
      ))}
    </ul>
  );
});
