"use client";
/** A number within its limits, typed freely: the field may be empty or half typed meanwhile; only what is a number goes out, and on leaving the field shows what holds. */
import { useState } from "react";

interface NumberInputProps {
  id?: string;
  value: number;
  min: number;
  max?: number;
  /** Whole numbers only. */
  whole?: boolean;
  onChange: (value: number) => void;
  className: string;
}

export function NumberInput({ id, value, min, max, whole = true, onChange, className }: NumberInputProps) {
  // A controlled number field puts its value back as soon as it is emptied, so "4" could not become "2".
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      id={id}
      type="number"
      inputMode={whole ? "numeric" : "decimal"}
      step={whole ? undefined : "any"}
      value={draft ?? value}
      min={min}
      max={max}
      onChange={({ currentTarget: { value: text, valueAsNumber } }) => {
        setDraft(text);
        if (!Number.isFinite(valueAsNumber)) return;
        const within = Math.max(min, Math.min(max ?? valueAsNumber, valueAsNumber));
        onChange(whole ? Math.round(within) : within);
      }}
      onBlur={() => setDraft(null)}
      className={className}
    />
  );
}
