/**
 * What somebody moves while traffic runs, at a virtual moment, in whole milliseconds. It counts from that moment on; the same
 * traffic with the same list gives the same result. A change of the program itself (a TTL is code) is not among them: that is a deploy of other code.
 */
import { assertNever } from "#engine/assert-never";
import type { Call } from "#simulation/behaviour";

/** What can be made slower by hand. */
export const SLOWED = ["cache", "database", "work"] as const;
export type Slowed = (typeof SLOWED)[number];

export type Adjustment =
  /** So many times the planned rate of visitors; 1 = as planned. */
  | { kind: "rate"; times: number }
  | { kind: "skew"; skew: number }
  /** Each step of this kind takes so much longer than usual; 0 = as usual. */
  | { kind: "slower"; of: Slowed; byMs: number }
  /** So many entries have room: locmem and files cull, servers evict. Null = as the settings have it. */
  | { kind: "room"; entries: number | null }
  /** Servers behind a network refuse connections, or answer again. What they hold stays. */
  | { kind: "server"; up: boolean }
  /** Everything stored anywhere goes. */
  | { kind: "flush" }
  | { kind: "deploy" }
  /** One call more, through the same processes: a change of price. */
  | { kind: "call"; call: Call };

export type TimedAdjustment = Adjustment & { atMs: number };

export const MAX_ADJUSTMENTS = 1000;

export function problemsOfAdjustment(adjustment: TimedAdjustment): string[] {
  const { atMs, kind } = adjustment;
  if (!(atMs >= 0)) return ["A change comes at 0 ms or later."];
  switch (kind) {
    case "rate":
      return adjustment.times >= 0 && adjustment.times <= 100
        ? []
        : ["The rate is from 0 to 100 times the planned one."];
    case "skew":
      return adjustment.skew >= 0 && adjustment.skew <= 3 ? [] : ["The skew of the keys is from 0 to 3."];
    case "slower":
      return adjustment.byMs >= 0 ? [] : ["A step is slower by 0 ms or more."];
    case "room":
      return adjustment.entries === null || (Number.isInteger(adjustment.entries) && adjustment.entries >= 1)
        ? []
        : ["There is room for at least one entry."];
    case "server":
    case "flush":
    case "deploy":
    case "call":
      return [];
    default:
      return assertNever(kind, "adjustment");
  }
}
