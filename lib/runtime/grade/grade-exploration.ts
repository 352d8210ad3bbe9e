/**
 * Holds a learner's program against properties of every interleaving. A grade must come to its end, so there is a bound, in states and in runs of
 * Python (the same on every machine). A program beyond it is looked at again with the fewest switches between requests first, which is where mistakes
 * mostly are; the check then says how far it has looked, and passes only if that was some way.
 */
import type { Explorer } from "#explorer/explore";
import type { Limits } from "#explorer/explore-options";
import type { Report, Verdict } from "#explorer/report";
import { failed, notLookedAt, passed } from "#runtime/grade/grade-python";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import type { CheckResult, ConcurrencyCheck, RunOptions } from "#runtime/protocol";
import { explorerFor, firstViolation } from "#runtime/requests/explore";
import { type Prepared, prepareSimulation } from "#runtime/requests/prepare-simulation";

type Explore = ConcurrencyCheck & { kind: "explore" };

/** The right answers of this course need at most 11,000 states (two seconds) and 250 runs. */
const WHOLE: Limits = { maxStates: 30_000, maxStepsPerTask: 3_000, maxPythonRuns: 700 };
const PART = { states: 6_000, pythonRuns: 1_300 };
/** With all of so many deviations looked at, or so many different ends, the check says that it found nothing; with fewer, that it cannot judge. */
const FAR = { deviations: 2, ends: 5n };

export function exploreCheck(interpreter: Interpreter, options: RunOptions, check: Explore): CheckResult {
  const prepared = prepareSimulation(interpreter, options, check.scenario, "instant");
  prepared.program.guesses = true;
  const whole = explorerFor(interpreter, prepared, check, { limits: WHOLE });
  const found = judged(interpreter, options, check, prepared, whole);
  if (found !== null) return found;
  const limits = {
    ...WHOLE,
    maxStates: PART.states,
    maxPythonRuns: prepared.tree.pythonRuns + PART.pythonRuns,
  };
  const part = explorerFor(interpreter, prepared, check, { limits, order: "few-switches" });
  return judged(interpreter, options, check, prepared, part) ?? ofAPart(check, part);
}

/** Null = nothing is violated as far as it was looked, and that was not all. */
function judged(
  interpreter: Interpreter,
  options: RunOptions,
  check: Explore,
  prepared: Prepared,
  explorer: Explorer,
): CheckResult | null {
  while (!explorer.advance(10_000));
  const report = explorer.report();
  const position = report.verdicts.findIndex(({ holds }) => holds === false);
  const verdict = report.verdicts[position];
  if (!verdict) return report.status === "complete" ? passed(check.title) : null;
  const message = check.properties[position]?.message ?? check.message;
  if (!verdict.example)
    return failed(check.title, message, {
      expected: `in some of ${number(report.interleavings)} interleavings: ${verdict.title}`,
      seen: "in none of them",
    });
  const { backend = "locmem", driver } = options;
  return failed(check.title, message, {
    ...words(report, verdict, firstViolation(interpreter, prepared, check, explorer, verdict)),
    counterexample: {
      scenario: check.scenario,
      backend,
      choices: verdict.example.choices,
      interleavings: verdict.interleavings.toString(),
      of: report.interleavings.toString(),
      ...(driver === undefined ? {} : { driver }),
    },
  });
}

function words(report: Report, { title, interleavings }: Verdict, what: string | null) {
  const whole = report.status === "complete";
  const which = whole ? `all ${number(report.interleavings)} interleavings` : "every interleaving";
  const share = `it fails in ${number(interleavings)} of ${whole ? "them" : `the ${number(report.interleavings)} that were looked at`}`;
  return { expected: `in ${which}: ${title}`, seen: what === null ? share : `${what}; ${share}` };
}

const number = (n: number | bigint): string => n.toLocaleString("en");

function ofAPart(check: Explore, explorer: Explorer): CheckResult {
  const { interleavings, cut } = explorer.report();
  if (interleavings === 0n && cut.interleavings > 0n)
    return failed(
      check.title,
      `A request took ${cut.stepsPerTask} steps and had not come to its end, so the check gave up. Look for a loop that asks again and again: it needs an end, and a pause in each round.`,
      { expected: "an end of every request", seen: `${cut.stepsPerTask} steps of one request` },
    );
  const { deviations } = explorer;
  const far =
    cut.interleavings === 0n && (deviations >= FAR.deviations || (deviations >= 0 && interleavings >= FAR.ends));
  const all = deviations > 0 ? `, all with up to ${deviations} among them` : "";
  const looked = `Your program takes too many steps to look at every interleaving. This check looked at those with the fewest switches between requests first${all}, and none of them failed.`;
  if (far) return { ...passed(check.title), message: looked };
  return notLookedAt(
    check.title,
    `${looked} That is not enough to judge it: pause for longer between two looks into the cache.`,
  );
}
