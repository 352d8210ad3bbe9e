/**
 * A day of the shop: visitors on a curve, and what befalls it. What its pages answered is held against what was true when the visitor
 * came, whatever the program did to know it. Left out: visitors who give up; a deploy lets requests under way finish in the old processes.
 */
import type { Fault, Intervention } from "#engine/faults";
import type { BackendName } from "#engine/step";
import type { Call } from "#simulation/behaviour";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";

export type Incident = { atMs: number } /** So many times the usual visitors. */ & (
  | { kind: "rush"; lengthMs: number; times: number }
  /** Somebody of the shop does something: a price changes. */
  | { kind: "call"; call: Call }
  /** The server refuses connections; what it holds stays. */
  | { kind: "outage"; backend: BackendName; lengthMs: number }
  /** The server comes back empty. */
  | { kind: "restart"; backend: BackendName }
  /** New processes with the next build. Half a minute before it, the deploy script calls this with the new build. */
  | { kind: "deploy"; warmUp: Call | null }
);

/** What an answer is held against: the price of the product in the call, or the number of orders. */
export type AnswerOf = "price" | "orders";

export interface DaySpec {
  visitors: number;
  seed: number;
  incidents: readonly Incident[];
  /** By entry; the answers of others are not looked at. */
  answers: Readonly<Record<string, AnswerOf>>;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const WARM_UP_BEFORE_MS = 30_000;
/** How long after it something is still put down to it. */
const AFTERMATH_MS = 600_000;

/** An entry of a later build is told apart by its name; each deploy is a build. */
export const inBuild = (call: Call, build: number): Call =>
  build === 0 || call.entry.includes("@") ? call : { ...call, entry: `${call.entry}@${build}` };

export function buildOf({ entry, args }: Call): { build: number; call: Call } {
  const [name = "", build = "0"] = entry.split("@");
  return { build: Number(build), call: { entry: name, args } };
}

export function trafficOf({ visitors, seed, incidents }: DaySpec): TrafficSpec {
  const spikes = incidents.flatMap((each) => (each.kind === "rush" ? [each] : []));
  const calls = incidents.flatMap((each) => (each.kind === "call" ? [{ atMs: each.atMs, call: each.call }] : []));
  const deploys = incidents.flatMap((each) => (each.kind === "deploy" ? [each] : [])).sort((a, b) => a.atMs - b.atMs);
  const warmUps = deploys.flatMap(({ atMs, warmUp }, i) =>
    warmUp ? [{ atMs: atMs - WARM_UP_BEFORE_MS, call: inBuild(warmUp, i + 1) }] : [],
  );
  return {
    requests: visitors,
    durationMs: DAY_MS,
    shape: "day",
    spikes,
    keys: 0,
    skew: 0,
    seed,
    deploys: deploys.map(({ atMs }) => ({ atMs })),
    events: [...calls, ...warmUps],
  };
}

export const faultsOf = ({ incidents }: DaySpec): Fault[] =>
  incidents.flatMap((each) =>
    each.kind === "outage"
      ? [{ kind: "down", backend: each.backend, fromMs: each.atMs, untilMs: each.atMs + each.lengthMs }]
      : [],
  );

export const interventionsOf = ({ incidents }: DaySpec): Intervention[] =>
  incidents.flatMap((each) =>
    each.kind === "restart" ? [{ kind: "flush", backend: each.backend, atMs: each.atMs }] : [],
  );

/** From when to when something is put down to an incident. */
export function spanOf(incident: Incident): { fromMs: number; untilMs: number } {
  const { atMs } = incident;
  if (incident.kind === "rush" || incident.kind === "outage")
    return { fromMs: atMs, untilMs: atMs + incident.lengthMs };
  const fromMs = incident.kind === "deploy" ? atMs - WARM_UP_BEFORE_MS : atMs;
  return { fromMs, untilMs: atMs + AFTERMATH_MS };
}

export function problemsOfDay({ visitors, incidents }: DaySpec): string[] {
  const problems: string[] = [];
  if (!(visitors >= 1)) problems.push("A day has at least one visitor.");
  if (incidents.some(({ atMs }) => !(atMs >= 0 && atMs < DAY_MS)))
    problems.push("An incident comes between 00:00 and 24:00.");
  return problems;
}
