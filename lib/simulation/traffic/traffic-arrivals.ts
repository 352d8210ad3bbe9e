/**
 * The visitors of traffic, one after another: nothing is kept of those that have gone. The same seed, and the same changes of rate and skew at the same
 * times, give the same visitors. Times count from the start of the traffic.
 */
import { drawer } from "#engine/rng";
import type { Call } from "#simulation/behaviour";
import { MAX_TRAFFIC_REQUESTS, type TrafficSpec } from "#simulation/traffic/traffic-spec";

const SLOTS = 1440;

export class TrafficArrivals {
  /** When the next visitor comes; Infinity when nobody will. */
  nextMs = 0;
  /** How many have come. */
  count = 0;
  private readonly durationMs: number;
  /** The planned rate, summed up slot by slot. */
  private readonly cumulative: readonly number[];
  private readonly perRequest: number;
  private readonly drawGap: () => number;
  private readonly drawKey: () => number;
  private readonly keyed: readonly (readonly Call[])[];
  private readonly keys: number;
  private keyAt: (draw: number) => number;
  private slot = 0;
  private times = 1;
  /** Of the planned rate, up to the last visitor or the last change of rate. */
  private passed = 0;
  /** Of the actual rate, from there to the next visitor. */
  private gap = 0;

  constructor(
    spec: TrafficSpec,
    private readonly calls: readonly Call[],
  ) {
    this.durationMs = spec.durationMs;
    this.cumulative = cumulativeRates(spec);
    this.perRequest = this.total / spec.requests;
    this.drawGap = drawer(spec.seed ^ 0x7afc);
    this.drawKey = drawer(spec.seed ^ 0x21bf);
    this.keys = spec.keys;
    this.keyed = keyedCalls(calls, spec.keys);
    this.keyAt = zipf(spec.keys, spec.skew);
    this.prepare();
  }

  /** Whom the visitor calls who comes at `nextMs`; the one after becomes the next. */
  take(): Call {
    const at = this.count++ % this.calls.length;
    const call = this.keys === 0 ? this.calls[at] : this.keyed[at]?.[this.keyAt(this.drawKey())];
    this.passed += this.gap / this.times;
    this.prepare();
    return call as Call;
  }

  /** From `atMs` on so many times the planned rate; whoever is on the way comes so much sooner or later. */
  setRate(times: number, atMs: number): void {
    const until = this.rateUntil(atMs);
    this.gap = Math.max(0, this.gap - (until - this.passed) * this.times);
    this.passed = until;
    this.times = times;
    this.aim();
  }

  setSkew(skew: number): void {
    this.keyAt = zipf(this.keys, skew);
  }

  private get total(): number {
    return this.cumulative[SLOTS] as number;
  }

  private prepare(): void {
    this.gap = -Math.log(1 - this.drawGap()) * this.perRequest;
    this.aim();
  }

  private aim(): void {
    const { cumulative } = this;
    const wanted = this.times === 0 ? Number.POSITIVE_INFINITY : this.passed + this.gap / this.times;
    if (wanted >= this.total || this.count >= MAX_TRAFFIC_REQUESTS) {
      this.nextMs = Number.POSITIVE_INFINITY;
      return;
    }
    // The next may come sooner than it would have: look back too.
    while (this.slot > 0 && (cumulative[this.slot] as number) > wanted) this.slot--;
    while ((cumulative[this.slot + 1] as number) <= wanted) this.slot++;
    const from = cumulative[this.slot] as number;
    const within = (wanted - from) / ((cumulative[this.slot + 1] as number) - from);
    this.nextMs = ((this.slot + within) / SLOTS) * this.durationMs;
  }

  /** The planned rate, summed up to a moment. */
  private rateUntil(atMs: number): number {
    const slots = Math.min(SLOTS, (atMs / this.durationMs) * SLOTS);
    const slot = Math.min(SLOTS - 1, Math.floor(slots));
    const from = this.cumulative[slot] as number;
    return from + (slots - slot) * ((this.cumulative[slot + 1] as number) - from);
  }
}

/** Every call once for every key; the calls as they are when there are none. */
export const callsOfAllKeys = (calls: readonly Call[], keys: number): readonly Call[] =>
  keys === 0 ? calls : keyedCalls(calls, keys).flat();

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
