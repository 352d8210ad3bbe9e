/** What an exploration has found, ready to be shown, and as the command line prints it. */

import type { FinalDatabase } from "#explorer/ends/final-database";
import type { Group, OutcomeGroup } from "#explorer/ends/outcomes";
import type { ExploreOptions } from "#explorer/explore-options";
import type { Clock, Position } from "#explorer/graph/clock";
import type { Exploration } from "#explorer/graph/exploration";
import type { FewSwitches } from "#explorer/graph/few-switches";
import { type Followed, type Schedule, scheduleOf } from "#explorer/graph/schedule";
import type { Sampled, Transitions } from "#explorer/graph/transitions";
import type { Property } from "#explorer/property";

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
  /** So many of its requests ended with an exception, or did not end. */
  failed: number;
  /** In the order of the requests, as in the example. */
  returns: readonly string[];
  cache: Readonly<Record<string, string>>;
  /** What the requests changed in the database: row → columns. */
  database: FinalDatabase;
  /** Names of the `always` properties it violates, some of its interleavings or all. */
  violates: readonly string[];
  /** Which of them in some of its interleavings only, and in how many; absent = none. */
  partly?: Readonly<Record<string, bigint>>;
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
  /** How many could not be judged, because there are too many orders to compare with; absent = none. */
  undecided?: bigint;
}

export interface Report extends Progress {
  /** "bounded": some requests reached the bound of steps, or there were too many states. */
  status: "complete" | "bounded" | "cancelled";
  /** Interleavings given up at the bound of steps per request; a shortest one. */
  cut: { interleavings: bigint; stepsPerTask: number; example: Schedule | null };
  /** Most frequent first. */
  outcomes: Outcome[];
  verdicts: Verdict[];
  /** What was drawn or read from the clock is the same in all interleavings: of that this is one sample. Absent = nothing was. */
  sampled?: readonly Sampled[];
}

export function makeReport(
  exploration: Exploration | FewSwitches,
  options: ExploreOptions,
  finished: boolean,
  transitions: Transitions,
  clock: Clock,
  start: Position,
): Report {
  const { outcomes, states, givenUp, limits } = exploration;
  const cut = givenUp.all.interleavings;
  const scheduled = (group: Pick<Group, "path">): Followed => scheduleOf(group.path, transitions, clock, start);
  const complete = finished && cut === 0n && !exploration.hitStateBound;
  const total = outcomes.interleavings;
  const { properties = [] } = options;
  const { sampled } = transitions;
  return {
    ...(sampled.length > 0 && { sampled }),
    status: complete ? "complete" : finished ? "bounded" : "cancelled",
    states,
    interleavings: total,
    pythonRuns: options.tree.pythonRuns,
    cut: {
      interleavings: cut,
      stepsPerTask: limits.maxStepsPerTask,
      example: givenUp.all.path ? scheduleOnly(scheduled(givenUp.all)) : null,
    },
    outcomes: [...outcomes.groups.values()]
      .sort((a, b) => (a.interleavings === b.interleavings ? 0 : a.interleavings > b.interleavings ? -1 : 1))
      .map((group) => ({
        interleavings: group.interleavings,
        share: shareOf(group.interleavings, total),
        failed: group.failed,
        cache: group.cache,
        database: group.database,
        violates: properties.flatMap(({ name, kind }, i) =>
          kind === "always" && (group.flagged[i] ?? 0n) > 0n ? [name] : [],
        ),
        ...partlyOf(group, properties),
        ...returnsAndSchedule(scheduled(group)),
      })),
    verdicts: properties.map(({ name, title, kind, endless }, i) => {
      const flagged = outcomes.flagged[i] as Group;
      const group = endless && flagged.interleavings === 0n ? givenUp.endless : flagged;
      const found = group.interleavings > 0n;
      const undecided = outcomes.undecided[i] ?? 0n;
      const known = complete && undecided === 0n;
      const holds = found ? kind === "sometimes" : known ? kind === "always" : null;
      const example = found ? scheduleOnly(scheduled(group)) : null;
      const verdict: Verdict = { name, title, kind, holds, interleavings: group.interleavings, example };
      return undecided === 0n ? verdict : { ...verdict, undecided };
    }),
  };
}

const scheduleOnly = ({ schedule, choices, preemptions, lostMs }: Followed): Schedule => ({
  schedule,
  choices,
  preemptions,
  lostMs,
});

function partlyOf({ interleavings, flagged }: OutcomeGroup, properties: readonly Property[]): Pick<Outcome, "partly"> {
  const some = properties.flatMap(({ name, kind }, i): [string, bigint][] => {
    const count = flagged[i] ?? 0n;
    return kind === "always" && count > 0n && count < interleavings ? [[name, count]] : [];
  });
  return some.length === 0 ? {} : { partly: Object.fromEntries(some) };
}

const returnsAndSchedule = (followed: Followed) => ({ returns: followed.returns, ...scheduleOnly(followed) });

/** As numbers of any size: six digits are enough for a share. */
const shareOf = (part: bigint, all: bigint): number => (all === 0n ? 0 : Number((part * 1_000_000n) / all) / 1_000_000);

/** A counterexample in words, by the name of its property. */
export interface Told {
  property: string;
  explanation: {
    verdict: string;
    kind: string | null;
    key: string | null;
    steps: readonly number[];
    why: readonly string[];
  };
}

/** One JSON object, counts in decimal. */
export function reportJson(report: Report, told: readonly Told[] = []) {
  return {
    complete: report.status === "complete",
    interleavings: report.interleavings.toString(),
    states: report.states,
    pythonRuns: report.pythonRuns,
    ...(report.sampled && { sampled: report.sampled }),
    outcomes: report.outcomes.map(({ interleavings, returns, cache, database, violates, partly, schedule }) => ({
      interleavings: interleavings.toString(),
      returns,
      cache,
      database,
      violates,
      ...(partly && { partly: Object.fromEntries(Object.entries(partly).map(([name, n]) => [name, n.toString()])) }),
      schedule,
    })),
    properties: report.verdicts.map(({ name, title, kind, holds, interleavings, example, undecided }) => {
      const explanation = told.find(({ property }) => property === name)?.explanation;
      return {
        name,
        title,
        kind,
        holds,
        interleavings: interleavings.toString(),
        undecided: (undecided ?? 0n).toString(),
        schedule: example?.schedule ?? null,
        verdict: explanation?.verdict ?? null,
        race: explanation?.kind ?? null,
        key: explanation?.key ?? null,
        sentences: explanation?.why ?? [],
      };
    }),
  };
}
