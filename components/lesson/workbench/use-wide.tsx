"use client";
/** Whether the window has room for something beside the text: the width at which Tailwind's `lg:` begins. Null until the browser says so. */
import { useSyncExternalStore } from "react";

const QUERY = "(min-width: 64rem)";

export const useWide = (): boolean | null => useSyncExternalStore(subscribe, wide, () => null);

const wide = (): boolean => window.matchMedia(QUERY).matches;

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
