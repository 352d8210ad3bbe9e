/** What happened to traffic from outside, as marks on its charts: planned (deploys, single calls, faults of the scenario) or moved by hand. In words, by time. */
import { assertNever } from "#engine/assert-never";
import type { Scenario } from "#simulation/scenario";
import type { Adjustment, Slowed, TimedAdjustment } from "#simulation/traffic/traffic-adjustment";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";
import { callsText } from "#view-models/literals/calls-text";

export interface TrafficMark {
  fromMs: number;
  /** Null = a moment. */
  untilMs: number | null;
  byHand: boolean;
  text: string;
}

const NAMES: Record<Slowed, string> = { cache: "the cache", database: "the database", work: "slow calls" };

export function adjustmentWords(adjustment: Adjustment): string {
  switch (adjustment.kind) {
    case "rate":
      return adjustment.times === 1 ? "visitors as planned" : `${adjustment.times} times the visitors`;
    case "skew":
      return `the skew of the keys is ${adjustment.skew}`;
    case "slower":
      return adjustment.byMs === 0
        ? `${NAMES[adjustment.of]} as usual`
        : `${NAMES[adjustment.of]} slower by ${adjustment.byMs.toLocaleString("en")} ms`;
    case "room":
      return adjustment.entries === null
        ? "room as the settings have it"
        : `room for ${adjustment.entries} ${adjustment.entries === 1 ? "entry" : "entries"}`;
    case "server":
      return adjustment.up ? "the cache server is up again" : "the cache server goes down";
    case "flush":
      return "the cache is flushed";
    case "deploy":
      return "a deploy";
    case "call":
      return callsText([adjustment.call]);
    default:
      return assertNever(adjustment, "adjustment");
  }
}

export function trafficMarks(
  { deploys = [], events = [], durationMs }: TrafficSpec,
  { faults = [], interventions = [] }: Pick<Scenario, "faults" | "interventions">,
  adjustments: readonly TimedAdjustment[],
): TrafficMark[] {
  const moment = (fromMs: number, text: string, byHand = false): TrafficMark => ({
    fromMs,
    untilMs: null,
    byHand,
    text,
  });
  return [
    ...deploys.map(({ atMs }) => moment(atMs, adjustmentWords({ kind: "deploy" }))),
    ...events.map(({ atMs, call }) => moment(atMs, callsText([call]))),
    ...faults.map(({ kind, backend, fromMs, untilMs }) => ({
      ...moment(fromMs, `${backend} is ${kind}`),
      untilMs: Math.min(untilMs ?? durationMs, durationMs),
    })),
    ...interventions.map((what) =>
      moment(
        what.atMs,
        what.kind === "kill" ? `process ${what.process + 1} is killed` : `${what.kind} on ${what.backend}`,
      ),
    ),
    ...adjustments.map((each) => moment(each.atMs, adjustmentWords(each), true)),
  ]
    .filter(({ fromMs }) => fromMs < durationMs)
    .sort((a, b) => a.fromMs - b.fromMs);
}

/** Where the things stand that can be moved, at a moment. */
export interface TrafficPositions {
  rate: number;
  skew: number;
  slower: Record<Slowed, number>;
  room: number | null;
  up: boolean;
}

export function positionsAt(skew: number, adjustments: readonly TimedAdjustment[], nowMs: number): TrafficPositions {
  const at: TrafficPositions = { rate: 1, skew, slower: { cache: 0, database: 0, work: 0 }, room: null, up: true };
  // What has just been moved counts as there, although its moment is the next.
  for (const each of adjustments.filter(({ atMs }) => atMs <= nowMs + 1)) {
    if (each.kind === "rate") at.rate = each.times;
    else if (each.kind === "skew") at.skew = each.skew;
    else if (each.kind === "slower") at.slower[each.of] = each.byMs;
    else if (each.kind === "room") at.room = each.entries;
    else if (each.kind === "server") at.up = each.up;
  }
  return at;
}
