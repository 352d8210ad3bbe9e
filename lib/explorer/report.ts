/** What an exploration has found, ready to be shown, and as the command line prints it. */
import type { Clock, Position } from "#explorer/clock";
import type { Exploration } from "#explorer/exploration";
import type { ExploreOptions } from "#explorer/explore-options";
import type { Group } from "#explorer/outcomes";
import type { Property } from "#explorer/property";
import { type Schedule, scheduleOf } from "#explorer/schedule";
import type { Transitions } from "#explorer/transitions";

export interface Progress {
  states: number;
  /** Of those that have come to their end so far. */
  interleavings: bigint;
  pythonRuns: number;
}

export interface Outcome extends Schedule {
  interleavings: bigint;
  /** Of all interleavings, 0 to 1. */
  share: number;
  returns: readonly string[];
  cache: Readonly<Record<string, string>>;
}

export interface Verdict {
  name: string;
  title: string;
  kind: Property["kind"];
  /** `always`: no violation found; `sometimes`: it was found possible. Null: not known, because not all was looked at. */
  holds: boolean | null;
  /** How many interleavings violate it, or show that it is possible. */
  interleavings: bigint;
  /** One of them: fewest preemptions, then fewest steps. */
  example: Schedule | null;
}

export interface Report extends Progress {
  /** "bounded": some requests reached the bound of steps, or there were too many states. */
  status: "complete" | "bounded" | "cancelled";
  /** Interleavings given up at the bound of steps per request; a shortest one. */
  cut: { interleavings: bigint; stepsPerTask: number; example: Schedule | null };
  /** Most frequent first. */
  outcomes: Outcome[];
  verdicts: Verdict[];
}

export function makeReport(
  exploration: Exploration,
  options: ExploreOptions,
  finished: boolean,
  transitions: Transitions,
  clock: Clock,
  start: Position,
): Report {
  const { outcomes, states, cut, cutPath, limits } = exploration;
  const scheduled = (group: Pick<Group, "path">): Schedule => scheduleOf(group.path, transitions, clock, start);
  const complete = finished && cut === 0n && !exploration.hitStateBound;
  const total = outcomes.interleavings;
  return {
    status: complete ? "complete" : finished ? "bounded" : "cancelled",
    states,
    interleavings: total,
    pythonRuns: options.tree.pythonRuns,
    cut: {
      interleavings: cut,
      stepsPerTask: limits.maxStepsPerTask,
      example: cutPath ? scheduleOf(cutPath, transitions, clock, start) : null,
    },
    outcomes: [...outcomes.groups.values()]
      .sort((a, b) => (a.interleavings === b.interleavings ? 0 : a.interleavings > b.interleavings ? -1 : 1))
      .map((group) => ({
        interleavings: group.interleavings,
        share: shareOf(group.interleavings, total),
        returns: group.returns,
        cache: group.cache,
        ...scheduled(group),
      })),
    verdicts: (options.properties ?? []).map(({ name, title, kind, endless }, i) => {
      const flagged = outcomes.flagged[i] as Group;
      const group = endless && flagged.interleavings === 0n ? { interleavings: cut, path: cutPath } : flagged;
      const found = group.interleavings > 0n;
      const holds = found ? kind === "sometimes" : complete ? kind === "always" : null;
      return { name, title, kind, holds, interleavings: group.interleavings, example: found ? scheduled(group) : null };
    }),
  };
}

/** As numbers of any size: six digits are enough for a share. */
const shareOf = (part: bigint, all: bigint): number => (all === 0n ? 0 : Number((part * 1_000_000n) / all) / 1_000_000);

/** One JSON object, counts in decimal. */
export function reportJson(report: Report) {
  return {
    complete: report.status === "complete",
    interleavings: report.interleavings.toString(),
    states: report.states,
    pythonRuns: report.pythonRuns,
    outcomes: report.outcomes.map(({ interleavings, returns, cache, schedule }) => ({
      interleavings: interleavings.toString(),
      returns,
      cache,
      schedule,
    })),
    properties: report.verdicts.map(({ name, holds, interleavings, example }) => ({
      name,
      holds,
      interleavings: interleavings.toString(),
      schedule: example?.schedule ?? null,
    })),
  };
}
