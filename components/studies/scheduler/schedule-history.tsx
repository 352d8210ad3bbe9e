"use client";
/** What has happened so far, newest last. Steps of one call can be folded into the line the learner wrote; each step can be gone back to. */
import { useState } from "react";
import { Button } from "#components/ui/button";
import { RequestLetter } from "#components/visualisers/marks/request-letter";
import { StepChip } from "#components/visualisers/marks/step-chip";
import type { HistoryStep } from "#view-models/race/schedule-history";

interface ScheduleHistoryProps {
  steps: readonly HistoryStep[];
  /** Keeps this many choices. */
  onBackTo: (choices: number) => void;
}

export function ScheduleHistory({ steps, onBackTo }: ScheduleHistoryProps) {
  const [expanded, setExpanded] = useState(true);
  const composite = steps.some(({ part }) => part !== null);
  const last = steps.at(-1)?.choice ?? -1;
  if (steps.length === 0) return <p className="text-ink-faint text-sm">Nobody has taken a step yet. Who goes first?</p>;
  const shown = expanded ? steps : steps.filter(({ part }) => part === null || part.nth === 1);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-semibold text-ink-soft text-xs">What has happened</p>
        {composite && (
          <label className="flex min-h-8 cursor-pointer items-center gap-2 text-ink-soft text-xs pointer-coarse:min-h-11">
            <input
              type="checkbox"
              checked={expanded}
              onChange={(event) => setExpanded(event.currentTarget.checked)}
              className="size-4 accent-accent"
            />
            Show the steps inside calls
          </label>
        )}
      </div>
      <ol aria-label="History" className="grid">
        {shown.map((step) => (
          <li
            key={step.index}
            className="group flex min-h-9 items-center gap-2.5 border-line border-t py-1 text-sm first:border-t-0"
          >
            <span className="w-6 text-right text-ink-faint text-xs tabular-nums">{step.choice + 1}</span>
            <RequestLetter task={step.task} />
            <StepChip tone={step.tone} letter={step.mark} />
            <span className="min-w-0 flex-1">
              <code className="break-words">{expanded || step.part === null ? step.does : step.part.api}</code>
              {expanded && step.gets !== "" && <span className="text-ink-soft"> → {step.gets}</span>}
              {step.part !== null && (
                <span className="text-ink-faint text-xs">
                  {" · "}
                  {expanded ? `step ${step.part.nth} of ${step.part.api}` : `${step.part.of} steps so far`}
                </span>
              )}
              {step.ended !== null && (
                <span className="font-semibold">
                  {" · "}
                  <code>{step.ended}</code>
                </span>
              )}
            </span>
            {step.choice < last && (
              <Button
                size="sm"
                variant="quiet"
                className="opacity-0 focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
                aria-label={`Go on from after step ${step.choice + 1}`}
                onClick={() => onBackTo(step.choice + 1)}
              >
                Fork here
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
