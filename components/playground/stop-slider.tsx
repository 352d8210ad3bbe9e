"use client";
/** A slider over a few stops. It tells where it stands when it has come to rest; until the answer is there it stays where it was put. */
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
  const answerRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(
    () => () => {
      clearTimeout(restRef.current);
      clearTimeout(answerRef.current);
    },
    [],
  );
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
        onChange={(next) => {
          setPut(next);
          clearTimeout(restRef.current);
          clearTimeout(answerRef.current);
          restRef.current = setTimeout(() => {
            onMove(stops[next] as Stop);
            answerRef.current = setTimeout(() => setPut(null), ANSWER_MS);
          }, REST_MS);
        }}
      />
    </div>
  );
}
