import { describe, expect, test } from "vitest";
import { loadText } from "#course/build/fake-lesson";
import { finalTestPool } from "#course/final-test/final-test-pool";
import type { Block, Lesson, LessonExploration } from "#course/model/schema";

/** The fake explorer finds 12,870 interleavings; 4,290 of them break whatever is wanted. */
async function lessonWith(change: (exploration: LessonExploration) => LessonExploration): Promise<Lesson> {
  const text = '<Exploration id="e" title="E" file="a.py" entry="stats" requests="2" properties="no-none" />';
  const { lesson } = await loadText(text, { "a.py": "def stats():\n    return 1\n" });
  const changed = (block: Block): Block =>
    block.kind === "exploration" ? { ...block, exploration: change(block.exploration) } : block;
  const final = (lesson.modes.learn ?? []).map((step) => ({ ...step, blocks: step.blocks.map(changed) }));
  return { ...lesson, modes: {}, final };
}

const judgedOf = async (change: (exploration: LessonExploration) => LessonExploration) =>
  finalTestPool([await lessonWith(change)]).programs;

const broken = (interleavings: bigint) => (exploration: LessonExploration) => {
  const { report } = exploration;
  return { ...exploration, report: { ...report, verdicts: report.verdicts.map((v) => ({ ...v, interleavings })) } };
};

describe("finalTestPool", () => {
  test("a program to judge: what runs, where, what is wanted, and what the explorer counted", async () => {
    expect(await judgedOf((same) => same)).toMatchObject([
      {
        id: "first/e/0",
        exploration: "first/e",
        text: "Wanted: “No-none.” Can it go wrong?",
        calls: ["stats()", "stats()"],
        setting: "on locmem, in one process",
        answerId: "some",
        share: "4,290 of 12,870 interleavings",
      },
    ]);
  });

  test("none broken is safe, all broken is every one, all but one is some", async () => {
    const answers = [0n, 12_870n, 12_869n].map(async (count) => (await judgedOf(broken(count)))[0]?.answerId);
    expect(await Promise.all(answers)).toEqual(["safe", "every", "some"]);
  });

  test("what was not explored to the end, or has more to it than the line says, is not asked", async () => {
    const bounded = await judgedOf((e) => ({ ...e, report: { ...e.report, status: "bounded" } }));
    const faulty = await judgedOf((e) => {
      return { ...e, spec: { ...e.spec, scenario: { ...e.spec.scenario, latency: { set: 5 } } } };
    });
    expect([bounded, faulty]).toEqual([[], []]);
  });

  test("the pool's hash is that of its content", async () => {
    const same = await lessonWith((e) => e);
    const other = await lessonWith(broken(0n));
    expect(finalTestPool([same]).hash).toBe(finalTestPool([structuredClone(same)]).hash);
    expect(finalTestPool([same]).hash).not.toBe(finalTestPool([other]).hash);
  });
});
