/**
 * The final test, drawn: a pool of everything that can be asked, and a seed, give thirty questions and ten programs to judge,
 * spread over lessons, levels and answers. Pure, so that the seed on a certificate says which test it was.
 */

import type { Level, QuestionOption } from "#course/model/schema";
import type { DeckProgram } from "#course/review/deck";
import { drawer } from "#engine/rng";

export const QUESTION_COUNT = 30;
export const PROGRAM_COUNT = 10;
export const PASS_PERCENT = 80;

interface Asked {
  /** `slug/…`: unique in the pool. */
  id: string;
  slug: string;
  text: string;
  textHtml: string;
  answerId: string;
  hash: string;
  program: Pick<DeckProgram, "file" | "highlighted">;
  options: QuestionOption[];
}

export interface FinalQuestion extends Asked {
  kind: "question";
  level: Level | null;
  probe: string;
  evidence: string;
}

/** "Can it go wrong?": safe in every order, broken in some, broken in every one. Settled by the exploration. */
export const JUDGEMENTS = ["safe", "some", "every"] as const;

export interface FinalProgram extends Asked {
  kind: "program";
  answerId: (typeof JUDGEMENTS)[number];
  /** Of the block: a program is judged once, whatever is asked of it. */
  exploration: string;
  /** What runs at once, a call each, and where. */
  calls: string[];
  setting: string;
  /** `4 of 6 interleavings`. */
  share: string;
  /** Where it can be stepped through. */
  href: string;
}

export type FinalItem = FinalQuestion | FinalProgram;

export interface FinalPool {
  /** Changes when anything in the pool does. */
  hash: string;
  questions: FinalQuestion[];
  programs: FinalProgram[];
}

/** Questions first, programs after them. */
export function drawFinalTest({ questions, programs }: FinalPool, seed: number): FinalItem[] {
  const draw = drawer(seed);
  const asked = spread(shuffled(questions, draw), QUESTION_COUNT, [({ slug }) => slug, ({ level }) => level ?? ""]);
  const once = new Map(shuffled(programs, draw).map((item) => [item.exploration, item]));
  const judged = spread([...once.values()], PROGRAM_COUNT, [({ answerId }) => answerId, ({ slug }) => slug]);
  return [...shuffled(asked, draw), ...shuffled(judged, draw)];
}

/** One after another the item whose first trait is rarest so far, then the second; the first of equals. */
function spread<T>(items: readonly T[], count: number, traits: readonly ((item: T) => string)[]): T[] {
  const left = [...items];
  const taken: T[] = [];
  const counts = traits.map(() => new Map<string, number>());
  const ranks = (item: T) => traits.map((trait, i) => counts[i]?.get(trait(item)) ?? 0);
  while (taken.length < count && left.length > 0) {
    const best = left.reduce((one, other) => (isBefore(ranks(other), ranks(one)) ? other : one));
    left.splice(left.indexOf(best), 1);
    taken.push(best);
    traits.forEach((trait, i) => void counts[i]?.set(trait(best), (counts[i]?.get(trait(best)) ?? 0) + 1));
  }
  return taken;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((rank, i) => rank !== b[i]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

export interface FinalScore {
  right: number;
  of: number;
  /** A topic is a lesson; in the order in which the pool has them. */
  topics: { slug: string; right: number; of: number }[];
}

/** What has no answer is not right. `slugs` gives the order of the topics. */
export function finalScore(
  items: readonly Pick<FinalItem, "id" | "slug" | "answerId">[],
  picks: Readonly<Record<string, string>>,
  slugs: readonly string[],
): FinalScore {
  const topics = slugs.flatMap((slug) => {
    const own = items.filter((item) => item.slug === slug);
    return own.length > 0
      ? [{ slug, right: own.filter((item) => picks[item.id] === item.answerId).length, of: own.length }]
      : [];
  });
  const right = items.filter(({ id, answerId }) => picks[id] === answerId).length;
  return { right, of: items.length, topics };
}

export const isPassed = ({ right, of }: Pick<FinalScore, "right" | "of">): boolean =>
  of > 0 && right * 100 >= of * PASS_PERCENT;
