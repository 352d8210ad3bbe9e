/**
 * How hard a text is to read: the Flesch–Kincaid grade, 0.39 × words per sentence + 11.8 × syllables per word − 15.59, in years
 * of school. Syllables are counted by groups of vowels, which is right for most English words. Code counts as a short word; headings
 * and labels, which are no sentences, are left out.
 */
import type { Passage } from "#course/prose/prose-text";

export interface Reading {
  words: number;
  grade: number;
  /** Words in a sentence, on average. */
  perSentence: number;
  /** Share of sentences of five words or fewer. */
  shortShare: number;
}

export function readingOf(passages: readonly Passage[]): Reading {
  const told = passages.filter(({ text }) => /[.!?…:]["'”’)\]]*\s*$/.test(text));
  const sentences = told.flatMap(({ text }) => text.split(/[.!?]+(?=\W|$)/)).map((sentence) => wordsIn(sentence));
  const spoken = sentences.filter((words) => words.length > 0);
  const words = spoken.flat();
  if (words.length === 0) return { words: 0, grade: 0, perSentence: 0, shortShare: 0 };
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const perSentence = words.length / spoken.length;
  const shortShare = spoken.filter((each) => each.length <= 5).length / spoken.length;
  const grade = 0.39 * perSentence + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, grade, perSentence, shortShare };
}

const wordsIn = (sentence: string): string[] => sentence.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];

export function syllablesOf(word: string): number {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$/, "");
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

/** The table docs/reading.md, coarse on purpose: it changes when a text does, not when a word does. */
export function readingTable(
  lessons: readonly { slug: string; modes: readonly { mode: string; passages: Passage[] }[] }[],
): string {
  const rows = lessons.map(({ slug, modes }) => {
    const all = readingOf(modes.flatMap(({ passages }) => passages));
    const each = modes.map(({ mode, passages }) => `${mode} ${Math.round(readingOf(passages).grade)}`);
    return `| ${slug} | ${Math.round(all.words / 500) * 500} | ${Math.round(all.grade)} | ${each.join(", ")} |`;
  });
  return [
    "# Reading",
    "",
    "Written by `npm run course -- --update`; do not edit. Words to the next 500; grade = Flesch–Kincaid, years of school.",
    "",
    "| lesson | words | grade | by text |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
