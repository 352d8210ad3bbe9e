/**
 * Traffic: how many requests in how long, how they are spread, how many keys they want. Arrivals are independent visitors (Poisson) whose rate follows a curve; keys follow
 * Zipf's law. Left out: visitors who give up or try again.
 */
export interface TrafficSpec {
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
}

export const MAX_TRAFFIC_REQUESTS = 1_000_000;
export const MAX_KEYS = 500;
const MAX_DURATION_MS = 7 * 24 * 3_600_000;

export function problemsOfTraffic({ requests, durationMs, keys, skew, spikes }: TrafficSpec): string[] {
  const problems: string[] = [];
  if (!Number.isInteger(requests) || requests < 1 || requests > MAX_TRAFFIC_REQUESTS)
    problems.push(`Traffic has from 1 to ${MAX_TRAFFIC_REQUESTS} requests, not ${requests}.`);
  if (!(durationMs >= 1000 && durationMs <= MAX_DURATION_MS)) problems.push("Traffic lasts from a second to a week.");
  if (!Number.isInteger(keys) || keys < 0 || keys > MAX_KEYS) problems.push(`There are from 0 to ${MAX_KEYS} keys.`);
  if (!(skew >= 0 && skew <= 3)) problems.push("The skew of the keys is from 0 to 3.");
  if (spikes.some(({ lengthMs, times }) => !(lengthMs > 0 && times >= 0)))
    problems.push("A spike lasts some time and has a factor from 0.");
  return problems;
}
