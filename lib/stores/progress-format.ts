/**
 * What the browser keeps of a learner, as text. Reading never fails: each entry is checked by hand (no schema library on the
 * client), what does not fit is left out, and the caller is told that something was damaged so that the original can be
 * kept aside. A newer version than ours is not ours to rewrite: it counts as damaged too. An older one is brought up first:
 * version 1 had no cards, tests or places, version 2 no final test.
 */
import {
  isSavedFinalResult,
  isSavedFinalTest,
  type SavedFinalResult,
  type SavedFinalTest,
} from "#stores/final-test-format";
import { underPresentNames } from "#stores/renamed-work";
import { isCount, isObject, isText, isTexts } from "#stores/stored-values";
import { TURNS } from "#view-models/lesson/option-order";

const PROGRESS_VERSION = 3;

/** An edited program, and what it was edited from. */
interface SavedWork {
  code: string;
  /** `hash` of the program the edit began with; another one now means that the lesson has changed. */
  hash: string;
}

export interface SavedAnswer {
  /** Option ids in the order they were tried. */
  tries: string[];
  revealed: boolean;
  hash: string;
}

/** A card's schedule, as ts-fsrs keeps it; times are milliseconds since the epoch. */
export interface SavedCard {
  /** Of the card or question as it was when last seen. */
  hash: string;
  dueMs: number;
  /** Days until the chance to remember has fallen to nine in ten. */
  stability: number;
  difficulty: number;
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  state: number;
  lastMs: number | null;
}

/** "Test yourself", as far as the learner is. */
export interface SavedTest {
  way: "at-the-end" | "one-by-one";
  /** Option by question; only what has been chosen. */
  picks: Record<string, string>;
  /** Ids of the questions whose answers are shown. */
  checked: string[];
  /** Ids of the questions that this round asks; null = all. */
  only: string[] | null;
}

export interface Place {
  slug: string;
  mode: string;
  step: string;
}

export interface ProgressData {
  version: typeof PROGRESS_VERSION;
  /** `slug/mode/step` of what is done. */
  done: Record<string, true>;
  last: Place | null;
  /** By `slug/file`; the file of an exercise is `id/starter.py`. */
  work: Record<string, SavedWork>;
  /** By `slug/question`. */
  answers: Record<string, SavedAnswer>;
  /** By `slug/exercise`: the hash of the exercise that was passed. */
  passed: Record<string, string>;
  /** By `slug/card` or `slug/question`. */
  cards: Record<string, SavedCard>;
  /** By slug. */
  tests: Record<string, SavedTest>;
  /** By slug: where the learner was last in that lesson. */
  places: Record<string, Place>;
  /** The final test at hand, being answered or checked. */
  finalTest: SavedFinalTest | null;
  /** In the order in which they were taken. */
  finalResults: SavedFinalResult[];
  /** The name on the certificate; empty = a line to write it on. */
  certificateName: string;
  /** In which order this learner reads the options of a question (view-models/lesson/option-order.ts); null = not drawn yet. */
  turn: number | null;
}

export const emptyProgress = (): ProgressData => ({
  version: PROGRESS_VERSION,
  done: {},
  last: null,
  work: {},
  answers: {},
  passed: {},
  cards: {},
  tests: {},
  places: {},
  finalTest: null,
  finalResults: [],
  certificateName: "",
  turn: null,
});

export function parseProgress(text: string): { data: ProgressData; damaged: boolean } {
  const data = emptyProgress();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { data, damaged: true };
  }
  if (isObject(parsed) && parsed.version === 1) parsed = fromVersion1(parsed);
  if (isObject(parsed) && parsed.version === 2) parsed = fromVersion2(parsed);
  if (!isObject(parsed) || parsed.version !== PROGRESS_VERSION) return { data, damaged: true };
  const sound = [
    copyEntries(parsed.done, data.done, (value) => value === true),
    copyEntries(parsed.work, data.work, isSavedWork),
    copyEntries(parsed.answers, data.answers, isSavedAnswer),
    copyEntries(parsed.passed, data.passed, isText),
    copyEntries(parsed.cards, data.cards, isSavedCard),
    copyEntries(parsed.tests, data.tests, isSavedTest),
    copyEntries(parsed.places, data.places, isPlace),
    parsed.last === null || isPlace(parsed.last),
    parsed.finalTest === null || isSavedFinalTest(parsed.finalTest),
    Array.isArray(parsed.finalResults) && parsed.finalResults.every(isSavedFinalResult),
    isText(parsed.certificateName),
  ];
  data.work = underPresentNames(data.work);
  if (isPlace(parsed.last)) data.last = parsed.last;
  if (isSavedFinalTest(parsed.finalTest)) data.finalTest = parsed.finalTest;
  if (Array.isArray(parsed.finalResults)) data.finalResults = parsed.finalResults.filter(isSavedFinalResult);
  if (isText(parsed.certificateName)) data.certificateName = parsed.certificateName;
  // What was saved before there was one has none, and is sound.
  if (isCount(parsed.turn) && parsed.turn < TURNS) data.turn = Math.floor(parsed.turn);
  return { data, damaged: sound.includes(false) };
}

function fromVersion1(old: Record<string, unknown>): Record<string, unknown> {
  const places = isPlace(old.last) ? { [old.last.slug]: old.last } : {};
  return { ...old, version: 2, cards: {}, tests: {}, places };
}

const fromVersion2 = (old: Record<string, unknown>): Record<string, unknown> => {
  return { ...old, version: 3, finalTest: null, finalResults: [], certificateName: "" };
};

/** Copies what fits; false when anything did not. */
function copyEntries<T>(from: unknown, to: Record<string, T>, fits: (value: unknown) => boolean): boolean {
  if (!isObject(from)) return false;
  let sound = true;
  for (const [key, value] of Object.entries(from)) {
    // __proto__ as a key would not be an entry but a change of the object.
    if (fits(value) && key !== "__proto__") to[key] = value as T;
    else sound = false;
  }
  return sound;
}

const isSavedWork = (value: unknown): value is SavedWork => isObject(value) && isText(value.code) && isText(value.hash);

const isSavedAnswer = (value: unknown): value is SavedAnswer =>
  isObject(value) && isTexts(value.tries) && typeof value.revealed === "boolean" && isText(value.hash);

const COUNTS = ["dueMs", "stability", "difficulty", "scheduledDays", "learningSteps", "reps", "lapses"] as const;

const isSavedCard = (value: unknown): value is SavedCard =>
  isObject(value) &&
  isText(value.hash) &&
  COUNTS.every((name) => isCount(value[name])) &&
  [0, 1, 2, 3].includes(value.state as number) &&
  (value.lastMs === null || isCount(value.lastMs));

const isSavedTest = (value: unknown): value is SavedTest =>
  isObject(value) &&
  (value.way === "at-the-end" || value.way === "one-by-one") &&
  isObject(value.picks) &&
  Object.values(value.picks).every(isText) &&
  isTexts(value.checked) &&
  (value.only === null || isTexts(value.only));

const isPlace = (value: unknown): value is Place =>
  isObject(value) && isText(value.slug) && isText(value.mode) && isText(value.step);
