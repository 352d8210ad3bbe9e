import { describe, expect, test } from "vitest";
import { proposedRating, sameAnswer } from "#view-models/lesson/rating";
import { answered, dueKeys, NEW_PER_SESSION, startSession } from "#view-models/lesson/review-session";

const item = (key: string, dueMs: number | null) => ({ key, slug: key.split("/")[0] ?? "", dueMs });

describe("a session", () => {
  test("begins with what is longest overdue; what is due later is not in it", () => {
    const items = [item("a/1", 500), item("b/1", 200), item("a/2", 1001), item("b/2", 1000)];
    expect(startSession(items, 1000).queue).toEqual(["b/1", "a/1", "b/2"]);
  });

  test("lets lessons take turns with their new cards, up to ten", () => {
    const items = [..."12345678"].flatMap((n) => [item(`a/${n}`, null)]).concat([item("b/1", null), item("b/2", null)]);
    const { queue } = startSession([...items, item("b/3", null)], 0);
    expect(queue.slice(0, 5)).toEqual(["a/1", "b/1", "a/2", "b/2", "a/3"]);
    expect(queue).toHaveLength(NEW_PER_SESSION);
  });

  test("ends when nothing is left; a card rated again comes back last", () => {
    const first = answered({ queue: ["a", "b"], answered: 0, again: 0 }, true);
    expect(first).toEqual({ queue: ["b", "a"], answered: 1, again: 1 });
    const end = answered(answered(first, false), false);
    expect(end).toEqual({ queue: [], answered: 3, again: 1 });
    expect(answered(end, false)).toBe(end);
  });

  test("counts as due what is due at this very moment", () => {
    expect(dueKeys({ a: { dueMs: 10 }, b: { dueMs: 11 } }, 10)).toEqual(["a"]);
  });
});

describe("a rating", () => {
  test.each([
    [{ right: true, helped: false }, "good"],
    [{ right: true, helped: true }, "hard"],
    [{ right: false, helped: false }, "again"],
    [{ right: false, helped: true }, "again"],
    [{ right: null, helped: false }, "good"],
  ] as const)("%j is %s", (recall, rating) => {
    expect(proposedRating(recall)).toBe(rating);
  });

  test("compares a typed answer by what it says", () => {
    expect(sameAnswer(" 'Keyboard'  ", "keyboard")).toBe(true);
    expect(sameAnswer("None", "none ")).toBe(true);
    expect(sameAnswer("49", "49.0")).toBe(false);
  });
});
