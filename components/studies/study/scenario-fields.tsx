"use client";
/** A field of the scenario: its label above it, and numbers that stay within their limits. Fields of a row stand on one line, however long their labels are. */
import { type ReactNode, useId } from "react";
import { classNames } from "#components/ui/class-names";
import { NumberInput } from "#components/ui/number-input";

export const FIELD =
  "min-h-9 w-full min-w-0 rounded-md border border-control bg-surface px-2 text-sm tabular-nums pointer-coarse:min-h-11";

interface FieldProps {
  label: string;
  wide?: boolean;
  children: (id: string) => ReactNode;
}

export function Field({ label, wide = false, children }: FieldProps) {
  const id = useId();
  return (
    <div className={classNames("grid min-w-0 content-end gap-1", wide && "col-span-2")}>
      <label htmlFor={id} className="text-ink-soft text-xs">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

interface NumberFieldProps {
  label: string;
  whole?: boolean;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

/** Numbers within their limits, whole ones unless it is said; what is half typed changes nothing. */
export function NumberField({ label, whole, value, min, max, onChange }: NumberFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <NumberInput id={id} value={value} min={min} max={max} whole={whole} onChange={onChange} className={FIELD} />
      )}
    </Field>
  );
}
