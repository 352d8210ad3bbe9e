/**
 * Phrases that sound translated, private words where a known one exists, and maxims: what docs/positions.md and the editors of the second edition
 * found again and again. A list cannot tell good prose; it keeps out what was taken out once. Code is left out of the passages before.
 */
import type { Passage } from "#course/prose/prose-text";

interface Pattern {
  found: RegExp;
  write: string;
}

const word = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`, "gi");

const PATTERNS: readonly Pattern[] = [
  // Echo answers and dropped connections.
  {
    found: /\bSo it (?:was meant|would be|is|will be|should be|was agreed)\b|\bSo says\b|\bIt is so\b/g,
    write: "That was the intention. / That would be true if …",
  },
  {
    found: word("nearly so|all the same(?! key| page| value| answer)|letter by letter|anew"),
    write: "almost as, anyway, exactly, again",
  },
  { found: word("bring(?:s|ing)? it about|brought it about"), write: "make it happen" },
  { found: word("belongs? into"), write: "belongs in" },
  {
    found: word(
      "makes? (?:one|a|an|two|bytes|text|of) [\\w ]{0,20}\\bof (?:it|them)|(?:made|makes?) of (?:the|it|them)",
    ),
    write: "turns it into",
  },
  // A headless relative clause as a subject.
  {
    found:
      /(?:^|[.!?:;]\s+|,\s)Who(?:ever)? (?!is\b|are\b|was\b|were\b|does\b|do\b|did\b|has\b|have\b|can\b|could\b|should\b|would\b|will\b|waits\?|computes\?|sees\b[^.]*\?)(?:\w+)(?:\s[\w'’,-]+)*[.](?=\s|$)/g,
    write: "Code that …, Anyone who …",
  },
  { found: /\bWhoever\b/g, write: "anyone who, code that" },
  // Private words.
  { found: word("a blank|blanks?(?= (?:or|and|in|is|makes?|character))|no blank|the blank"), write: "a space" },
  { found: word("in the books"), write: "in the database" },
  { found: word("clears up|clear up"), write: "cleans up" },
  {
    found: word("(?:one|a|the) looks? (?:more|into the cache)|one more look|takes? a look"),
    write: "a lookup, looks in the cache",
  },
  { found: word("look-ups?"), write: "lookup" },
  { found: word("(?:is|are|was|were) over(?=[.,;:)]|$| and| at| for| when)"), write: "has expired, has ended" },
  {
    found: word("(?:lie|lies|lay|lying)(?: (?:in|there|under|around|beside|between|behind|on|outside))?"),
    write: "is stored, is",
  },
  {
    found: word("(?:stands?|stood|standing) (?:in|there|under|beside|behind|between|at)"),
    write: "is in, is",
  },
  {
    found: word(
      "orders? of (?:the )?steps|in every order|in all orders|of all (?:possible )?orders|share of all orders|every order in which",
    ),
    write: "interleaving(s)",
  },
  { found: word("reckons?|reckoned"), write: "work out, estimate" },
  { found: word("dear|dearer|dearest"), write: "expensive" },
  { found: word("the short way|the long way|the slow way|goes the way|for the way"), write: "round trip, slow path" },
  { found: word("for ever"), write: "forever" },
  {
    found: word(
      "(?:a|each|every|an empty|one|that|this) text(?= (?:with|under|as|is|like|for|that|from|in|has))|as text|is a text|to text|into text",
    ),
    write: "a string",
  },
  { found: word("by (?:him|her)self|what it holds true|no matter of"), write: "(rewrite)" },
  {
    found: word("proves? true|shows? itself|once for all(?! of)|(?:still|be|is|are|were) at it"),
    write: "(rewrite)",
  },
  { found: word("nobody needs not|need not|needs not"), write: "doesn't have to, don't need to" },
  { found: word("simply|just(?! as)"), write: "(leave it out)" },
];

export interface Translated {
  line: number;
  found: string;
  write: string;
}

export const translatedIn = (passages: readonly Passage[]): Translated[] =>
  passages.flatMap(({ line, text }) =>
    PATTERNS.flatMap(({ found, write }) =>
      [...text.matchAll(found)].map(([hit]) => ({ line, found: hit.trim(), write })),
    ),
  );
