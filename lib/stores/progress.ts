/**
 * The learner's progress: done steps, edited programs, answers, where they were. One store for the site, saved at every change
 * and read again when another tab saves. Damaged data is kept aside under its own key and the sound rest goes on.
 * Components read it through `useProgress`; on the server, and during hydration, it is empty.
 */
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { DAMAGED_KEY, PROGRESS_KEY, readStored, writeStored } from "#stores/browser-storage";
import type { SavedFinalResult, SavedFinalTest } from "#stores/final-test-format";
import {
  emptyProgress,
  type Place,
  type ProgressData,
  parseProgress,
  type SavedAnswer,
  type SavedCard,
  type SavedTest,
} from "#stores/progress-format";
import { TURNS } from "#view-models/lesson/option-order";

export const progressStore = createStore<ProgressData>(() => emptyProgress());

export const useProgress = <T>(select: (data: ProgressData) => T): T => useStore(progressStore, select);

/** Takes over what is stored. Called once when the page loads, and when another tab has written. */
export function loadProgress(): void {
  const text = readStored(PROGRESS_KEY);
  if (text === null) return;
  const { data, damaged } = parseProgress(text);
  if (damaged) writeStored(DAMAGED_KEY, text);
  progressStore.setState({ ...data, turn: data.turn ?? progressStore.getState().turn }, true);
}

export const stepKey = (place: Place): string => `${place.slug}/${place.mode}/${place.step}`;

export function visit(place: Place): void {
  change({ last: place, places: { ...progressStore.getState().places, [place.slug]: place } });
}

export function markDone(place: Place): void {
  const key = stepKey(place);
  const { done } = progressStore.getState();
  if (!done[key]) change({ done: { ...done, [key]: true } });
}

export function saveWork(key: string, code: string, hash: string): void {
  change({ work: { ...progressStore.getState().work, [key]: { code, hash } } });
}

export function forgetWork(key: string): void {
  const { [key]: _forgotten, ...work } = progressStore.getState().work;
  change({ work });
}

export function saveAnswer(key: string, answer: SavedAnswer): void {
  change({ answers: { ...progressStore.getState().answers, [key]: answer } });
}

export function forgetAnswer(key: string): void {
  const { [key]: _forgotten, ...answers } = progressStore.getState().answers;
  change({ answers });
}

export function markPassed(key: string, hash: string): void {
  change({ passed: { ...progressStore.getState().passed, [key]: hash } });
}

export function saveCard(key: string, card: SavedCard): void {
  change({ cards: { ...progressStore.getState().cards, [key]: card } });
}

/** Into the rotation, due at once; one that is there already is due again. What was wrong once is worth asking again. */
export function askAgain(key: string, hash: string): void {
  const { cards } = progressStore.getState();
  saveCard(key, { ...(cards[key] ?? newCard(hash)), hash, dueMs: Date.now() });
}

export const newCard = (hash: string): SavedCard => ({
  hash,
  dueMs: 0,
  stability: 0,
  difficulty: 0,
  scheduledDays: 0,
  learningSteps: 0,
  reps: 0,
  lapses: 0,
  state: 0,
  lastMs: null,
});

export function dropCard(key: string): void {
  const { [key]: _dropped, ...cards } = progressStore.getState().cards;
  change({ cards });
}

export function saveTest(slug: string, test: SavedTest): void {
  change({ tests: { ...progressStore.getState().tests, [slug]: test } });
}

export const saveFinalTest = (finalTest: SavedFinalTest): void => change({ finalTest });

/** Checked: what was picked stays, and the score is written down. */
export function endFinalTest(
  finalTest: SavedFinalTest,
  score: Pick<SavedFinalResult, "right" | "of" | "topics" | "forms">,
): void {
  const { seed, pool } = finalTest;
  const result: SavedFinalResult = { seed, pool, atMs: Date.now(), ...score };
  const finalResults = [...progressStore.getState().finalResults, result];
  change({ finalTest: { ...finalTest, checked: true }, finalResults });
}

export const saveCertificateName = (certificateName: string): void => change({ certificateName });

/** False when the browser keeps nothing: storage is switched off, or full. */
export const keptStore = createStore<boolean>(() => true);

/** Everything that a learner does goes through here. */
export function change(part: Partial<ProgressData>): void {
  progressStore.setState(part);
  keptStore.setState(writeStored(PROGRESS_KEY, JSON.stringify(progressStore.getState())));
}

if (typeof window !== "undefined") {
  loadProgress();
  // Drawn, and shown by the style sheet, before the first paint (components/site/theme-script.tsx); kept with the first change.
  if (progressStore.getState().turn === null)
    progressStore.setState({ turn: Number(document.documentElement.dataset.turn ?? 0) % TURNS });
  window.addEventListener("storage", (event) => {
    if (event.key === PROGRESS_KEY) loadProgress();
  });
}
