"use client";
/**
 * True once the parts that came with the page are alive. Before that a change of what they all depend on (the place of the studies on a
 * narrow screen) would take them off the page until their code is there.
 */
import { useEffect, useState } from "react";
import { partsComing } from "#components/ui/lazy-part";

const LOOK_EVERY_MS = 150;
/** A part within a part is only asked for when the outer one is there. */
const QUIET_LOOKS = 3;

export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    let quiet = 0;
    const timer = setInterval(() => {
      quiet = partsComing() === 0 && document.readyState === "complete" ? quiet + 1 : 0;
      if (quiet < QUIET_LOOKS) return;
      clearInterval(timer);
      setSettled(true);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return settled;
}
