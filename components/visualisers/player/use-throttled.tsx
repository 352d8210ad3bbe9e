"use client";
/**
 * A value that follows another one, at most ten times a second: for tables and texts beside a cursor that moves with every frame. Nobody
 * reads a table sixty times a second, and drawing it as often would cost the cursor its frames. At rest it is never behind.
 */
import { startTransition, useEffect, useRef, useState } from "react";

const EVERY_MS = 100;

export function useThrottled<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  const shownAtRef = useRef(0);
  useEffect(() => {
    const follow = () => {
      shownAtRef.current = performance.now();
      startTransition(() => setShown(value));
    };
    const timer = setTimeout(follow, Math.max(0, shownAtRef.current + EVERY_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}
