/** How far something is: a native progress bar with its label above. Without a value it only says that work goes on. */
import { useId } from "react";

interface ProgressProps {
  label: string;
  /** From 0 to 1; null while unknown. */
  value: number | null;
  /** What to say of the value instead of per cent: "3 of 8 steps". */
  valueText?: string;
}

export function Progress({ label, value, valueText }: ProgressProps) {
  const id = useId();
  const shown = valueText ?? (value === null ? "" : `${Math.round(value * 100)} %`);
  return (
    <div className="grid gap-1 text-ink-soft text-xs">
      <div className="flex justify-between gap-3">
        <label htmlFor={id}>{label}</label>
        <span className="tabular-nums">{shown}</span>
      </div>
      <progress
        id={id}
        max={1}
        {...(value === null ? {} : { value })}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent [&:indeterminate]:animate-pulse [&:indeterminate]:bg-accent-soft"
      />
    </div>
  );
}
