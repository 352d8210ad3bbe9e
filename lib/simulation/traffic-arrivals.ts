/** The requests of traffic, one after another: nothing is kept of those that have gone. The same seed gives the same requests. */
import { drawer } from "#engine/rng";
import type { Call } from "#simulation/behaviour";
import type { Request } from "#simulation/task";
import type { TrafficSpec } from "#simulation/traffic-spec";

const SLOTS = 1440;

export function* trafficArrivals(
  spec: TrafficSpec,
  calls: readonly Call[],
  processes: number,
  startMs: number,
): Generator<Request, void> {
  const cumulative = cumulativeRates(spec);
  const total = cumulative[SLOTS] as number;
  const drawGap = drawer(spec.seed ^ 0x7afc);
  const drawKey = drawer(spec.seed ^ 0x21bf);
  const keyAt = zipf(spec.keys, spec.skew);
  const keyed = keyedCalls(calls, spec.keys);
  let passed = 0; // of the whole rate, as a unit-rate process
  let slot = 0;
  for (let n = 0; n < spec.requests; n++) {
    passed += -Math.log(1 - drawGap()) * (total / spec.requests);
    if (passed >= total) return;
    while ((cumulative[slot + 1] as number) <= passed) slot++;
    const from = cumulative[slot] as number;
    const within = (passed - from) / ((cumulative[slot + 1] as number) - from);
    const arriveMs = startMs + ((slot + within) / SLOTS) * spec.durationMs;
    const call = calls[n % calls.length] as Call;
    const wanted = spec.keys === 0 ? call : (keyed[n % calls.length]?.[keyAt(drawKey())] as Call);
    yield { call: wanted, process: n % processes, arriveMs };
  }
}

/** The rate, summed up slot by slot. */
function cumulativeRates({ shape, spikes, durationMs }: TrafficSpec): number[] {
  const sums = [0];
  for (let slot = 0; slot < SLOTS; slot++) {
    const share = (slot + 0.5) / SLOTS;
    // Lowest at four in the morning, highest at four in the afternoon: between a sixth and the whole.
    let rate = shape === "day" ? 0.583 - 0.417 * Math.cos(2 * Math.PI * (share - 1 / 6)) : 1;
    for (const { atMs, lengthMs, times } of spikes)
      if (share * durationMs >= atMs && share * durationMs < atMs + lengthMs) rate *= times;
    sums.push((sums[slot] as number) + rate);
  }
  return sums;
}

/** From a draw to the place of a key, the most wanted first. */
function zipf(keys: number, skew: number): (draw: number) => number {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= keys; rank++) {
    sum += rank ** -skew;
    sums.push(sum);
  }
  return (draw) => {
    let low = 0;
    let high = keys - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > draw * sum) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

const keyedCalls = (calls: readonly Call[], keys: number): Call[][] =>
  calls.map(({ entry }) => Array.from({ length: keys }, (_, i) => ({ entry, args: [i + 1] })));
