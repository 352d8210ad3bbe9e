"use client";
/** How many requests are there at once when every interleaving is looked at, or the learner decides who goes next. */
import { useId } from "react";
import { MAX_TOGETHER } from "#view-models/playground/playground-document";

const COUNTS = Array.from({ length: MAX_TOGETHER }, (_, i) => i + 1);

export function RequestCountSelect({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const id = useId();
  return (
    <div className="grid justify-items-start gap-1">
      <label htmlFor={id} className="text-ink-soft text-xs">
        Requests at once
      </label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
        className="min-h-9 rounded-md border border-control bg-surface px-2 text-sm pointer-coarse:min-h-11"
      >
        {COUNTS.map((count) => (
          <option key={count}>{count}</option>
        ))}
      </select>
    </div>
  );
}
