"use client";
/** The step in the address (`#step-id`). The server knows no hash, so it and the first render show the first step. */
import { useSyncExternalStore } from "react";
import type { LessonStep } from "#course/model/schema";

export function useStep(steps: readonly LessonStep[]): { index: number; chosen: boolean } {
  const hash = useSyncExternalStore(subscribe, currentHash, () => "");
  const index = steps.findIndex((step) => step.id === hash);
  return { index: Math.max(0, index), chosen: index >= 0 };
}

const currentHash = (): string => {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return ""; // a hash that is no percent-encoding is no step of ours
  }
};

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  window.addEventListener("popstate", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
    window.removeEventListener("popstate", listener);
  };
}
