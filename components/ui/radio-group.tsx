"use client";
/**
 * One choice of several: native radio buttons in a fieldset that is a radio group named by its legend. Arrow keys move,
 * as the browser does it. A mark (right, wrong) is given as text and glyph by the caller, never by colour alone; a marked
 * option is filled in its colour, and what is merely chosen is not, so that the eye keeps the right one.
 */
import { type ReactNode, useId } from "react";
import { classNames } from "#components/ui/class-names";

export interface RadioOption {
  value: string;
  label: ReactNode;
  /** Shown under the label once there is something to say. */
  detail?: ReactNode;
  mark?: "right" | "wrong" | null;
  disabled?: boolean;
}

interface RadioGroupProps {
  legend: ReactNode;
  options: readonly RadioOption[];
  value: string | null;
  onChange: (value: string) => void;
  /** Between the legend and the options: what came of the choice. */
  verdict?: ReactNode;
  /** The options stand in everybody's order: the style sheet turns them (styles/answers.css). */
  toTurn?: boolean;
}

const LOOK = {
  right: "border-hit bg-hit-soft",
  wrong: "border-deleted bg-deleted-soft",
  chosen: "border-accent bg-accent-soft",
  open: "border-line-strong bg-surface",
} as const;

export function RadioGroup({ legend, options, value, onChange, verdict, toTurn = false }: RadioGroupProps) {
  const name = useId();
  const legendId = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows radiogroup on a fieldset, and names it as one
    <fieldset role="radiogroup" aria-labelledby={legendId}>
      <legend id={legendId} className="mb-3 font-semibold">
        {legend}
      </legend>
      {verdict}
      <div data-to-turn={toTurn ? "" : undefined} className="grid gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              "has-ground flex min-h-11 cursor-pointer items-start gap-3 rounded-md border px-3.5 py-2.5 text-sm transition-colors",
              "has-disabled:cursor-not-allowed has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
              LOOK[option.mark ?? (option.value === value ? "chosen" : "open")],
              !option.mark && !option.disabled && option.value !== value && "hover:border-control",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className="mt-1 size-4 shrink-0 accent-accent focus-visible:outline-none"
            />
            <span className="grid min-w-0 gap-1">
              <span>{option.label}</span>
              {option.detail !== undefined && <span className="text-ink-soft">{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
