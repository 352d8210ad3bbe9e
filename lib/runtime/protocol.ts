/**
 * The wire between page and worker: two unions of plain data, and nothing else crosses. Requests carry an `id`; messages
 * about a request repeat it. Both sides import this file; nobody imports the worker.
 */
import type { TableRows } from "#engine/database";
import type { DjangoVersion } from "#engine/django-version";
import type { Change, TraceEvent } from "#engine/event";
import type { Fault } from "#engine/faults";
import type { RunRecord } from "#engine/run-record";
import type { Place, Step } from "#engine/step";
import type { Explanation } from "#explorer/races/explain";
import type { Progress, Report } from "#explorer/report";
import type { Timing } from "#explorer/timing";
import type { BackendChoice, CachesSetting } from "#runtime/caches";
import type { Call } from "#simulation/behaviour";
import type { ClockHint } from "#simulation/clock-hint";
import type { DaySpec } from "#simulation/day/day";
import type { DayLimits, DayReport } from "#simulation/day/day-report";
import type { Measures } from "#simulation/measures/measures";
import type { ModuleHint } from "#simulation/module-hint";
import type { Scenario } from "#simulation/scenario";
import type { Choice } from "#simulation/simulation";
import type { Ending } from "#simulation/task";
import type { Adjustment } from "#simulation/traffic/traffic-adjustment";
import type { TrafficReport } from "#simulation/traffic/traffic-meter";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";

export interface RunOptions {
  /** The learner's program; runs as `__main__`. */
  code: string;
  /** Name shown in tracebacks. */
  filename?: string;
  /** Which Django the program runs on; default 5.2 LTS. */
  django?: DjangoVersion;
  /** Which base CACHES to start from; default locmem. `-down` = the same, with nothing listening. */
  backend?: BackendChoice;
  /** Merged deep over the base, before the program's own `# CACHES:` header. */
  caches?: CachesSetting;
  /** The whole CACHES, as a settings module has it: nothing is merged, and what Django refuses, raises. `backend` then only names the kind. */
  settings?: CachesSetting;
  /** Further files, importable by name: `prices` or `prices.py`, and in packages `myapp/__init__.py`, `myapp/views.py`. */
  modules?: Record<string, string>;
  /** Of a check with several requests: Python of ours that defines the functions they call (python/stampede/driver.py). */
  driver?: string;
  /** Tables of the shop at the start, in place of the usual ones of these names. */
  shop?: TableRows | null;
  /** Record every line and its variables too (slow): for the Visualize mode. */
  watchLines?: boolean;
  /** What goes wrong with the servers, and when. */
  faults?: readonly Fault[];
}

export interface CheckResult {
  title: string;
  /** "not-looked-at": an earlier check failed, and without that one this would say nothing. */
  outcome: "passed" | "failed" | "not-looked-at";
  /** `outcome === "passed"`. */
  passed: boolean;
  /** In words, for the learner; empty when passed, unless not everything could be looked at. */
  message: string;
  expected: string | null;
  seen: string | null;
  line: number | null;
  /** For concurrency: a schedule that shows it; replay it with "schedule". */
  counterexample?: {
    scenario: Scenario;
    backend: BackendChoice;
    driver?: string;
    choices: Choice[];
    interleavings: string;
    of: string;
  } | null;
}

/**
 * A check of an exercise that needs more than one request. `explore`: no interleaving may violate a property. `simulate`:
 * what is measured stays within limits for every seed. A `remark` is said after passing and fails nobody.
 */
export type ConcurrencyCheck = {
  title: string;
  /** What to say when it does not hold; the counterexample follows by itself. */
  message: string;
  backend?: BackendChoice;
  severity?: "check" | "remark";
} & (
  | { kind: "explore"; scenario: Scenario; driver?: string; timing: Timing; properties: readonly PropertySpec[] }
  | {
      kind: "simulate";
      scenario: Scenario;
      driver?: string;
      seeds: readonly number[];
      limits: SimulationLimits;
      /** What to say of a limit that does not hold, in place of `message`. */
      messages?: Partial<Record<keyof SimulationLimits, string>>;
    }
  /** A day of traffic with incidents; the scenario gives calls, processes and latencies. Each limit is a check of its own. */
  | { kind: "day"; scenario: Scenario; day: DaySpec; limits: DayLimits }
);

/** Inclusive; what is absent is not looked at. */
export interface SimulationLimits {
  mostRecomputations?: number;
  mostRecomputationsAtOnce?: number;
  mostErrors?: number;
  mostDatabaseReads?: number;
  leastHitRatio?: number;
  mostLatencyP99Ms?: number;
  /** No request may return None. */
  noNone?: boolean;
}

export interface GradeReport {
  passed: boolean;
  checks: CheckResult[];
  /** Weaknesses of a program that passes, in words. */
  remarks: string[];
  /** The learner's program, run plainly. */
  run: RunRecord;
  /** How a day went, passed or not, when there is a check of a day. */
  day?: { spec: DaySpec; report: DayReport } | null;
}

export interface SimulationReport {
  measures: Measures;
  pythonRuns: number;
  /** Empty when every request came to its end. */
  message: string;
  /** What the program keeps in its module, and these processes do not; null = nothing that was seen. */
  hint: ModuleHint | null;
  events: TraceEvent[];
  /** `repr` of the stored payloads that occur in the events. */
  previews: Record<string, string>;
  /** What the module's own lines had stored before the first request. */
  start: readonly Change[];
  caches: CachesSetting;
}

/** A property by name (`no-none`, `recomputations=1`: explorer/properties/registry.ts), or the author's own in Python. */
export type PropertySpec = {
  /** In a check: what to say when this one does not hold, in place of the check's message. */
  message?: string;
} & (
  | { kind: "named"; name: string }
  /**
   * `code` defines `holds(results, cache)`, which may also ask for `rows` and `work` (python/stampede/judging.py); `sometimes` asks whether
   * it can be true, `always` whether it must be.
   */
  | { kind: "python"; title: string; quantifier: "always" | "sometimes"; code: string }
);

export interface ExploreSpec {
  scenario: Scenario;
  timing: Timing;
  properties: readonly PropertySpec[];
  maxStates?: number;
}

/** What a request in a simulation would do, or why it does nothing. */
export type TaskState =
  | ({ kind: "ready"; next: Step | null } & Place)
  /** Until null: it waits in line for its process. */
  | { kind: "blocked"; untilMs: number | null; reason: string }
  | { kind: "ended"; ending: Ending };

export interface TaskView {
  task: number;
  process: number;
  call: Call;
  state: TaskState;
}

/** Where a schedule leads: everything that happened, and what each request would do next. */
export interface ScheduleReport {
  events: TraceEvent[];
  previews: Record<string, string>;
  /** What the module's own lines had stored before the first request. */
  start: readonly Change[];
  caches: CachesSetting;
  nowMs: number;
  tasks: TaskView[];
  done: boolean;
  /** The choices really taken: shorter than asked for when the schedule does not fit, and `problem` says why. */
  choices: Choice[];
  problem: string | null;
  switches: number;
  /** By goal: how it came about, in words; null = not yet. */
  goals: Record<string, string | null>;
  /** What this one run violates, by property; null = not all have ended, or nothing was asked. */
  violations: RunViolation[] | null;
}

/** A property that one run violates. */
export interface RunViolation {
  title: string;
  message: string;
}

/** One interleaving that shows a verdict, carried out and explained; it is what the race report draws. */
export interface Counterexample {
  /** `Verdict.name`. */
  property: string;
  events: TraceEvent[];
  choices: Choice[];
  explanation: Explanation;
  /** The nearest run in which it does not happen, when there is one. */
  good: { events: TraceEvent[]; choices: Choice[]; divergesAt: number } | null;
}

export interface ExploreReport extends Report {
  caches: CachesSetting;
  /** `repr` of the stored payloads that occur in the counterexamples. */
  previews: Record<string, string>;
  /** What the module's own lines had stored before the first request. */
  start: readonly Change[];
  hint: ModuleHint | null;
  /** Each process has something of its own in its module: what it keeps there, or what the module's own lines have drawn. */
  apart: boolean;
  /** What was not tried because the clock did not jump; null = nothing, or it did. */
  clock: ClockHint | null;
  /** One for each verdict with an example, in their order. */
  counterexamples: Counterexample[];
}

/** `adjust` counts from the present virtual moment on. */
export type TrafficOrder = { kind: "pace"; pace: number | null } | { kind: "adjust"; adjustment: Adjustment };

export type Request =
  | { type: "run"; id: number; options: RunOptions }
  /** `checks` is the exercise's own Python file, run against the learner's code (see python/stampede/checks.py). */
  | { type: "grade"; id: number; options: RunOptions; checks: string; concurrency?: readonly ConcurrencyCheck[] }
  | { type: "simulate"; id: number; options: RunOptions; scenario: Scenario; keepEvents: boolean }
  /** Follows `choices` from the start; with `finish` the rest goes by time. Stateless: undo is a shorter list. */
  | {
      type: "schedule";
      id: number;
      options: RunOptions;
      scenario: Scenario;
      choices: readonly (number | Choice)[];
      goals: readonly string[];
      finish: boolean;
      /** What the run is held against once all have ended. */
      properties?: readonly PropertySpec[];
    }
  | { type: "explore"; id: number; options: RunOptions; spec: ExploreSpec }
  /** Traffic of up to a million requests, without a trace; the scenario gives calls, processes, latencies and what goes wrong. */
  | {
      type: "traffic";
      id: number;
      options: RunOptions;
      scenario: Scenario;
      traffic: TrafficSpec;
      /** Virtual milliseconds a real one; null = as fast as it goes, 0 = paused. */
      pace: number | null;
    }
  /** Moves traffic under way. */
  | { type: "steer"; id: number; order: TrafficOrder }
  /** Ends an exploration, or traffic, early: it answers with what it has. */
  | { type: "cancel"; id: number };

export type Message =
  /** `ofBytes`: what there is to fetch. */
  | { type: "loading"; phase: "fetching" | "starting" | "importing"; share: number; ofBytes: number }
  | { type: "ready"; from: "snapshot" | "plain"; tookMs: number }
  | { type: "failed-to-load"; reason: string }
  | { type: "printed"; id: number; text: string }
  /** Of a check that takes long: how much of it is done, from 0 to 1. */
  | { type: "grading"; id: number; share: number }
  /** The beginning of a long trace (in-slices.ts); the answer brings the rest. */
  | { type: "happened"; id: number; events: readonly TraceEvent[] }
  | { type: "ran"; id: number; record: RunRecord }
  | { type: "graded"; id: number; report: GradeReport }
  | { type: "simulated"; id: number; report: SimulationReport }
  | { type: "scheduled"; id: number; report: ScheduleReport }
  | { type: "exploring"; id: number; progress: Progress }
  | { type: "explored"; id: number; report: ExploreReport }
  /** `refused`: why the last order was not carried out. */
  | { type: "driving"; id: number; report: TrafficReport; refused: string | null }
  | { type: "drove"; id: number; report: TrafficReport }
  /** The program or the scenario cannot be simulated; `line` is the learner's, when it is theirs. Python is well. */
  | { type: "refused"; id: number; reason: string; line: number | null; file?: string }
  /** The interpreter itself died (out of memory, stack): the client starts a new one. */
  | { type: "crashed"; id: number; reason: string };

/**
 * As the worker sends it: `secret` is its own, and the page heard it first before any program ran. `outgrown`: a program has needed so much memory
 * that a fresh Python should follow.
 */
export type Signed = Message & { secret?: string; outgrown?: true };
