import { describe, expect, test } from "vitest";
import { EXAMPLE_CACHES, exampleRun } from "#view-models/testing/example-run";
import { timeline, waitUnits } from "#view-models/trace/timeline";

const { events } = exampleRun();
const drawn = timeline(events, EXAMPLE_CACHES);

describe("timeline", () => {
  test("every operation is one unit wide and has its letter", () => {
    expect(drawn.marks.map(({ letter }) => letter).join("")).toBe("SSH+ED");
    // Half a unit of margin, then three marks from 0.5 to 3.5.
    expect(drawn.marks.slice(0, 3).map(({ x }) => x)).toEqual([1, 2, 3]);
  });

  test("the cursor has one stop more than there are events, and never goes back", () => {
    expect(drawn.cursorX).toHaveLength(events.length + 1);
    expect([...drawn.cursorX].sort((a, b) => a - b)).toEqual(drawn.cursorX);
  });

  test("waiting takes room by its order of magnitude: 45 s is longer than 30 s, an hour than both, a year is not", () => {
    const [first, second] = drawn.spans.map(({ fromX, toX }) => toX - fromX);
    expect(first).toBeCloseTo(1 + Math.log10(450));
    expect(second).toBeCloseTo(1 + Math.log10(300));
    expect(waitUnits(3_600_000)).toBeCloseTo(5.556, 3);
    expect(waitUnits(365 * 86_400_000)).toBe(6);
  });

  test("the axis is labelled where virtual time moves on", () => {
    expect(drawn.ticks.map(({ label }) => label)).toEqual(["0 s", "45 s", "1 min 15 s"]);
  });

  test("printing is a dot, not an operation", () => {
    expect(drawn.dots.map(({ index, kind }) => [index, kind])).toEqual([
      [3, "printed"],
      [8, "printed"],
    ]);
  });
});
