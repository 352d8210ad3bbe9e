/**
 * Sends a learner's program through a day and holds it against limits. A deploy brings the same program with its `BUILD` one higher. Every limit
 * is a check of its own, so that what held is seen too; the report is told either way.
 */
import { failed, passed } from "#runtime/grade/grade-python";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import type { CheckResult, ConcurrencyCheck, RunOptions } from "#runtime/protocol";
import { type Prepared, prepareSimulation, ScenarioError } from "#runtime/requests/prepare-simulation";
import type { Program } from "#simulation/behaviour";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { buildOf, faultsOf, inBuild, interventionsOf, problemsOfDay, trafficOf } from "#simulation/day/day";
import { type BrokenLimit, brokenLimits, type DayLimits, type DayReport, dayReport } from "#simulation/day/day-report";
import { DayWatch } from "#simulation/day/day-watch";
import { brokenWords, LIMIT_TITLES, limitWords, seenWords } from "#simulation/day/day-words";
import { latencyOfScenario, processCount, type Scenario } from "#simulation/scenario";
import { Traffic } from "#simulation/traffic/traffic";
import { BUCKETS } from "#simulation/traffic/traffic-meter";

export type DayCheck = ConcurrencyCheck & { kind: "day" };

const SLICE_STEPS = 2000;
const PROGRESS_EVERY_MS = 150;
/** A program whose every request takes another way has to be run again for each of them. */
const MAX_PYTHON_RUNS = 4000;

export interface GradedDay {
  checks: CheckResult[];
  report: DayReport;
}

/** `onProgress` hears how much of the day is over. */
export function gradeDay(
  interpreter: Interpreter,
  options: RunOptions,
  check: DayCheck,
  onProgress?: (share: number) => void,
): GradedDay {
  const report = simulateDay(interpreter, options, check, onProgress);
  const broken = new Map(brokenLimits(report, check.day, check.limits).map((each) => [each.limit, each]));
  const limits = Object.keys(check.limits) as (keyof DayLimits)[];
  return { report, checks: limits.map((limit) => checkOf(limit, check, broken.get(limit))) };
}

function checkOf(limit: keyof DayLimits, { day, limits }: DayCheck, broken: BrokenLimit | undefined): CheckResult {
  const title = LIMIT_TITLES[limit];
  if (!broken) return passed(title);
  const expected = limitWords(limit, limits[limit] as number);
  return failed(title, brokenWords(broken, day), { expected, seen: seenWords(broken) });
}

function simulateDay(
  interpreter: Interpreter,
  options: RunOptions,
  check: DayCheck,
  onProgress?: (share: number) => void,
): DayReport {
  const { day } = check;
  const problems = problemsOfDay(day);
  if (problems.length > 0) throw new ScenarioError(problems.join(" "));
  const scenario: Scenario = { ...check.scenario, faults: [], seed: day.seed };
  const backend = check.backend ?? options.backend ?? "locmem";
  const builds = 1 + day.incidents.filter(({ kind }) => kind === "deploy").length;
  const prepared = Array.from({ length: builds }, (_, build) =>
    prepareSimulation(interpreter, { ...options, backend, code: codeOfBuild(options.code, build) }, scenario, "costs"),
  );
  const [first] = prepared as [Prepared, ...Prepared[]];
  const world = first.world.fork();
  world.faults = faultsOf(day);
  const traffic = trafficOf(day);
  const tree = new BehaviourTree(programOf(prepared));
  const entries = new Set(scenario.calls.map(({ entry }) => entry));
  const watch = new DayWatch(day, world, world.nowMs, traffic.durationMs / BUCKETS, BUCKETS, entries);
  const running = new Traffic({
    tree,
    world,
    calls: scenario.calls,
    processes: processCount(scenario, "locmem"),
    latency: latencyOfScenario(scenario),
    interventions: interventionsOf(day),
    spec: traffic,
    watch: watch.observe,
    callNow: callsByBuild(),
  });
  let toldMs = performance.now();
  while (!running.advance(SLICE_STEPS)) {
    if (tree.pythonRuns > MAX_PYTHON_RUNS) throw new ScenarioError(TOO_DIFFERENT);
    if (performance.now() - toldMs < PROGRESS_EVERY_MS) continue;
    toldMs = performance.now();
    onProgress?.(running.nowMs / traffic.durationMs);
  }
  const { buckets, bucketMs, pythonRuns } = running.report();
  return dayReport(buckets, bucketMs, watch.slots, watch.incidents, pythonRuns);
}

const TOO_DIFFERENT =
  "No two visitors take the same way through your program, so the day cannot be simulated in a reasonable time. Does it ask for the time, draw a number or count something for each visitor? Leave that out of the pages.";

const codeOfBuild = (code: string, build: number): string =>
  build === 0 ? code : `${code}\n\n\nBUILD = globals().get("BUILD", 0) + ${build}\n`;

const programOf = (prepared: readonly Prepared[]): Program => ({
  learn(tagged, history, served, birth) {
    const { build, call } = buildOf(tagged);
    return (prepared[build] as Prepared).program.learn(call, history, served, birth);
  },
  birthOf: (process) => Math.max(...prepared.map(({ program }) => program.birthOf(process))),
});

/** The same few objects again and again: the tree knows them by identity. */
function callsByBuild(): typeof inBuild {
  const known = new Map<Parameters<typeof inBuild>[0], ReturnType<typeof inBuild>[]>();
  return (call, build) => {
    const builds = known.get(call) ?? [];
    known.set(call, builds);
    builds[build] ??= inBuild(call, build);
    return builds[build] as ReturnType<typeof inBuild>;
  };
}
