"use client";
/** How fast virtual time goes while one watches, how far it is, and the buttons that hold it or end it. */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Progress } from "#components/ui/progress";
import { runtimeClient } from "#runtime/client/client";
import { duration } from "#view-models/words/duration";

/** Real seconds for the whole; nought = as fast as it goes. */
export const USUAL_SECONDS = 30;
const CHOICES: readonly [seconds: number, words: string][] = [
  [0, "as fast as it goes"],
  [10, "the whole in 10 seconds"],
  [30, "the whole in 30 seconds"],
  [120, "the whole in 2 minutes"],
];
/** An end that has not come by then is a program that does not let go of Python. */
const PATIENCE_MS = 3000;

/** Virtual milliseconds a real one. */
export const paceOf = (durationMs: number, seconds: number): number | null =>
  seconds === 0 ? null : durationMs / (seconds * 1000);

export function PaceChoice({ seconds, onChoose }: { seconds: number; onChoose: (seconds: number) => void }) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <label htmlFor={id} className="text-ink-soft text-xs">
        Speed
      </label>
      <select
        id={id}
        value={seconds}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
        className="min-h-9 min-w-0 rounded-md border border-control bg-surface px-2 text-sm"
      >
        {CHOICES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TrafficProgressProps {
  nowMs: number;
  durationMs: number;
  paused: boolean;
  onPause: () => void;
  children: ReactNode;
}

export function TrafficProgress({ nowMs, durationMs, paused, onPause, children }: TrafficProgressProps) {
  const patienceRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(patienceRef.current), []);
  return (
    <div className="grid gap-3">
      <Progress
        label={paused ? "Paused" : "Virtual time"}
        value={Math.min(1, nowMs / durationMs)}
        valueText={`${duration(nowMs)} of ${duration(durationMs)}`}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" onClick={onPause}>
          <Icon name={paused ? "play" : "pause"} />
          {paused ? "Go on" : "Pause"}
        </Button>
        <Button
          onClick={() => {
            runtimeClient().cancel();
            patienceRef.current = setTimeout(() => runtimeClient().stop(), PATIENCE_MS);
          }}
        >
          <Icon name="stop" />
          End here
        </Button>
        {children}
      </div>
    </div>
  );
}
