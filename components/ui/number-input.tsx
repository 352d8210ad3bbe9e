"use client";
/**
 * A number within its limits, typed freely: the field may be empty or half typed meanwhile; only what is a number goes out, and on leaving the field shows what
 * holds. Where a limit has cut what was typed, it says so until something else is typed.
 */
import { useId, useState } from "react";

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
  const [cut, setCut] = useState<string | null>(null);
  const noteId = useId();
  return (
    <>
      <input
        id={id}
        type="number"
        inputMode={whole ? "numeric" : "decimal"}
        step={whole ? undefined : "any"}
        value={draft ?? value}
        min={min}
        max={max}
        aria-describedby={cut === null ? undefined : noteId}
        onChange={({ currentTarget: { value: text, valueAsNumber } }) => {
          setDraft(text);
          if (!Number.isFinite(valueAsNumber)) return;
          const within = Math.max(min, Math.min(max ?? valueAsNumber, valueAsNumber));
          setCut(within === valueAsNumber ? null : wordsOf(within, valueAsNumber));
          onChange(whole ? Math.round(within) : within);
        }}
        onBlur={() => setDraft(null)}
        className={className}
      />
      {cut !== null && (
        <span id={noteId} role="status" className="text-miss text-xs">
          {cut}
        </span>
      )}
    </>
  );
}

const wordsOf = (limit: number, typed: number): string =>
  typed > limit
    ? `At most ${limit.toLocaleString("en")}, not ${typed.toLocaleString("en")}.`
    : `At least ${limit.toLocaleString("en")}.`;
