"use client";
/**
 * A native range input: arrow keys, Page Up/Down, Home and End come with it. `valueText` is what a screen reader says
 * instead of the bare number ("event 3 of 12, 00:00:02").
 */
interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  valueText?: string;
  disabled?: boolean;
  onChange: (value: number) => void;
  /** It is left. */
  onBlur?: () => void;
}

export function Slider({
  label,
  value,
  min,
  max,
  step = 1,
  valueText,
  disabled = false,
  onChange,
  onBlur,
}: SliderProps) {
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={valueText}
      value={value}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      onBlur={onBlur}
      className="h-6 w-full cursor-pointer accent-accent disabled:cursor-not-allowed"
    />
  );
}
