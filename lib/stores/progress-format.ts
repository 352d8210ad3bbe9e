/**
 * What the browser keeps of a learner, as text. Reading never fails: each entry is checked by hand (no schema library on the
 * client), what does not fit is left out, and the caller is told that something was damaged so that the original can be
 * kept aside. A newer version than ours is not ours to rewrite: it counts as damaged too.
 */
export const PROGRESS_VERSION = 1;

/** An edited program, and what it was edited from. */
export interface SavedWork {
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
  /** By `slug/file`. */
  work: Record<string, SavedWork>;
  /** By `slug/question`. */
  answers: Record<string, SavedAnswer>;
  /** By `slug/exercise`: the hash of the exercise that was passed. */
  passed: Record<string, string>;
}

export const emptyProgress = (): ProgressData => ({
  version: PROGRESS_VERSION,
  done: {},
  last: null,
  work: {},
  answers: {},
  passed: {},
});

export function parseProgress(text: string): { data: ProgressData; damaged: boolean } {
  const data = emptyProgress();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { data, damaged: true };
  }
  if (!isObject(parsed) || parsed.version !== PROGRESS_VERSION) return { data, damaged: true };
  const sound = [
    copyEntries(parsed.done, data.done, (value) => value === true),
    copyEntries(parsed.work, data.work, isSavedWork),
    copyEntries(parsed.answers, data.answers, isSavedAnswer),
    copyEntries(parsed.passed, data.passed, isText),
    parsed.last === null || isPlace(parsed.last),
  ];
  if (isPlace(parsed.last)) data.last = parsed.last;
  return { data, damaged: sound.includes(false) };
}

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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";

const isSavedWork = (value: unknown): value is SavedWork => isObject(value) && isText(value.code) && isText(value.hash);

const isSavedAnswer = (value: unknown): value is SavedAnswer =>
  isObject(value) &&
  Array.isArray(value.tries) &&
  value.tries.every(isText) &&
  typeof value.revealed === "boolean" &&
  isText(value.hash);

const isPlace = (value: unknown): value is Place =>
  isObject(value) && isText(value.slug) && isText(value.mode) && isText(value.step);
