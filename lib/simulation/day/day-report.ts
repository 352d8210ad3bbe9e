/** What is told of a day: what was measured by slots of time and by hours, what was seen around each incident, and which limits did not hold, in words. */
import { DAY_MS, type DaySpec, HOUR_MS, spanOf } from "#simulation/day/day";
import type { IncidentSeen, Seen } from "#simulation/day/day-watch";
import { mergeBuckets, type TrafficBucket } from "#simulation/traffic/traffic-bucket";

/** Sums and maxima of traffic, with what the visitors saw. */
export type DaySlot = TrafficBucket &
  Omit<Seen, "visitors" | "errors" | "computations" | "computationsAtOnce" | "slowestMs">;

export interface DayReport {
  slotMs: number;
  slots: DaySlot[];
  /** Twenty-four. */
  hours: DaySlot[];
  incidents: IncidentSeen[];
  pythonRuns: number;
}

/** Inclusive; what is absent is not looked at. */
export interface DayLimits {
  mostErrors?: number;
  /** In an hour without an outage, and in one with. */
  mostComputationsAnHour?: number;
  mostComputationsInOutageHour?: number;
  /** Outside of outages. */
  mostComputationsAtOnce?: number;
  /** How long an answer may not be true any more when the visitor comes. */
  mostOldSeconds?: number;
  /** The same, of what changed while the cache was away. */
  mostOldSecondsAfterOutage?: number;
  /** In any hour, outages included. */
  mostWaitSeconds?: number;
  leastHitRatio?: number;
}

export interface BrokenLimit {
  limit: keyof DayLimits;
  /** When it did not hold for the first time. */
  fromMs: number;
  untilMs: number;
  /** The worst of that time. */
  seen: number;
  allowed: number;
}

const SLOTS_AN_HOUR = 5;

export function dayReport(
  buckets: readonly TrafficBucket[],
  slotMs: number,
  seen: readonly Seen[],
  incidents: readonly IncidentSeen[],
  pythonRuns: number,
): DayReport {
  const slots = buckets.map((bucket, i): DaySlot => {
    const { noAnswers = 0, oldMs = 0, oldAfterOutageMs = 0 } = seen[i] ?? {};
    return { ...bucket, noAnswers, oldMs, oldAfterOutageMs };
  });
  const hours: DaySlot[] = [];
  for (let at = 0; at < slots.length; at += SLOTS_AN_HOUR) hours.push(mergedSlots(slots.slice(at, at + SLOTS_AN_HOUR)));
  return { slotMs, slots, hours, incidents: incidents.map(({ incident, seen }) => ({ incident, seen })), pythonRuns };
}

const mergedSlots = (slots: readonly DaySlot[]): DaySlot => ({
  ...mergeBuckets(slots),
  noAnswers: slots.reduce((sum, slot) => sum + slot.noAnswers, 0),
  oldMs: Math.max(...slots.map((slot) => slot.oldMs)),
  oldAfterOutageMs: Math.max(...slots.map((slot) => slot.oldAfterOutageMs)),
});

/** Each limit that did not hold, once, in the order in which a learner should read them. */
export function brokenLimits(report: DayReport, { incidents }: DaySpec, limits: DayLimits): BrokenLimit[] {
  const outages = incidents.filter(({ kind }) => kind === "outage").map(spanOf);
  const touched = (fromMs: number, lengthMs: number) =>
    outages.some((outage) => outage.fromMs < fromMs + lengthMs && outage.untilMs > fromMs);
  const { hours, slots, slotMs } = report;
  const calmHours = hours.filter(({ fromMs }) => !touched(fromMs, HOUR_MS));
  const outageHours = hours.filter(({ fromMs }) => touched(fromMs, HOUR_MS));
  const calmSlots = slots.filter(({ fromMs }) => !touched(fromMs, slotMs));
  const hits = slots.reduce((sum, slot) => sum + slot.hits, 0);
  const reads = slots.reduce((sum, slot) => sum + slot.hits + slot.misses, 0);
  const broken: (BrokenLimit | null)[] = [
    firstOver("mostErrors", hours, HOUR_MS, limits, ({ errors, noAnswers }) => errors + noAnswers),
    firstOver("mostComputationsAtOnce", calmSlots, slotMs, limits, (slot) => slot.recomputationsAtOnce),
    firstOver("mostComputationsAnHour", calmHours, HOUR_MS, limits, (hour) => hour.recomputations),
    firstOver("mostComputationsInOutageHour", outageHours, HOUR_MS, limits, (hour) => hour.recomputations),
    firstOver("mostOldSeconds", hours, HOUR_MS, limits, (hour) => hour.oldMs / 1000),
    firstOver("mostOldSecondsAfterOutage", hours, HOUR_MS, limits, (hour) => hour.oldAfterOutageMs / 1000),
    firstOver("mostWaitSeconds", hours, HOUR_MS, limits, (hour) => hour.latencyMaxMs / 1000),
    limits.leastHitRatio !== undefined && hits < limits.leastHitRatio * reads
      ? { limit: "leastHitRatio", fromMs: 0, untilMs: DAY_MS, seen: hits / reads, allowed: limits.leastHitRatio }
      : null,
  ];
  return broken.filter((each) => each !== null);
}

function firstOver(
  limit: keyof DayLimits,
  stretches: readonly DaySlot[],
  lengthMs: number,
  limits: DayLimits,
  of: (slot: DaySlot) => number,
): BrokenLimit | null {
  const allowed = limits[limit];
  const over = allowed === undefined ? undefined : stretches.find((slot) => of(slot) > allowed);
  if (!over || allowed === undefined) return null;
  return { limit, fromMs: over.fromMs, untilMs: over.fromMs + lengthMs, seen: of(over), allowed };
}
