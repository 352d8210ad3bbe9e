"use client";
/** A slider over a few stops. It tells where it stands when it has come to rest or is left; until the answer is there it stays where it was put. */
import { useEffect, useRef, useState } from "react";
import { Slider } from "#components/ui/slider";

interface StopSliderProps<Stop> {
  label: string;
  stops: readonly Stop[];
  value: Stop;
  words: (stop: Stop) => string;
  onMove: (stop: Stop) => void;
}

const REST_MS = 250;
/** By then the traffic has said where it stands. */
const ANSWER_MS = 1000;

export function StopSlider<Stop>({ label, stops, value, words, onMove }: StopSliderProps<Stop>) {
  const [put, setPut] = useState<number | null>(null);
  const restRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** What it has still to tell. */
  const untoldRef = useRef<number | null>(null);
  const answerRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(
    () => () => {
      clearTimeout(restRef.current);
      clearTimeout(answerRef.current);
    },
    [],
  );
  const tell = () => {
    clearTimeout(restRef.current);
    if (untoldRef.current === null) return;
    onMove(stops[untoldRef.current] as Stop);
    untoldRef.current = null;
    answerRef.current = setTimeout(() => setPut(null), ANSWER_MS);
  };
  const at = put ?? stops.indexOf(value);
  // A replayed move may stand between two stops: then the words say it, and the slider stands at the first.
  const text = words(at < 0 ? value : (stops[at] as Stop));
  return (
    <div className="grid min-w-0 gap-0.5 text-sm">
      <span className="flex justify-between gap-3">
        <span className="text-ink-soft">{label}</span>
        <span className="font-semibold tabular-nums">{text}</span>
      </span>
      <Slider
        label={label}
        value={Math.max(0, at)}
        min={0}
        max={stops.length - 1}
        valueText={text}
        onBlur={tell}
        onChange={(next) => {
          setPut(next);
          untoldRef.current = next;
          clearTimeout(restRef.current);
          clearTimeout(answerRef.current);
          restRef.current = setTimeout(tell, REST_MS);
        }}
      />
    </div>
  );
}
