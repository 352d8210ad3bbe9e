"use client";
/**
 * Playing a run: the cursor steps on by itself at a chosen speed until the end, or until somebody moves it. Who asked for less motion gets
 * none: Replay then only goes back to the start.
 */
import { useCallback, useEffect, useState } from "react";

export const SPEEDS = [0.5, 1, 2, 4, 16] as const;
const STEP_MS = 800;

export interface Player {
  cursor: number;
  length: number;
  playing: boolean;
  speed: number;
  setSpeed: (speed: number) => void;
  /** By hand: stops playing. */
  moveTo: (cursor: number) => void;
  toggle: () => void;
  replay: () => void;
}

export function usePlayer(cursor: number, length: number, onMove: (cursor: number) => void): Player {
  const [asked, setAsked] = useState(false);
  const [speed, setSpeed] = useState(1);
  const playing = asked && cursor < length;

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => onMove(cursor + 1), STEP_MS / speed);
    return () => clearTimeout(timer);
  }, [playing, cursor, speed, onMove]);

  const moveTo = useCallback(
    (to: number) => {
      setAsked(false);
      onMove(to);
    },
    [onMove],
  );
  return {
    cursor,
    length,
    playing,
    speed,
    setSpeed,
    moveTo,
    toggle: () => {
      if (playing) return setAsked(false);
      if (cursor >= length) onMove(0);
      setAsked(true);
    },
    replay: () => {
      onMove(0);
      setAsked(!window.matchMedia("(prefers-reduced-motion: reduce)").matches);
    },
  };
}
