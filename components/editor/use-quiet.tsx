"use client";
/**
 * Waits for a moment at which an editor can be replaced without losing a key or a click: no button is held down, nothing is being
 * composed, and no key has been pressed for a moment. A swap within a mouse press would let the browser move the focus away
 * afterwards; one between two events of the same key would send half of it to either editor.
 */
import { useEffect, useRef } from "react";

const QUIET_MS = 180;

export interface Quiet {
  /** Calls back once, at the next quiet moment; a second call replaces the first. */
  whenQuiet: (callback: () => void) => void;
  pointerDown: () => void;
  key: () => void;
  composing: (now: boolean) => void;
}

export function useQuiet(): Quiet {
  const quietRef = useRef<(Quiet & { end: () => void }) | null>(null);
  quietRef.current ??= watch();
  useEffect(() => {
    const quiet = quietRef.current;
    return () => quiet?.end();
  }, []);
  return quietRef.current;
}

function watch(): Quiet & { end: () => void } {
  let isDown = false;
  let isComposing = false;
  let lastMs = 0;
  let waiting: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touched = () => {
    lastMs = performance.now();
  };
  const up = () => {
    isDown = false;
    touched();
    for (const type of ["pointerup", "pointercancel", "blur"]) window.removeEventListener(type, up, true);
  };
  const look = () => {
    const callback = waiting;
    if (!callback) return;
    const leftMs = lastMs + QUIET_MS - performance.now();
    if (isDown || isComposing || (lastMs > 0 && leftMs > 0)) {
      timer = setTimeout(look, Math.max(leftMs, 20));
      return;
    }
    waiting = null;
    callback();
  };
  return {
    whenQuiet(callback) {
      waiting = callback;
      clearTimeout(timer);
      timer = setTimeout(look, 0); // never within an event: between pointerdown and mousedown, half of the press would go to either editor
    },
    pointerDown() {
      isDown = true;
      for (const type of ["pointerup", "pointercancel", "blur"]) window.addEventListener(type, up, true);
    },
    key: touched,
    composing(now) {
      isComposing = now;
      touched();
    },
    end() {
      waiting = null;
      clearTimeout(timer);
      up();
    },
  };
}
