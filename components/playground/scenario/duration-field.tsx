"use client";
/** A moment or a length of virtual time as people write it: 300ms, 2s, 10m, 1h30m. What is half typed changes nothing yet. */
import { useId, useState } from "react";
import { durationText, readDuration } from "#view-models/literals/duration-text";

interface MomentFieldProps {
  label: string;
  value: number | null;
  /** What an empty field stands for; without it the field may not stay empty. */
  emptyMeans?: string;
  onChange: (ms: number | null) => void;
  className: string;
}

export function DurationField({ label, value, emptyMeans, onChange, className }: MomentFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? "" : durationText(value));
  const isRight = isMoment(text, emptyMeans !== undefined);
  return (
    <div className="grid content-start gap-0.5 text-ink-soft text-xs">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        placeholder={emptyMeans}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={!isRight}
        aria-describedby={`${id}-wrong`}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.trim();
          setDraft(currentTarget.value);
          if (isMoment(typed, emptyMeans !== undefined)) onChange(typed === "" ? null : readDuration(typed));
        }}
        // What cannot be read stays, with the word on it.
        onBlur={() => isRight && setDraft(null)}
        className={className}
      />
      <p id={`${id}-wrong`} role="status" className="max-w-32 text-deleted empty:hidden">
        {isRight ? "" : "A time such as 300ms, 2s, 10m or 1h30m."}
      </p>
    </div>
  );
}

function isMoment(text: string, mayBeEmpty: boolean): boolean {
  const typed = text.trim();
  return typed === "" ? mayBeEmpty : Number.isFinite(readDuration(typed) ?? Number.NaN);
}
