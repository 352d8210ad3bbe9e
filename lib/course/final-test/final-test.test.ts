import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  drawFinalTest,
  type FinalPool,
  type FinalProgram,
  type FinalQuestion,
  FORMS,
  finalScore,
  isPassed,
  JUDGEMENTS,
  nextSeed,
} from "#course/final-test/final-test";
import { LEVELS } from "#course/model/schema";

const asked = { text: "?", textHtml: "?", hash: "h", program: { file: "a.py", highlighted: "" }, options: [] };

function question(slug: string, n: number): FinalQuestion {
  const level = LEVELS[n % 3] ?? null;
  return {
    ...asked,
    kind: "question",
    id: `${slug}/q${n}`,
    slug,
    answerId: "a",
    level,
    form: FORMS[n % FORMS.length] ?? "output",
    calls: [],
    setting: "",
    probe: "stdout",
    evidence: "1",
  };
}

function program(slug: string, n: number): FinalProgram {
  const answerId = JUDGEMENTS[n % 3] ?? "safe";
  const rest = { calls: ["page()"], setting: "on redis", share: "1 of 2 interleavings" };
  return { ...asked, ...rest, kind: "program", id: `${slug}/e${n}/0`, exploration: `${slug}/e${n}`, slug, answerId };
}

/** Fourteen lessons of ten questions; five of them have six explorations, each asked for two things. */
const slugs = Array.from({ length: 14 }, (_, i) => `lesson-${i + 1}`);
const programs = slugs.slice(0, 5).flatMap((slug) => Array.from({ length: 6 }, (_, n) => program(slug, n)));
const pool: FinalPool = {
  hash: "p",
  questions: slugs.flatMap((slug) => Array.from({ length: 10 }, (_, n) => question(slug, n))),
  programs: [...programs, ...programs.map((item) => ({ ...item, id: `${item.exploration}/1` }))],
};

/** How often each occurs, rarest first. */
const countOf = (values: readonly string[]): number[] =>
  [...new Set(values)].map((each) => values.filter((value) => value === each).length).sort((a, b) => a - b);

const seeds = fc.integer({ min: 0, max: 999_999 });
const fixed = { seed: 7, numRuns: 60 };

describe("drawFinalTest", () => {
  test("thirty questions and ten programs, none twice, the same for the same seed", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const items = drawFinalTest(pool, seed);
        expect(items.map(({ kind }) => kind)).toEqual([...Array(30).fill("question"), ...Array(10).fill("program")]);
        expect(new Set(items.map(({ id }) => id)).size).toBe(40);
        expect(drawFinalTest(pool, seed)).toEqual(items);
      }),
      fixed,
    );
  });

  test("of 14 lessons each asks 2 or 3 questions, and of 6 forms each is asked 4 to 6 times", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const questions = drawFinalTest(pool, seed).filter((item) => item.kind === "question");
        // 30 = 12 × 2 + 2 × 3
        expect(countOf(questions.map(({ slug }) => slug))).toEqual([...Array(12).fill(2), 3, 3]);
        for (const count of countOf(questions.map(({ form }) => form))) expect([4, 5, 6]).toContain(count);
      }),
      fixed,
    );
  });

  test("of 3 judgements each is right 3 or 4 times, so that one answer to all fails; a program is judged once", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const judged = drawFinalTest(pool, seed).filter((item) => item.kind === "program");
        expect(countOf(judged.map(({ answerId }) => answerId))).toEqual([3, 3, 4]);
        expect(new Set(judged.map(({ exploration }) => exploration)).size).toBe(10);
      }),
      fixed,
    );
  });

  test("a retake asks nothing that the test before has asked", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const first = drawFinalTest(pool, seed * 2);
        const second = drawFinalTest(
          pool,
          nextSeed(seed * 2, () => 0.5),
        );
        const keys = (items: typeof first) =>
          items.map((item) => (item.kind === "program" ? item.exploration : item.id));
        expect(keys(second).filter((key) => keys(first).includes(key))).toEqual([]);
        expect(second).toHaveLength(40);
      }),
      fixed,
    );
  });

  test("after both tests of a pair another pair is drawn", () => {
    expect([undefined, 6, 7].map((seed) => nextSeed(seed, () => 0.5))).toEqual([500_000, 7, 500_000]);
  });

  test("another seed draws another test", () => {
    const ids = (seed: number) => drawFinalTest(pool, seed).map(({ id }) => id);
    expect(ids(1)).not.toEqual(ids(2));
  });

  test("a pool with less than that is asked whole", () => {
    const small = { hash: "s", questions: pool.questions.slice(0, 4), programs: pool.programs.slice(0, 2) };
    expect(drawFinalTest(small, 1)).toHaveLength(6);
  });
});

describe("finalScore", () => {
  const items = [question("b", 0), question("a", 1), question("a", 2), program("a", 0)];

  test("by topic in the order of the course; what has no answer is not right, a topic not asked is no topic", () => {
    const picks = { "b/q0": "a", "a/q1": "x", "a/e0/0": "safe" };
    expect(finalScore(items, picks, ["a", "b", "c"])).toEqual({
      right: 2,
      of: 4,
      topics: [
        { slug: "a", right: 1, of: 3 },
        { slug: "b", right: 1, of: 1 },
      ],
      forms: [
        { form: "output", right: 1, of: 1 },
        { form: "moment", right: 0, of: 1 },
        { form: "count", right: 0, of: 1 },
        { form: "program", right: 1, of: 1 },
      ],
    });
  });

  test("32 of 40 pass, 31 do not, nothing of nothing does not", () => {
    expect([32, 31].map((right) => isPassed({ right, of: 40 }))).toEqual([true, false]);
    expect(isPassed({ right: 0, of: 0 })).toBe(false);
  });
});
