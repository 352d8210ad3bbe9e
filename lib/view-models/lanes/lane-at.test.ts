import { expect, test } from "vitest";
import { firstMarkFrom, markNear, wordsAt } from "#view-models/lanes/lane-at";
import type { LaneRows } from "#view-models/lanes/lane-rows";
import type { LaneMark, Lanes } from "#view-models/lanes/lanes";

const mark = (index: number, task: number, x: number): LaneMark => ({
  index,
  task,
  x,
  letter: "H",
  tone: "hit",
  label: `mark ${index}`,
});
const lanes = {
  marks: [mark(0, 0, 0.5), mark(1, 1, 0.5), mark(2, 0, 1.5), mark(3, 0, 1.9)],
  spans: [{ index: 4, task: 1, fromX: 2, toX: 6, kind: "work", label: "report, 2 s" }],
  bands: [{ fromX: 3, toX: 5, words: "redis is down from 1 s to 6 s" }],
} as unknown as Lanes;
const rows = {
  rows: [],
  rowOf: new Map([
    [0, 0],
    [1, 1],
  ]),
} as LaneRows;

test("of two marks within reach the nearer one is meant, and only in its own row", () => {
  expect(markNear(lanes, rows, { x: 1.8, row: 0 })?.index).toBe(3);
  expect(markNear(lanes, rows, { x: 1.6, row: 0 })?.index).toBe(2);
  expect(markNear(lanes, rows, { x: 1.6, row: 1 })).toBeNull();
});

test("where there is no mark, the stretch is named, else what was out of order; where there is nothing, nothing", () => {
  expect(wordsAt(lanes, rows, { x: 0.6, row: 1 })).toBe("B: mark 1");
  expect(wordsAt(lanes, rows, { x: 4, row: 1 })).toBe("B: report, 2 s");
  expect(wordsAt(lanes, rows, { x: 4, row: 0 })).toBe("redis is down from 1 s to 6 s");
  expect(wordsAt(lanes, rows, { x: 5.5, row: 0 })).toBe("");
});

test("the first mark from x on is found among equal ones", () => {
  expect([0, 0.5, 0.6, 1.9, 2].map((x) => firstMarkFrom(lanes.marks, x))).toEqual([0, 0, 2, 3, 4]);
});
