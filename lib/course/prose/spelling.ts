/** Words of a lesson's prose that no dictionary knows: British English, and `lessons/words.txt` for what is right and ours. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import dictionary from "dictionary-en-gb";
import nspell from "nspell";
import type { Passage } from "#course/prose/prose-text";

const WORDS = join(import.meta.dirname, "../../../lessons/words.txt");

interface Misspelling {
  line: number;
  word: string;
}

export type SpellChecker = (passages: readonly Passage[]) => Misspelling[];

export function spellChecker(): SpellChecker {
  const english = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  const own = readFileSync(WORDS, "utf8")
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter(Boolean);
  for (const word of own) english.add(word);
  const known = new Map<string, boolean>();
  const isRight = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const right = english.correct(word) || english.correct(word.replace(/'s?$/, ""));
    known.set(word, right);
    return right;
  };
  return (passages) =>
    passages.flatMap(({ line, text }) =>
      wordsOf(text)
        .filter((word) => !isRight(word))
        .map((word) => ({ line, word })),
    );
}

/** Addresses, file names and numbers with units are no words. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/https?:\S+|\S*[/_]\S*|\S+\.(py|txt|json|dev)\b/g, " ")
    .replaceAll("’", "'")
    .match(/(?<![\w.])[A-Za-z]+(?:'[A-Za-z]+)*'?(?![\w])/g) ?? [];
