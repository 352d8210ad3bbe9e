"use client";
/**
 * The one control of the cursor: slider "Time" (a native range: arrows step by event, Home and End), step buttons, and play, which
 * steps on by itself and can be paused. Playing is something the learner asks for; nothing moves unasked or for ever.
 */
import { useEffect, useState } from "react";
import { IconButton } from "#components/ui/icon-button";
import { Slider } from "#components/ui/slider";

const STEP_MS = 700;

interface TimeControlsProps {
  cursor: number;
  /** How many events there are. */
  length: number;
  /** What a screen reader says of the position. */
  words: string;
  onMove: (cursor: number) => void;
}

export function TimeControls({ cursor, length, words, onMove }: TimeControlsProps) {
  const [playing, setPlaying] = useState(false);
  const running = playing && cursor < length;

  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => onMove(cursor + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [running, cursor, onMove]);

  const byHand = (to: number) => {
    setPlaying(false);
    onMove(to);
  };
  const toggle = () => {
    if (running) return setPlaying(false);
    if (cursor >= length) onMove(0);
    setPlaying(true);
  };

  return (
    <div className="flex items-center gap-1">
      <IconButton label="Step back" icon="step-back" disabled={cursor === 0} onClick={() => byHand(cursor - 1)} />
      <IconButton
        label={running ? "Pause" : "Play"}
        icon={running ? "pause" : "play"}
        disabled={length === 0}
        onClick={toggle}
      />
      <IconButton
        label="Step forward"
        icon="step-forward"
        disabled={cursor >= length}
        onClick={() => byHand(cursor + 1)}
      />
      <div className="flex min-w-0 flex-1 px-2">
        <Slider
          label="Time"
          value={cursor}
          min={0}
          max={length}
          valueText={words}
          disabled={length === 0}
          onChange={byHand}
        />
      </div>
      <span aria-hidden="true" className="min-w-14 text-right text-ink-soft text-xs tabular-nums">
        {cursor} / {length}
      </span>
    </div>
  );
}
