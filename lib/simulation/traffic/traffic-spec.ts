/**
 * Traffic: how many requests in how long, how they are spread, how many keys they want, and what is planned meanwhile. Arrivals are independent visitors (Poisson) whose rate
 * follows a curve; keys follow Zipf's law. Left out: visitors who give up or try again.
 */
import type { Call } from "#simulation/behaviour";
import { MAX_ADJUSTMENTS, problemsOfAdjustment, type TimedAdjustment } from "#simulation/traffic/traffic-adjustment";

/** Every process starts afresh: its locmem is empty, caches elsewhere stay, requests under way are let finish in the old ones. */
export interface Deploy {
  atMs: number;
}

/** A single call at its time, through the same processes as the visitors' but none of theirs. */
export interface TimedCall {
  atMs: number;
  call: Call;
}

export interface TrafficSpec {
  /** As many as come on average when nobody moves the rate. */
  requests: number;
  durationMs: number;
  /** "day": few at night, most in the evening, over the whole duration. */
  shape: "steady" | "day";
  /** Within a spike the rate is so many times the usual. */
  spikes: readonly { atMs: number; lengthMs: number; times: number }[];
  /** 0 = the calls as they are; else every call gets the number of a key, from 1, as its one argument. */
  keys: number;
  /** Zipf's exponent: 0 = all keys alike; 1 = the second half as often as the first. */
  skew: number;
  seed: number;
  deploys?: readonly Deploy[];
  events?: readonly TimedCall[];
  /** At the start and after each deploy every call is made once for every key, all at once: what they store expires together. */
  warmUp?: boolean;
  /** What was moved by hand, in the order in which it was. */
  adjustments?: readonly TimedAdjustment[];
}

export const MAX_TRAFFIC_REQUESTS = 1_000_000;
export const MAX_KEYS = 500;
const MAX_DEPLOYS = 100;
const MAX_EVENTS = 1000;
const MAX_DURATION_MS = 7 * 24 * 3_600_000;

export function problemsOfTraffic(spec: TrafficSpec): string[] {
  const { requests, durationMs, keys, skew, spikes, deploys = [], events = [], adjustments = [] } = spec;
  const problems: string[] = [];
  if (!Number.isInteger(requests) || requests < 1 || requests > MAX_TRAFFIC_REQUESTS)
    problems.push(`Traffic has from 1 to ${MAX_TRAFFIC_REQUESTS} requests, not ${requests}.`);
  if (!(durationMs >= 1000 && durationMs <= MAX_DURATION_MS)) problems.push("Traffic lasts from a second to a week.");
  if (!Number.isInteger(keys) || keys < 0 || keys > MAX_KEYS) problems.push(`There are from 0 to ${MAX_KEYS} keys.`);
  if (!(skew >= 0 && skew <= 3)) problems.push("The skew of the keys is from 0 to 3.");
  if (spikes.some(({ lengthMs, times }) => !(lengthMs > 0 && times >= 0)))
    problems.push("A spike lasts some time and has a factor from 0.");
  if (deploys.length > MAX_DEPLOYS) problems.push(`There are at most ${MAX_DEPLOYS} deploys.`);
  if (events.length > MAX_EVENTS) problems.push(`There are at most ${MAX_EVENTS} single calls.`);
  if ([...deploys, ...events].some(({ atMs }) => !(atMs >= 0)))
    problems.push("Deploys and single calls come at 0 ms or later.");
  if (adjustments.length > MAX_ADJUSTMENTS) problems.push(`At most ${MAX_ADJUSTMENTS} changes are made by hand.`);
  problems.push(...adjustments.flatMap(problemsOfAdjustment));
  return problems;
}
