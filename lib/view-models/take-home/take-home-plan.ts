/**
 * `requests.json` of a project to take home: the same requests as in the simulation, each with its time of arrival and its process, drawn here once. What runs them
 * is take-home/take_home/fire.py. A real computer has no room for a process per request, so there is a most of those.
 */

import type { Fault } from "#engine/faults";
import type { BackendName } from "#engine/step";
import { callText } from "#simulation/call-arguments";
import type { Scenario } from "#simulation/scenario";
import { requestsOf } from "#simulation/scenario";
import { letterOf } from "#simulation/words";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { scenarioTogether } from "#view-models/playground/playground-program";
import type { BackendKind, LocalCaches } from "#view-models/take-home/take-home-servers";

export interface TakeHomePlan {
  /** More than one: the same again from the start, and outcomes are counted. */
  rounds: number;
  processes: number;
  /** Of each process, at most. */
  threads: number;
  backends: Record<string, BackendKind | "your own class">;
  unreachable: string[];
  flushes: { at: number; aliases: string[] }[];
  /** Servers that fail: the caches find them at `port`, the server itself is at `real`. */
  faulty: { port: number; real: number; faults: FaultPlan[] }[];
  /** `at` in seconds; null = when the one before it has ended. */
  requests: {
    number: number;
    name: string;
    at: number | null;
    process: number;
    call: string;
    args: readonly unknown[];
    /** The call as it is written. */
    says: string;
  }[];
}

interface FaultPlan {
  kind: Fault["kind"];
  from: number;
  until: number | null;
  extra: number;
  share: number;
}

export const MAX_PROCESSES = 8;
const MAX_THREADS = 64;
const ROUNDS = 20;

/** "once": each call after the other. "together": a few at the same time, in rounds. "scenario": as they arrive. */
export type TakeHomeKind = "once" | "together" | "scenario";

export function kindOfPlan({ mode }: PlaygroundDocument): TakeHomeKind {
  switch (mode) {
    case "run":
      return "once";
    case "explore":
    case "schedule":
      return "together";
    case "many":
    case "traffic":
    case "compare":
      return "scenario";
  }
}

export function takeHomePlan(document: PlaygroundDocument, backend: string, local: LocalCaches): TakeHomePlan {
  const kind = kindOfPlan(document);
  const scenario = scenarioOfPlan(document, kind);
  const drawn = requestsOf(scenario, backend.replace("-down", "") as BackendName);
  const requests = drawn.map(({ call, process, arriveMs }, number) => ({
    number,
    name: letterOf(number),
    at: kind === "once" ? null : Math.round(arriveMs * 1000) / 1e6,
    process: process % MAX_PROCESSES,
    call: call.entry,
    args: call.args,
    says: callText(call),
  }));
  const processes = Math.max(...requests.map(({ process }) => process)) + 1;
  const busiest = Math.max(
    ...Array.from({ length: processes }, (_, i) => requests.filter(({ process }) => process === i).length),
  );
  return {
    rounds: kind === "together" ? ROUNDS : 1,
    processes,
    // A process of long life serves one request at a time, there and here.
    threads: kind === "once" || scenario.moduleState === "kept" ? 1 : Math.min(MAX_THREADS, busiest),
    backends: Object.fromEntries(Object.entries(local.kinds).map(([alias, of]) => [alias, of ?? "your own class"])),
    unreachable: local.unreachable,
    flushes: kind === "scenario" ? flushesOf(scenario, local) : [],
    faulty: kind === "scenario" ? faultyOf(scenario, local) : [],
    requests,
  };
}

/** One request a line, so that a reader finds and changes them. */
export function planText({ requests, ...rest }: TakeHomePlan): string {
  const head = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const lines = requests.map((request) => `    ${JSON.stringify(request)}`);
  return `{\n${head.join("")}  "requests": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

function scenarioOfPlan(document: PlaygroundDocument, kind: TakeHomeKind): Scenario {
  const { scenario } = document;
  if (kind === "scenario") return scenario;
  if (kind === "together") return scenarioTogether(document);
  return { calls: scenario.calls, count: scenario.calls.length, processes: 1 };
}

/** What is emptied from outside. A process's own memory cannot be. */
function flushesOf({ interventions = [] }: Scenario, { kinds }: LocalCaches): TakeHomePlan["flushes"] {
  return interventions.flatMap((what) => {
    if (what.kind !== "flush" || what.backend === "locmem" || what.backend === "dummy") return [];
    const aliases = Object.keys(kinds).filter((alias) => kinds[alias] === what.backend);
    return aliases.length > 0 ? [{ at: what.atMs / 1000, aliases }] : [];
  });
}

const BEHIND = 1000;

function faultyOf({ faults = [] }: Scenario, { servers }: LocalCaches): TakeHomePlan["faulty"] {
  return servers.flatMap(({ kind, port, address }) => {
    const own = faults.filter(({ backend, location }) => backend === kind && (location ?? address).includes(address));
    return own.length > 0 ? [{ port, real: port + BEHIND, faults: own.map(inSeconds) }] : [];
  });
}

const inSeconds = (fault: Fault): FaultPlan => ({
  kind: fault.kind,
  from: fault.fromMs / 1000,
  until: fault.untilMs === null ? null : fault.untilMs / 1000,
  extra: fault.kind === "slow" ? fault.extraMs / 1000 : 0,
  share: fault.kind === "flaky" ? fault.share : 0,
});
