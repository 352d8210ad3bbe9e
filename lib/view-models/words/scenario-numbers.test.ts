import { expect, test } from "vitest";
import { secondsFor, spreadOver, tripOf, tripRule, withRule } from "#view-models/words/scenario-numbers";

test("500 visitors in 10 s are one every 20 ms, or 50 a second", () => {
  expect(spreadOver({ kind: "every", everyMs: 1 }, 500, 10)).toEqual({ kind: "every", everyMs: 20 });
  expect(spreadOver({ kind: "poisson", perSecond: 1 }, 500, 10)).toEqual({ kind: "poisson", perSecond: 50 });
  expect(secondsFor({ kind: "every", everyMs: 20 }, 500)).toBe(10);
  expect(secondsFor({ kind: "poisson", perSecond: 50 }, 500)).toBe(10);
  expect(secondsFor({ kind: "all" }, 500)).toBeNull();
});

test("a round trip with jitter is drawn evenly around it, and never below nothing", () => {
  expect(tripRule({ ms: 4, jitterMs: 1 })).toEqual({ kind: "uniform", fromMs: 3, toMs: 5 });
  expect(tripRule({ ms: 4, jitterMs: 9 })).toEqual({ kind: "uniform", fromMs: 0, toMs: 8 });
  expect(tripRule({ ms: 4, jitterMs: 0 })).toBe(4);
  expect(tripOf({ kind: "uniform", fromMs: 3, toMs: 5 })).toEqual({ ms: 4, jitterMs: 1 });
  expect(tripOf(undefined)).toEqual({ ms: 0, jitterMs: 0 });
});

test("work that takes no longer leaves no rule", () => {
  expect(withRule({ cache: 1, work: 5 }, "work", 0)).toEqual({ cache: 1 });
  expect(withRule({ cache: 1 }, "work", 100)).toEqual({ cache: 1, work: 100 });
});
