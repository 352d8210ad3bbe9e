/** What is kept of the final test: the one at hand, and how those before it ended. Seed and pool say which test it was. */
import { isCount, isObject, isText } from "#stores/stored-values";

export interface SavedFinalTest {
  seed: number;
  /** `hash` of the pool it was drawn from; from another one the seed draws another test. */
  pool: string;
  /** Option by item; only what has been chosen. */
  picks: Record<string, string>;
  checked: boolean;
}

/** Stands for itself: it can be read when the lessons have changed. */
export interface SavedFinalResult {
  seed: number;
  pool: string;
  atMs: number;
  right: number;
  of: number;
  topics: { slug: string; right: number; of: number }[];
  /** What the questions asked for; results from before that was kept have none. */
  forms?: { form: string; right: number; of: number }[];
}

export const isSavedFinalTest = (value: unknown): value is SavedFinalTest =>
  isObject(value) &&
  isCount(value.seed) &&
  isText(value.pool) &&
  isObject(value.picks) &&
  Object.values(value.picks).every(isText) &&
  typeof value.checked === "boolean";

export const isSavedFinalResult = (value: unknown): value is SavedFinalResult =>
  isObject(value) &&
  isCount(value.seed) &&
  isText(value.pool) &&
  isCount(value.atMs) &&
  isScore(value) &&
  Array.isArray(value.topics) &&
  value.topics.every((topic) => isObject(topic) && isText(topic.slug) && isScore(topic)) &&
  (value.forms === undefined ||
    (Array.isArray(value.forms) && value.forms.every((each) => isObject(each) && isText(each.form) && isScore(each))));

const isScore = ({ right, of }: Record<string, unknown>): boolean => isCount(right) && isCount(of) && right <= of;
