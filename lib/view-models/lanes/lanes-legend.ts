/**
 * What the legend has to explain of a picture: every letter and shape in it, and nothing that isn't. Made from what is drawn, so that
 * a new letter cannot be forgotten.
 */
import type { LaneLayout } from "#view-models/lanes/lane-rows";
import type { LaneMark, LaneSpan, Lanes } from "#view-models/lanes/lanes";
import type { StepTone } from "#view-models/trace/step-parts";

type LaneShape = LaneSpan["kind"] | "returned" | "raised" | "down" | "slow" | "flaky" | "shortened";

interface LegendLetter {
  letter: string;
  tone: StepTone;
  word: string;
}

export interface LanesLegendModel {
  letters: LegendLetter[];
  shapes: { shape: LaneShape; word: string }[];
  /** Letters in the lives of the keys. */
  ends: { letter: string; word: string }[];
}

const MARK_WORDS: Record<StepTone, string> = {
  hit: "hit",
  miss: "miss",
  expired: "miss, it had expired",
  stored: "stored",
  refused: "add refused",
  touched: "timeout renewed",
  deleted: "deleted",
  absent: "nothing there",
  counted: "counted",
  cleared: "everything removed",
  looked: "looked",
  failed: "failed",
  query: "database",
  work: "work",
  sleep: "sleep",
  returned: "returned",
  raised: "raised",
  other: "a lock of the module",
};

const SECTION_WORDS: Readonly<Record<string, string>> = { "[": "a marked section begins", "]": "it ends" };

/** What the letter of a step stands for. */
export const markWord = ({ tone, letter }: { tone: StepTone; letter: string }): string =>
  SECTION_WORDS[letter] ?? MARK_WORDS[tone];

const SHAPE_WORDS: Record<LaneShape, string> = {
  work: "work",
  sleep: "sleep",
  waits: "waits for a server, or in line",
  holds: "holds a lock",
  "locked-out": "kept out by it",
  returned: "returned",
  raised: "failed, or was killed",
  down: "server down",
  slow: "server slow",
  flaky: "server loses connections",
  shortened: "time is shortened here",
};

/** Also what is painted at the end of a key's life: the letter and its token. */
export const LIFE_ENDS = {
  deleted: { letter: "D", word: "deleted" },
  expired: { letter: "E", word: "expired" },
  culled: { letter: "K", word: "culled" },
  evicted: { letter: "V", word: "evicted" },
  cleared: { letter: "C", word: "everything removed" },
  refreshed: { letter: "S", word: "stored over" },
  renewed: { letter: "T", word: "timeout renewed" },
} as const;

export function lanesLegend({ marks, spans, lives, bands, keys, breaks }: Lanes, layout: LaneLayout): LanesLegendModel {
  // Something done to everybody has the letter of a failure, but is none.
  const wordOf = (mark: LaneMark) => (mark.task < 0 ? "something happened to a server or process" : markWord(mark));
  const letters = new Map<string, LegendLetter>();
  for (const mark of marks)
    letters.set(`${mark.letter} ${wordOf(mark)}`, { letter: mark.letter, tone: mark.tone, word: wordOf(mark) });
  const drawn = new Set<LaneShape>(spans.map(({ kind }) => kind));
  if (layout === "bars") for (const kind of ["holds", "locked-out"] as const) drawn.delete(kind);
  for (const { endIndex, raised } of lives.values())
    if (endIndex !== null && (raised || layout !== "bars")) drawn.add(raised ? "raised" : "returned");
  for (const { kind } of bands) drawn.add(kind);
  if (breaks.length > 0) drawn.add("shortened");
  const ends = new Set(
    keys.flatMap(({ segments }) => segments.flatMap(({ end }) => (end === "alive" ? [] : [LIFE_ENDS[end]]))),
  );
  return {
    letters: [...letters.values()],
    shapes: (Object.keys(SHAPE_WORDS) as LaneShape[])
      .filter((shape) => drawn.has(shape))
      .map((shape) => ({ shape, word: SHAPE_WORDS[shape] })),
    ends: [...ends],
  };
}

/** One legend for several pictures: what is in any of them, once. */
export function mergedLegend(legends: readonly LanesLegendModel[]): LanesLegendModel {
  const once = <T>(all: readonly T[]): T[] => [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  return {
    letters: once(legends.flatMap(({ letters }) => letters)),
    shapes: once(legends.flatMap(({ shapes }) => shapes)),
    ends: once(legends.flatMap(({ ends }) => ends)),
  };
}
