import { expect, test } from "vitest";
import { stampedePicture } from "#view-models/site/stampede-picture";

const picture = stampedePicture({
  expiresAtMs: 1000,
  endMs: 3000,
  peak: 2,
  requests: [
    { fromMs: 900, toMs: 900, computes: false },
    { fromMs: 1100, toMs: 2900, computes: true },
    { fromMs: 1200, toMs: 3000, computes: true },
  ],
  atOnce: [
    [1100, 1],
    [1200, 2],
    [2900, 1],
    [3000, 0],
  ],
});

test("bars lie within the picture, in the order of arrival; a hit is wide enough to be seen", () => {
  expect(picture.bars.every(({ x, width }) => x >= 0 && x + width <= 100)).toBe(true);
  expect(picture.bars.map(({ x }) => x)).toEqual(picture.bars.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(picture.bars[0]?.width).toBeGreaterThan(0);
});

test("the key expires between the request that hits and those that compute", () => {
  expect(picture.expiryX).toBeGreaterThan(picture.bars[0]?.x ?? 100);
  expect(picture.expiryX).toBeLessThan(picture.bars[1]?.x ?? 0);
});

test("so many compute at once as their bars cover the moment", () => {
  for (let x = 0.5; x < 100; x += 1) {
    const covering = picture.bars.filter((bar) => bar.computes && bar.x <= x && x < bar.x + bar.width);
    expect(picture.steps.findLast((step) => step.x <= x)?.count ?? 0).toBe(covering.length);
  }
});
