/**
 * The final test, drawn: a pool of everything that can be asked, and a seed, give thirty questions and ten programs to judge,
 * spread over lessons, forms, levels and answers. Pure, so that the seed on a certificate says which test it was. An odd seed
 * draws from what the even one before it has left, so that a retake asks other questions.
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

/** What a question asks for. */
export const FORMS = ["output", "moment", "count", "requests", "backend", "line"] as const;
export type Form = (typeof FORMS)[number];

export interface FinalQuestion extends Asked {
  kind: "question";
  form: Form;
  level: Level | null;
  /** What runs at once, where requests settle it and a line can tell it; else none. */
  calls: string[];
  setting: string;
  probe: string;
  evidence: string;
}

/** "Can it go wrong?": safe in every interleaving, broken in some, broken in all of them. Settled by the exploration. */
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
}

export type FinalItem = FinalQuestion | FinalProgram;

export interface FinalPool {
  /** Changes when anything in the pool does. */
  hash: string;
  questions: FinalQuestion[];
  programs: FinalProgram[];
}

/** The test that comes after the one with this seed: for an even seed, the other half of its pair. */
export const nextSeed = (seed: number | undefined, random: () => number): number =>
  seed !== undefined && seed % 2 === 0 ? seed + 1 : 2 * Math.floor((random() * SEEDS) / 2);

const SEEDS = 1_000_000;

/** Questions first, programs after them. */
export function drawFinalTest(pool: FinalPool, seed: number): FinalItem[] {
  if (seed % 2 === 0) return drawFrom(pool, seed);
  const before = drawFrom(pool, seed - 1);
  const asked = new Set(before.flatMap((item) => (item.kind === "question" ? [item.id] : [])));
  const judged = new Set(before.flatMap((item) => (item.kind === "program" ? [item.exploration] : [])));
  const others = {
    ...pool,
    questions: pool.questions.filter(({ id }) => !asked.has(id)),
    programs: pool.programs.filter(({ exploration }) => !judged.has(exploration)),
  };
  const isEnough = others.questions.length >= QUESTION_COUNT && others.programs.length >= PROGRAM_COUNT;
  return drawFrom(isEnough ? others : pool, seed);
}

function drawFrom({ questions, programs }: FinalPool, seed: number): FinalItem[] {
  const draw = drawer(seed);
  const traits = [
    ({ slug }: FinalQuestion) => slug,
    ({ form }: FinalQuestion) => form,
    ({ level }: FinalQuestion) => level ?? "",
  ];
  const asked = spread(shuffled(questions, draw), QUESTION_COUNT, traits);
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
  /** What was asked for; programs to judge come last. */
  forms: { form: ScoredForm; right: number; of: number }[];
}

/** The questions' forms, and programs to judge. */
const SCORED_FORMS = [...FORMS, "program"] as const;
export type ScoredForm = (typeof SCORED_FORMS)[number];

type Scored = Pick<FinalItem, "id" | "slug" | "answerId"> & ({ kind: "program" } | { kind: "question"; form: Form });

/** What has no answer is not right. `slugs` gives the order of the topics. */
export function finalScore(
  items: readonly Scored[],
  picks: Readonly<Record<string, string>>,
  slugs: readonly string[],
): FinalScore {
  const countOf = (own: readonly Scored[]) => {
    return { right: own.filter(({ id, answerId }) => picks[id] === answerId).length, of: own.length };
  };
  const topics = slugs.map((slug) => ({ slug, ...countOf(items.filter((item) => item.slug === slug)) }));
  const forms = SCORED_FORMS.map((form) => ({ form, ...countOf(items.filter((item) => scoredForm(item) === form)) }));
  const asked = ({ of }: { of: number }) => of > 0;
  return { ...countOf(items), topics: topics.filter(asked), forms: forms.filter(asked) };
}

const scoredForm = (item: Scored): ScoredForm => (item.kind === "program" ? "program" : item.form);

export const isPassed = ({ right, of }: Pick<FinalScore, "right" | "of">): boolean =>
  of > 0 && right * 100 >= of * PASS_PERCENT;
