import { describe, expect, it } from "vitest";
import { HOUR_MS, type Incident } from "#simulation/day/day";
import { brokenLimits, dayReport } from "#simulation/day/day-report";
import { type IncidentSeen, nothingSeen, type Seen } from "#simulation/day/day-watch";
import { brokenWords } from "#simulation/day/day-words";
import { emptyBucket, type TrafficBucket } from "#simulation/traffic/traffic-bucket";
import { rowPath } from "#view-models/lesson/day-chart";
import { dayView } from "#view-models/lesson/day-report";

const SLOT_MS = HOUR_MS / 5;
const SLOTS = 120;

/** A day on which nothing happens but what is said of a slot. */
function reportOf(
  special: Record<number, Partial<TrafficBucket>>,
  seen: Record<number, Partial<Seen>> = {},
  incidents: IncidentSeen[] = [],
) {
  const buckets = Array.from({ length: SLOTS }, (_, i) => ({
    ...emptyBucket(i * SLOT_MS),
    requests: 10,
    ...special[i],
  }));
  const slots = buckets.map((_, i) => ({ ...nothingSeen(), ...seen[i] }));
  return dayReport(buckets, SLOT_MS, slots, incidents, 0);
}
const outage: Incident = { kind: "outage", backend: "redis", atMs: 12 * HOUR_MS, lengthMs: 300_000 };
const change: Incident = {
  kind: "call",
  call: { entry: "change_price", args: [4, "9.00"] },
  atMs: 12 * HOUR_MS + 60_000,
};
const spec = { visitors: 1200, seed: 1, answers: {}, incidents: [outage, change] };

describe("a day's report", () => {
  it("has twenty-four hours of five slots each", () => {
    const { hours } = reportOf({ 60: { recomputations: 3 }, 64: { recomputations: 4, recomputationsAtOnce: 2 } });
    expect(hours).toHaveLength(24);
    // Slots 60 to 64 are the hour from 12:00; 5 · 10 visitors.
    expect(hours[12]).toMatchObject({ requests: 50, recomputations: 7, recomputationsAtOnce: 2 });
  });

  it("a limit that does not hold is told once, with its hour and what befell the shop then", () => {
    const report = reportOf({ 61: { recomputations: 50 }, 100: { errors: 1 }, 110: { errors: 2 } });
    const limits = { mostErrors: 0, mostComputationsAnHour: 12, mostComputationsInOutageHour: 45 };
    const broken = brokenLimits(report, spec, limits);
    expect(broken).toEqual([
      { limit: "mostErrors", fromMs: 20 * HOUR_MS, untilMs: 21 * HOUR_MS, seen: 1, allowed: 0 },
      { limit: "mostComputationsInOutageHour", fromMs: 12 * HOUR_MS, untilMs: 13 * HOUR_MS, seen: 50, allowed: 45 },
    ]);
    const told = broken.map((each) => brokenWords(each, spec));
    expect(told[0]).toMatch(/^Between 20:00 and 21:00 visitors got an error/);
    expect(told[1]).toContain('12:00 Redis away for 5 minutes; 12:01 change_price(4, "9.00").');
  });

  it("many at once are allowed in a slot with an outage only", () => {
    const limits = { mostComputationsAtOnce: 2 };
    expect(brokenLimits(reportOf({ 60: { recomputationsAtOnce: 9 } }), spec, limits)).toEqual([]);
    expect(brokenLimits(reportOf({ 61: { recomputationsAtOnce: 9 } }), spec, limits)).toHaveLength(1);
  });

  it("without visitors who look there is no hit ratio, not nought", () => {
    const hits = dayView(reportOf({})).rows.find(({ id }) => id === "hits");
    expect(hits).toMatchObject({ overall: "no look" });
    expect(hits?.values.every((value) => value === null)).toBe(true);
  });

  it("incidents are numbered by time, and one that hurt is not well", () => {
    const hurt = { ...nothingSeen(), visitors: 20, errors: 3 };
    const view = dayView(
      reportOf({}, {}, [
        { incident: change, seen: hurt },
        { incident: outage, seen: { ...nothingSeen(), visitors: 9, computations: 4, computationsAtOnce: 3 } },
      ]),
    );
    expect(view.incidents).toMatchObject([
      { number: 1, at: "12:00", what: "Redis away for 5 minutes", well: false },
      { number: 2, at: "12:01", well: false },
    ]);
    expect(view.incidents[1]?.fared).toContain("20 visitors, 3 without an answer");
    // Four of nine visitors computed: nobody remembered anything.
    expect(view.incidents[0]?.fared).toContain("the numbers were computed 4 times, at most 3 at the same moment");
    // A minute apart: their numbers would lie over each other.
    expect(view.marks.map(({ level }) => level)).toEqual([0, 1]);
    expect(view.marks[0]).toMatchObject({ from: 0.5 });
    expect(view.hours[12]?.incidents).toBe("1, 2");
  });

  it("bars stand on the ground, and where nothing was measured there is none", () => {
    const bars = { values: [null, 0, 5, 10], look: "bars", low: 0, high: 10 } as const;
    expect(rowPath({ ...bars, values: [...bars.values] })).toBe("M720 40V20h360V40zM1080 40V0h360V40z");
    expect(rowPath({ values: [90, 100, null, 95], look: "line", low: 90, high: 100 })).toBe(
      "M0 40V40h360V0h360M1080 20V20h360",
    );
  });
});
