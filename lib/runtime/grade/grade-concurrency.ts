/**
 * Holds a learner's program against checks that need several requests: every interleaving of a few, or a simulation of many over
 * several seeds. What is wrong comes back in words, with a schedule that shows it.
 */

import type { Interpreter } from "#runtime/interpreter/interpreter";
import { SetUpFailed } from "#runtime/interpreter/learner-program";
import type { CheckResult, ConcurrencyCheck, RunOptions, SimulationLimits, SimulationReport } from "#runtime/protocol";
import { explorerFor } from "#runtime/requests/explore";
import { prepareSimulation, ScenarioError } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";

const PASSED = { passed: true, message: "", expected: null, seen: null, line: null } as const;

export function gradeConcurrency(
  interpreter: Interpreter,
  options: RunOptions,
  check: ConcurrencyCheck & { kind: "explore" | "simulate" },
): CheckResult {
  const { title } = check;
  try {
    return check.kind === "explore"
      ? exploreCheck(interpreter, options, check)
      : simulateCheck(interpreter, options, check);
  } catch (error) {
    if (error instanceof SetUpFailed || error instanceof ScenarioError) {
      const line = error instanceof SetUpFailed ? error.place.line : null;
      return { title, passed: false, message: error.message, expected: null, seen: null, line };
    }
    throw error;
  }
}

function exploreCheck(
  interpreter: Interpreter,
  options: RunOptions,
  check: ConcurrencyCheck & { kind: "explore" },
): CheckResult {
  const backend = check.backend ?? options.backend ?? "locmem";
  const prepared = prepareSimulation(interpreter, { ...options, backend }, check.scenario, "instant");
  const explorer = explorerFor(interpreter, prepared, check);
  while (!explorer.advance(10_000));
  const report = explorer.report();
  const violated = report.verdicts.find(({ holds }) => holds === false);
  const { title } = check;
  const all = report.interleavings.toString();
  if (violated?.example) {
    const { scenario } = check;
    const { choices } = violated.example;
    const interleavings = violated.interleavings.toString();
    return {
      title,
      passed: false,
      message: check.message,
      expected: `in all ${all} interleavings: ${violated.title}`,
      seen: `not so in ${interleavings} of them`,
      line: null,
      counterexample: { scenario, backend, choices, interleavings, of: all },
    };
  }
  if (report.status !== "complete") {
    const message =
      "Your program takes too many steps to look at every interleaving: look for a loop that goes on for very long.";
    return { title, passed: false, message, expected: "an end in every interleaving", seen: report.status, line: null };
  }
  return { title, ...PASSED };
}

function simulateCheck(
  interpreter: Interpreter,
  options: RunOptions,
  check: ConcurrencyCheck & { kind: "simulate" },
): CheckResult {
  const backend = check.backend ?? options.backend ?? "locmem";
  for (const seed of check.seeds) {
    const scenario = { ...check.scenario, seed };
    const prepared = prepareSimulation(interpreter, { ...options, backend }, scenario, "costs");
    const report = simulate(interpreter, prepared, scenario, true);
    const broken = brokenLimit(report, check.limits);
    if (broken) return { title: check.title, passed: false, message: check.message, ...broken, line: null };
  }
  return { title: check.title, ...PASSED };
}

/** The first limit that does not hold, in words. */
function brokenLimit(report: SimulationReport, limits: SimulationLimits): { expected: string; seen: string } | null {
  const { measures, message, events } = report;
  if (message) return { expected: "every request comes to its end", seen: message };
  const most = (what: string, seen: number, limit: number | undefined) =>
    limit !== undefined && seen > limit ? { expected: `at most ${limit} ${what}`, seen: `${seen}` } : null;
  const errors = measures.errors.reduce((sum, { count }) => sum + count, 0);
  const first = measures.errors[0];
  const nones = events.filter((event) => event.type === "returned" && event.repr === "None").length;
  return (
    (limits.noNone && nones > 0
      ? { expected: "no request gets None", seen: `${nones} of ${measures.requests} got None` }
      : null) ??
    (limits.mostErrors !== undefined && errors > limits.mostErrors && first
      ? { expected: `at most ${limits.mostErrors} requests fail`, seen: `${errors} failed, with ${first.error}` }
      : null) ??
    most("recomputations", measures.recomputations.count, limits.mostRecomputations) ??
    most("recomputations at the same moment", measures.recomputations.peak, limits.mostRecomputationsAtOnce) ??
    most("database reads", measures.database.reads, limits.mostDatabaseReads) ??
    most("ms for 99 of 100 requests", measures.latencyMs?.p99 ?? 0, limits.mostLatencyP99Ms) ??
    (limits.leastHitRatio !== undefined && (measures.hitRatio ?? 0) < limits.leastHitRatio
      ? { expected: `a hit ratio of at least ${limits.leastHitRatio}`, seen: `${measures.hitRatio ?? 0}` }
      : null)
  );
}
