import { describe, expect, test } from "vitest";
import { parseDocument } from "#course/build/document";
import { passagesOf } from "#course/prose/prose-text";
import { readingOf, syllablesOf } from "#course/prose/reading";
import { spellChecker } from "#course/prose/spelling";

const passages = (content: string) =>
  passagesOf(parseDocument("a.mdx", `<Step id="s" title="Words">\n\n${content}\n\n</Step>`));

describe("passages", () => {
  test("are paragraphs, items and what attributes say; never code", () => {
    const text =
      'One `cahce` two.\n\n- An item\n\n<Predict id="q" file="a.py" ask="Why `xyz`?" probe="stdout">\n<Option says="qqq" right>It is so.</Option>\n</Predict>';
    expect(passages(text)).toEqual([
      { line: 1, text: "Words" },
      { line: 3, text: "One  it  two." },
      { line: 5, text: "An item" },
      { line: 7, text: "Why  it ?" },
      { line: 8, text: "It is so." },
    ]);
  });
});

describe("spelling", () => {
  const check = spellChecker();
  const wrong = (text: string) => check([{ line: 4, text }]).map(({ word }) => word);

  test("names the words that no dictionary has", () => {
    expect(wrong("A cahce returns nothing.")).toEqual(["cahce"]);
  });

  test("knows possessives, contractions, our own words, file names and numbers", () => {
    expect(
      wrong("Django’s backends don't read settings.py; the shop's queryset took 20ms, see lib/engine/xyzzy.ts."),
    ).toEqual([]);
  });
});

describe("reading", () => {
  test("syllables are groups of vowels, without a silent e", () => {
    const counts = ["cache", "expire", "stampede", "database", "the", "invalidate"].map(syllablesOf);
    expect(counts).toEqual([1, 2, 2, 3, 1, 4]);
  });

  test("four words of one syllable in a sentence: 0.39 × 4 + 11.8 × 1 − 15.59 = −2.23", () => {
    const { words, grade } = readingOf([{ line: 1, text: "You ask the cache. It has the key." }]);
    expect(words).toBe(8);
    expect(grade).toBeCloseTo(-2.23, 5);
  });
});
