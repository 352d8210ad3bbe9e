/**
 * Holds a learner's program against checks that need several requests: every interleaving of a few, or a simulation of many over
 * several seeds. What is wrong comes back in words, with a schedule that shows it.
 */

import { exploreCheck } from "#runtime/grade/grade-exploration";
import { failed, passed } from "#runtime/grade/grade-python";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { SetUpFailed } from "#runtime/interpreter/learner-program";
import type { CheckResult, ConcurrencyCheck, RunOptions, SimulationLimits, SimulationReport } from "#runtime/protocol";
import { prepareSimulation, ScenarioError } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";

type Explore = ConcurrencyCheck & { kind: "explore" };
type Simulate = ConcurrencyCheck & { kind: "simulate" };

export function gradeConcurrency(
  interpreter: Interpreter,
  options: RunOptions,
  check: Explore | Simulate,
): CheckResult {
  const backend = check.backend ?? options.backend ?? "locmem";
  const driven: RunOptions = { ...options, backend, driver: check.driver };
  try {
    return check.kind === "explore"
      ? exploreCheck(interpreter, driven, check)
      : simulateCheck(interpreter, driven, check);
  } catch (error) {
    if (error instanceof SetUpFailed) return failed(check.title, error.message, { line: error.place.line });
    if (error instanceof ScenarioError) return failed(check.title, error.message);
    throw error;
  }
}

function simulateCheck(interpreter: Interpreter, options: RunOptions, check: Simulate): CheckResult {
  for (const seed of check.seeds) {
    const scenario = { ...check.scenario, seed };
    const prepared = prepareSimulation(interpreter, options, scenario, "costs");
    prepared.program.guesses = true;
    const report = simulate(interpreter, prepared, scenario, true, false);
    const broken = brokenLimit(report, check.limits);
    if (!broken) continue;
    const { limit, ...words } = broken;
    return failed(check.title, (limit && check.messages?.[limit]) ?? check.message, words);
  }
  return passed(check.title);
}

interface BrokenLimit {
  limit: keyof SimulationLimits | null;
  expected: string;
  seen: string;
}

/** The first limit that does not hold, in words. */
function brokenLimit(report: SimulationReport, limits: SimulationLimits): BrokenLimit | null {
  const { measures, message, events } = report;
  if (message) return { limit: null, expected: "every request comes to its end", seen: message };
  const most = (limit: keyof SimulationLimits, what: string, seen: number): BrokenLimit | null =>
    limits[limit] !== undefined && seen > Number(limits[limit])
      ? { limit, expected: `at most ${limits[limit]} ${what}`, seen: `${seen}` }
      : null;
  const errors = measures.errors.reduce((sum, { count }) => sum + count, 0);
  const first = measures.errors[0];
  const nones = events.filter((event) => event.type === "returned" && event.repr === "None").length;
  return (
    (limits.noNone && nones > 0
      ? { limit: "noNone", expected: "no request gets None", seen: `${nones} of ${measures.requests} got None` }
      : null) ??
    (limits.mostErrors !== undefined && errors > limits.mostErrors && first
      ? {
          limit: "mostErrors",
          expected: `at most ${limits.mostErrors} requests fail`,
          seen: `${errors} failed, with ${first.error}`,
        }
      : null) ??
    most("mostRecomputations", "recomputations", measures.recomputations.count) ??
    most("mostRecomputationsAtOnce", "recomputations at the same moment", measures.recomputations.peak) ??
    most("mostDatabaseReads", "database reads", measures.database.reads) ??
    most("mostLatencyP99Ms", "ms for 99 of 100 requests", measures.latencyMs?.p99 ?? 0) ??
    (limits.leastHitRatio !== undefined && (measures.hitRatio ?? 0) < limits.leastHitRatio
      ? {
          limit: "leastHitRatio",
          expected: `a hit ratio of at least ${limits.leastHitRatio}`,
          seen: `${measures.hitRatio ?? 0}`,
        }
      : null)
  );
}
