"use client";
/** What was in the editor before it was replaced, and how to keep or drop it: `useState` that all parts of the page share. */
import { useStore } from "zustand";
import { putAside, setAside } from "#stores/set-aside";

export function useSetAside(workKey: string): [string | null, (code: string | null) => void] {
  const code = useStore(setAside, (all) => all[workKey] ?? null);
  return [code, (now) => putAside(workKey, now)];
}
