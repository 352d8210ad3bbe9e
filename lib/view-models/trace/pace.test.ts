import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextStop, type Pace } from "#view-models/trace/pace";

const byTime: Pace = { by: "time", speed: 1 };
/** Three at the start, two 10 ms apart after a second, one an hour later. */
const TIMES = [0, 0, 0, 1000, 1010, 3_600_000];

function played(timesMs: readonly number[], pace: Pace, calmMs = 0): { stops: number[]; tookMs: number } {
  const stops: number[] = [];
  let tookMs = 0;
  for (let next = nextStop(timesMs, 0, pace, calmMs); next; next = nextStop(timesMs, next.cursor, pace, calmMs)) {
    stops.push(next.cursor);
    tookMs += next.afterMs;
  }
  return { stops, tookMs };
}

describe("by time", () => {
  test("what happens at one moment is one step, a second takes a second, an hour is cut to 1.2 s", () => {
    // 40 ms for the three at the start; 1 s for the fourth; 40 ms, not 10, for the fifth; then the hour.
    expect(played(TIMES, byTime)).toEqual({ stops: [3, 4, 5, 6], tookMs: 40 + 1000 + 40 + 1200 });
  });

  test("ten times as fast, a second takes a tenth, and what is 400 ms apart goes together", () => {
    expect(nextStop(TIMES, 3, { by: "time", speed: 10 })).toEqual({ cursor: 4, afterMs: 100 });
    expect(nextStop([0, 100, 200, 500], 1, { by: "time", speed: 10 })).toEqual({ cursor: 3, afterMs: 40 });
  });
});

describe("by events", () => {
  test("every event is a step of 0.8 s, twice as fast 0.4 s", () => {
    expect(played(TIMES, { by: "events", speed: 1 })).toEqual({ stops: [1, 2, 3, 4, 5, 6], tookMs: 4800 });
    expect(nextStop(TIMES, 0, { by: "events", speed: 2 })?.afterMs).toBe(400);
  });
});

test("who asked for less motion sees at most two changes a second, at any pace", () => {
  for (const pace of [byTime, { by: "time", speed: 100 }, { by: "events", speed: 16 }] as const)
    for (let cursor = 0; cursor < TIMES.length; cursor++)
      expect(nextStop(TIMES, cursor, pace, 500)?.afterMs).toBeGreaterThanOrEqual(500);
});

test("any run is played to its end, forwards, and no wait is longer than 1.2 s", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { maxLength: 60 }), fc.constantFrom(1, 10, 100), (gaps, speed) => {
      let atMs = 0;
      const timesMs = gaps.map((gap) => (atMs += gap));
      const { stops, tookMs } = played(timesMs, { by: "time", speed });
      expect(stops.at(-1) ?? 0).toBe(timesMs.length);
      expect([...stops].sort((a, b) => a - b)).toEqual(stops);
      expect(tookMs).toBeLessThanOrEqual(stops.length * 1200);
    }),
    { seed: 5, numRuns: 100 },
  );
});
