/**
 * A scenario: everything about a simulation that is not the program. Plain data, so that it can stand in a lesson, in a
 * link and on the command line. Which backend and settings, and what is in cache and database at the start, is the
 * runtime's part: it makes the first World by running the program's module and a set-up.
 */
import type { Fault, Intervention } from "#engine/faults";
import { drawer } from "#engine/rng";
import type { BackendName } from "#engine/step";
import { type Arrivals, arrivalTimesMs } from "#simulation/arrivals";
import type { Call } from "#simulation/behaviour";
import { type LatencyRules, latencyOf } from "#simulation/latency";
import type { Latency } from "#simulation/simulation-state";
import type { Request } from "#simulation/task";

/** Which process serves request i. `explicit` repeats when it is shorter. */
type Placement = { kind: "in-turn" } | { kind: "random" } | { kind: "explicit"; processes: readonly number[] };

export const MODULE_STATES = ["fresh", "kept", "threads"] as const;
export type ModuleState = (typeof MODULE_STATES)[number];

export interface Scenario {
  /** One per request, in order of arrival; repeated until there are `count`. */
  calls: readonly Call[];
  count: number;
  /** Absent: one for all with locmem or threads, else one for each request. */
  processes?: number;
  placement?: Placement;
  arrivals?: Arrivals;
  latency?: LatencyRules;
  faults?: readonly Fault[];
  interventions?: readonly Intervention[];
  /**
   * "kept" = long-lived processes: what a request leaves in module globals, the next one of the same process finds; so a
   * process serves one request at a time (process.ts). "threads" = long-lived too, but the requests of a process are threads: they
   * run at the same time and share its globals and locks (module-state.ts). Absent or "fresh": each finds them as they are after the import.
   */
  moduleState?: ModuleState;
  seed?: number;
}

export const MAX_REQUESTS = 10_000;

export function processCount(scenario: Scenario, backend: BackendName): number {
  const { processes, moduleState, count } = scenario;
  return processes ?? (backend === "locmem" || moduleState === "threads" ? 1 : count);
}

export function requestsOf(scenario: Scenario, backend: BackendName): Request[] {
  const seed = scenario.seed ?? 1;
  const times = arrivalTimesMs(scenario.arrivals ?? { kind: "all" }, scenario.count, seed);
  const place = placer(scenario.placement ?? { kind: "in-turn" }, processCount(scenario, backend), seed);
  return times.map((arriveMs, i) => ({
    call: scenario.calls[i % scenario.calls.length] as Call,
    process: place(i),
    arriveMs,
  }));
}

export const latencyOfScenario = (scenario: Scenario): Latency | null =>
  latencyOf(scenario.latency ?? {}, scenario.seed ?? 1);

/** What is wrong with a scenario, in words; empty when it can run. */
export function problemsOf(scenario: Scenario): string[] {
  const problems: string[] = [];
  const { count, processes, arrivals } = scenario;
  if (scenario.calls.length === 0) problems.push("A scenario needs at least one call.");
  if (!Number.isInteger(count) || count < 1)
    problems.push(`The number of requests is a whole number from 1, not ${count}.`);
  if (count > MAX_REQUESTS) problems.push(`At most ${MAX_REQUESTS} requests, not ${count}.`);
  if (processes !== undefined && (!Number.isInteger(processes) || processes < 1))
    problems.push(`The number of processes is a whole number from 1, not ${processes}.`);
  if (arrivals?.kind === "poisson" && !(arrivals.perSecond > 0)) problems.push("A rate of arrivals is above 0.");
  if (arrivals?.kind === "every" && !(arrivals.everyMs >= 0)) problems.push("Requests arrive every 0 ms or more.");
  if (arrivals?.kind === "burst" && !(arrivals.size >= 1)) problems.push("A burst has at least one request.");
  if (arrivals?.kind === "at" && arrivals.timesMs.some((t) => !(t >= 0)))
    problems.push("Arrival times are 0 or later.");
  for (const [step, rule] of Object.entries(scenario.latency ?? {}))
    if (typeof rule === "number" && !(rule >= 0)) problems.push(`The latency of ${step} is 0 ms or more, not ${rule}.`);
  return problems;
}

function placer(placement: Placement, processes: number, seed: number): (request: number) => number {
  switch (placement.kind) {
    case "in-turn":
      return (request) => request % processes;
    case "random": {
      const draw = drawer(seed ^ 0x9b0c);
      return () => Math.floor(draw() * processes);
    }
    case "explicit":
      return (request) => placement.processes[request % placement.processes.length] ?? 0;
  }
}
