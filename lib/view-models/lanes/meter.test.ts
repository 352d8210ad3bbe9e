import { describe, expect, it } from "vitest";
import type { Behaviour } from "#simulation/testing/generator-program";
import { redis, work } from "#simulation/testing/steps";
import { areaPath, figures, runningAt } from "#view-models/lanes/meter";
import { compareFigures } from "#view-models/playground/compare-figures";
import { separated } from "#view-models/race/verdict-words";
import { measured } from "#view-models/testing/testing-runs";

function* aside(): Behaviour {
  if ((yield redis.get(":1:v")) !== undefined) return "'hit'";
  yield work(2000);
  yield redis.set(":1:v", "V", 10_000);
  return "'made'";
}

const together = measured({
  functions: { aside },
  requests: Array.from({ length: 4 }, (_, process) => ({ entry: "aside", process })),
}).measures;
const apart = measured({
  functions: { aside },
  requests: Array.from({ length: 4 }, (_, process) => ({ entry: "aside", process, arriveMs: process * 2500 })),
}).measures;
const figure = (id: string, of = together) => figures(of).find((each) => each.id === id);

describe("figures", () => {
  it("of four requests at once: all miss, all compute, at the same moment", () => {
    expect(figure("hit-ratio")).toMatchObject({ value: "0 %", note: "0 hits, 4 misses" });
    expect(figure("recomputations")).toMatchObject({ value: "4", note: "at most 4 at once" });
    expect(figure("p50")).toMatchObject({ value: "2 s", amount: 2000 });
  });

  it("of four apart: one computes, three find it", () => {
    expect(figure("hit-ratio", apart)).toMatchObject({ value: "75 %", note: "3 hits, 1 miss" });
    expect(figure("recomputations", apart)).toMatchObject({ value: "1" });
  });

  it("side by side say which is better, and nothing where both are equal", () => {
    const rows = compareFigures(together, apart);
    expect(rows.find(({ id }) => id === "recomputations")).toMatchObject({ values: ["4", "1"], better: 1 });
    expect(rows.find(({ id }) => id === "hit-ratio")).toMatchObject({ better: 1 });
    expect(rows.find(({ id }) => id === "errors")).toMatchObject({ values: ["0", "0"], better: null });
    expect(rows.find(({ id }) => id === "requests")).toMatchObject({ better: null });
  });
});

describe("areas", () => {
  it("rise to the top for the peak, and end at the bottom right", () => {
    // 4 running from 0 to 2 s, which is the whole of the time: a rectangle of the full width.
    expect(areaPath(together.recomputations, 2000, 4)).toBe("M0 40L0 40L0 1L100 1L100 40L100 40L100 40Z");
  });

  it("tell how many run at a moment: ends count before starts", () => {
    expect([0, 1999, 2000].map((ms) => runningAt(together.recomputations, ms))).toEqual([4, 4, 0]);
  });
});

describe("exact counts", () => {
  it("keep every digit, thousands apart", () => {
    expect(separated(0n)).toBe("0");
    expect(separated(256_309_272n)).toBe("256\u202f309\u202f272");
    expect(separated(10n ** 20n)).toBe("100\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000");
  });
});
