"use client";
import { useEffect, useState } from "react";

const LONG_RUN_MS = 5000;

/** True once something has been going on for five seconds. */
export function useRunsLong(busy: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLong(true), LONG_RUN_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return long;
}
