"use client";
/** The time, read anew every half minute; null until the page lives, as the server has no now. */
import { useEffect, useState } from "react";

const EVERY_MS = 30_000;

export function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
