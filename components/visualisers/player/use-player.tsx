"use client";
/**
 * Playing a run: the cursor moves on by itself at a chosen pace until the end, or until somebody moves it. Who asked for less motion gets
 * little: changes half a second apart, and Replay only goes back to the start.
 */
import { useCallback, useEffect, useState } from "react";
import { nextStop, type Pace } from "#view-models/trace/pace";

const CALM_MS = 500;

export interface Player {
  cursor: number;
  length: number;
  playing: boolean;
  pace: Pace;
  setPace: (pace: Pace) => void;
  /** By hand: stops playing. */
  moveTo: (cursor: number) => void;
  toggle: () => void;
  replay: () => void;
}

/** `timesMs`: virtual time of each stop's event. */
export function usePlayer(cursor: number, timesMs: readonly number[], onMove: (cursor: number) => void): Player {
  const [asked, setAsked] = useState(false);
  const [pace, setPace] = useState<Pace>({ by: "events", speed: 1 });
  const { length } = timesMs;
  const playing = asked && cursor < length;

  useEffect(() => {
    const next = playing && nextStop(timesMs, cursor, pace, wantsLessMotion() ? CALM_MS : 0);
    if (!next) return;
    const timer = setTimeout(() => onMove(next.cursor), next.afterMs);
    return () => clearTimeout(timer);
  }, [playing, cursor, timesMs, pace, onMove]);

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
    pace,
    setPace,
    moveTo,
    toggle: () => {
      if (playing) return setAsked(false);
      if (cursor >= length) onMove(0);
      setAsked(true);
    },
    replay: () => {
      onMove(0);
      setAsked(!wantsLessMotion());
    },
  };
}

const wantsLessMotion = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
