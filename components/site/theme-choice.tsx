"use client";
/**
 * Which theme the visitor chose: "system" (nothing stored), "light" or "dark". Choosing is done by the inline script of theme-script.tsx, which
 * is there before anything else; this hook keeps React in step, in other tabs too.
 */
import { useSyncExternalStore } from "react";

export type ThemeChoice = "system" | "light" | "dark";

const CHOSEN = "stampede:theme";

function currentChoice(): ThemeChoice {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHOSEN, listener);
  return () => window.removeEventListener(CHOSEN, listener);
}

export const useThemeChoice = (): ThemeChoice =>
  useSyncExternalStore<ThemeChoice>(subscribe, currentChoice, () => "system");
