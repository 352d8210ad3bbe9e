/** When requests come: plain data, the same times for the same seed. */
import { assertNever } from "#engine/assert-never";
import { drawer } from "#engine/rng";

export type Arrivals =
  | { kind: "all" } // together, at 0
  | { kind: "at"; timesMs: readonly number[] } // the rest with the last
  | { kind: "every"; everyMs: number }
  | { kind: "poisson"; perSecond: number } // independent visitors
  | { kind: "burst"; size: number; everyMs: number };

export function arrivalTimesMs(arrivals: Arrivals, count: number, seed: number): number[] {
  switch (arrivals.kind) {
    case "all":
      return Array(count).fill(0);
    case "at":
      return Array.from({ length: count }, (_, i) => arrivals.timesMs[i] ?? arrivals.timesMs.at(-1) ?? 0);
    case "every":
      return Array.from({ length: count }, (_, i) => i * arrivals.everyMs);
    case "burst":
      return Array.from({ length: count }, (_, i) => Math.floor(i / arrivals.size) * arrivals.everyMs);
    case "poisson": {
      const draw = drawer(seed ^ 0xa771);
      let atMs = 0;
      return Array.from({ length: count }, () => {
        atMs += (-Math.log(1 - draw()) * 1000) / arrivals.perSecond;
        return atMs;
      });
    }
    default:
      return assertNever(arrivals, "arrivals");
  }
}
