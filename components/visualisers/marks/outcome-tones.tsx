/**
 * Which design token stands for which outcome or mark, and the word beside it: one table for badges, one of class names for
 * SVG (Tailwind finds only names written out). Colour is never alone: badges have words, timeline marks have letters.
 */
import type { Tone } from "#components/ui/badge";
import type { RowMark } from "#view-models/trace/cache-table";
import type { MarkTone } from "#view-models/trace/timeline";

export const toneOfOutcome = {
  hit: "hit",
  miss: "miss",
  expired: "expired",
  stored: "set",
  refused: "refused",
  touched: "set",
  deleted: "deleted",
  absent: "miss",
  counted: "set",
  cleared: "deleted",
  looked: "neutral",
  failed: "deleted",
  query: "work",
} as const satisfies Record<MarkTone, Tone>;

export const badgeOfMark = {
  written: { tone: "set", word: "stored" },
  overwritten: { tone: "set", word: "overwritten" },
  read: { tone: "hit", word: "read" },
  touched: { tone: "set", word: "timeout renewed" },
  deleted: { tone: "deleted", word: "deleted" },
  expired: { tone: "expired", word: "expired, removed" },
  culled: { tone: "culled", word: "culled" },
  evicted: { tone: "evicted", word: "evicted" },
  cleared: { tone: "deleted", word: "cleared" },
} as const satisfies Record<RowMark, { tone: Tone; word: string }>;

export const svgClass = {
  neutral: { ground: "fill-sunken stroke-control", letter: "fill-ink-soft" },
  hit: { ground: "fill-hit-soft stroke-hit", letter: "fill-hit" },
  miss: { ground: "fill-miss-soft stroke-miss", letter: "fill-miss" },
  expired: { ground: "fill-expired-soft stroke-expired", letter: "fill-expired" },
  set: { ground: "fill-set-soft stroke-set", letter: "fill-set" },
  refused: { ground: "fill-refused-soft stroke-refused", letter: "fill-refused" },
  deleted: { ground: "fill-deleted-soft stroke-deleted", letter: "fill-deleted" },
  work: { ground: "fill-work-soft stroke-work", letter: "fill-work" },
} as const satisfies Partial<Record<Tone, { ground: string; letter: string }>>;
