import { expect, test } from "vitest";
import { isWork, modeOutline } from "#course/model/mode-outline";
import type { Block, LessonStep } from "#course/model/schema";

const prose: Block = { kind: "prose", html: `<p>${"word ".repeat(360)}</p>` };
const question = { kind: "question", question: {} } as unknown as Block;
const step = (id: string, ...blocks: Block[]): LessonStep => ({ id, title: id, covers: [], blocks });

test("a page that is only read has nothing to count, and still takes its time", () => {
  expect(modeOutline("why", [step("a", prose), step("b", prose)], 25)).toEqual({ steps: [], minutes: 4 });
});

test("only steps with work count; in Learn every step does, and the lesson's own minutes are said", () => {
  const steps = [step("read", prose), step("answer", prose, question)];
  expect(modeOutline("deep", steps, 25).steps).toEqual(["answer"]);
  expect(modeOutline("learn", steps, 25)).toEqual({ steps: ["read", "answer"], minutes: 25 });
});

test("a walk without questions and a schedule without goals are looked at, not done", () => {
  const walk = { kind: "walk", walk: { questions: [] } } as unknown as Block;
  const byHand = (goals: string[]) => ({ kind: "by-hand", byHand: { goals } }) as unknown as Block;
  expect([walk, byHand([]), byHand(["stale-read"])].map(isWork)).toEqual([false, false, true]);
});
