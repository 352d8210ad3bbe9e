"use client";
/**
 * Which theme the visitor chose: "system" (nothing stored), "light" or "dark". The choice is on <html data-theme> and in
 * localStorage; the inline script of theme-script.tsx sets it before the first paint, this hook keeps React in step,
 * in other tabs too. A browser that refuses storage still switches, only for as long as the page is open.
 */
import { useSyncExternalStore } from "react";
import { THEME_KEY } from "#components/site/theme-script";

export type ThemeChoice = "system" | "light" | "dark";

const listeners = new Set<() => void>();

function currentChoice(): ThemeChoice {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function show(choice: string | null): void {
  const root = document.documentElement;
  if (choice === "light" || choice === "dark") root.dataset.theme = choice;
  else delete root.dataset.theme;
  for (const listener of listeners) listener();
}

function onStorage(event: StorageEvent): void {
  if (event.key === THEME_KEY || event.key === null) show(event.newValue);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("storage", onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", onStorage);
  };
}

function choose(choice: ThemeChoice): void {
  try {
    if (choice === "system") localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, choice);
  } catch {
    // Storage is full or forbidden: the theme still changes on this page.
  }
  show(choice);
}

export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  const choice = useSyncExternalStore<ThemeChoice>(subscribe, currentChoice, () => "system");
  return [choice, choose];
}
