"use client";
/**
 * One choice of several: native radio buttons in a fieldset that is a radio group named by its legend. Arrow keys move,
 * as the browser does it. A mark (right, wrong) is given as text and glyph by the caller, never by colour alone.
 */
import { type ReactNode, useId } from "react";
import { classNames } from "#components/ui/class-names";

interface RadioOption {
  value: string;
  label: ReactNode;
  /** Shown under the label once there is something to say. */
  detail?: ReactNode;
  disabled?: boolean;
}

interface RadioGroupProps {
  legend: ReactNode;
  options: readonly RadioOption[];
  value: string | null;
  onChange: (value: string) => void;
  disabled?: boolean;
}

export function RadioGroup({ legend, options, value, onChange, disabled = false }: RadioGroupProps) {
  const name = useId();
  const legendId = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows radiogroup on a fieldset, and names it as one
    <fieldset role="radiogroup" aria-labelledby={legendId} disabled={disabled} className="grid gap-2">
      <legend id={legendId} className="mb-3 font-semibold">
        {legend}
      </legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            "has-ground flex min-h-11 cursor-pointer items-start gap-3 rounded-md border px-3.5 py-2.5 text-sm transition-colors",
            "has-disabled:cursor-not-allowed has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
            option.value === value
              ? "border-accent bg-accent-soft"
              : "border-line-strong bg-surface hover:border-control",
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
          <span className="grid gap-1">
            <span>{option.label}</span>
            {option.detail !== undefined && <span className="text-ink-soft">{option.detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
