"use client";
/** In how many interleavings a check fails, and one of them to step through, on the learner's own program. */
import { useState } from "react";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import type { CheckResult, RunOptions } from "#runtime/protocol";

const SchedulerPanel = lazyPart(
  async () => (await import("#components/studies/scheduler/scheduler-panel")).SchedulerPanel,
);

interface FailedScheduleProps {
  counterexample: NonNullable<CheckResult["counterexample"]>;
  options: RunOptions;
}

export function FailedSchedule({ counterexample, options }: FailedScheduleProps) {
  const { scenario, backend, driver, choices, interleavings, of } = counterexample;
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-2 grid grid-cols-1 gap-2">
      <p>
        {grouped(interleavings)} of {grouped(of)} interleavings fail.
      </p>
      {open ? (
        <div className="min-w-0 overflow-hidden rounded-md border border-line bg-surface text-ink">
          <SchedulerPanel
            options={{ ...options, backend, driver }}
            scenario={scenario}
            goals={[]}
            choices={choices}
            onLines={() => undefined}
            onClose={() => setOpen(false)}
          />
        </div>
      ) : (
        <div>
          <Button size="sm" onClick={() => setOpen(true)}>
            Step through one of them
          </Button>
        </div>
      )}
    </div>
  );
}

/** Counts come as digits: there may be more than a number can hold. */
const grouped = (digits: string): string => (/^\d+$/.test(digits) ? BigInt(digits).toLocaleString("en") : digits);
