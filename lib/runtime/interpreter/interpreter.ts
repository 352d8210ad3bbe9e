/**
 * One CPython with our packages in it, and what can be asked of it: run a program plainly, learn what a program does after a history,
 * grade an exercise. Used by the browser's worker and by Node alike; knows neither. One request at a time.
 */
import type { PyodideAPI } from "pyodide";
import type { PyProxy } from "pyodide/ffi";
import { DEFAULT_DJANGO, type DjangoVersion } from "#engine/django-version";
import { type Change, changesOf, type TraceEvent } from "#engine/event";
import type { RunError, RunRecord } from "#engine/run-record";
import { sizeOf } from "#engine/shortened";
import { type BackendName, backendOf, type Place, type StoreId } from "#engine/step";
import { CachesError, type CachesSetting, cachesOf, unreadableHeader } from "#runtime/caches";
import { type Checks, cannotBegin, lookAtChecks } from "#runtime/grade/grade-python";
import { type Control, GradedWorld } from "#runtime/grade/graded-world";
import { boundMemory } from "#runtime/interpreter/bounded-memory";
import { type Answerer, Bridge } from "#runtime/interpreter/bridge";
import { Deadline } from "#runtime/interpreter/deadline";
import type { SaidPlace } from "#runtime/interpreter/decode-step";
import { Recorder } from "#runtime/interpreter/recorder";
import { sealed } from "#runtime/interpreter/sealed";
import { guardStack } from "#runtime/interpreter/stack-guard";
import type { GradeReport, RunOptions } from "#runtime/protocol";
import type { Call } from "#simulation/behaviour";

export const DEFAULT_FILENAME = "main.py";
/** Previews are for reading; a payload beyond this is not unpickled for one. */
const MAX_PREVIEW_BYTES = 100_000;
const MAX_PREVIEWS = 2_000;

/** A learner's program as Python's side wants it: CACHES and further files as JSON text. */
export interface LearnerSource {
  code: string;
  filename: string;
  caches: string;
  modules: string;
  django: DjangoVersion;
  /** Ours: defines the functions that requests call, around the learner's (python/stampede/driver.py). Empty = none. */
  driver: string;
}

/** What a request has changed in the program's modules, and the locks these have, by name. */
export interface Observed {
  changed: string[];
  locks: string[];
}

export type Learned = { observed?: Observed | null } & (
  | { suspended: Record<string, string> }
  | { returned: string }
  | { raised: { lastLine: string; traceback: string } & Place }
  /** What the requests of a threaded process share cannot be followed, and why. */
  | { refused: string }
);

type Reached = (place: SaidPlace, inFunction: string, localsJson: string) => void;

/** The functions of stampede/runner.py, each JSON in and JSON out. */
interface Runner extends PyProxy {
  run(
    source: string,
    filename: string,
    caches: string,
    modules: string,
    watchLines: boolean,
    django: DjangoVersion,
  ): string;
  learn(
    source: string,
    filename: string,
    caches: string,
    calls: string,
    modules: string,
    driver: string,
    django: DjangoVersion,
    threads: boolean,
    observe: boolean,
  ): string;
  go_on(calls: string): string;
  leave(): void;
  bind(begins: () => void): void;
  previews(pairs: string): string;
  full_repr(backend: string, payload: string): string;
  problem_with(entry: string, args: string): string | undefined;
}

interface Judging extends PyProxy {
  judge(code: string, seen: string): boolean | string;
}

interface Clean extends PyProxy {
  restore(): void;
  tampered(): string | undefined;
}

interface Grading extends PyProxy {
  settle(filename: string, caches: string, modules: string, django: DjangoVersion): void;
}

const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export class Interpreter {
  readonly deadline: Deadline;
  private readonly hasOutgrown: () => boolean;
  private readonly runner: Runner;
  private readonly bridge: Bridge;
  private control: Control = unbound;
  private reached: Reached = unbound;
  private readonly grading: Grading;
  private readonly checks: Checks;
  private readonly judging: Judging;
  private readonly clean: Clean;
  /** How often Python has been set to do something: as long as it stays, what the last run left is still there. */
  private bindings = 0;

  /** Binds the engine to a started Python in which `stampede.runner` can be imported. */
  constructor(private readonly pyodide: PyodideAPI) {
    this.bridge = new Bridge(pyodide);
    const { ask, tell, forget, printed, begins, moduleLeft, moduleFound } = this.bridge;
    this.importModule("stampede.bridge").bind(sealed(ask), sealed(tell), sealed(forget));
    this.importModule("stampede.output").bind(sealed(printed));
    this.importModule("stampede.shared_state").bind(sealed(moduleLeft), sealed(moduleFound));
    this.importModule("stampede.lines").bind(sealed((...args: Parameters<Reached>) => this.reached(...args)));
    this.grading = this.importModule("stampede.grading") as Grading;
    this.importModule("stampede.grading").bind(sealed((...args: Parameters<Control>) => this.control(...args)));
    this.checks = this.importModule("stampede.checks") as Checks;
    this.runner = this.importModule("stampede.runner") as unknown as Runner;
    this.judging = this.importModule("stampede.judging") as Judging;
    this.clean = this.importModule("stampede.clean") as Clean;
    this.runner.bind(sealed(begins));
    this.importModule("stampede.sandbox").close();
    this.deadline = new Deadline(pyodide);
    guardStack(pyodide);
    this.hasOutgrown = boundMemory(pyodide);
  }

  /** Runs a program to its end, alone in a fresh world. */
  run(options: RunOptions, onPrinted?: (text: string) => void): RunRecord {
    this.deadline.forget();
    const recorder = new Recorder(options.faults ?? [], onPrinted, options.shop);
    const { code, filename = DEFAULT_FILENAME, watchLines = false, django = DEFAULT_DJANGO } = options;
    let caches: CachesSetting;
    try {
      caches = cachesOf(options);
    } catch (error) {
      if (!(error instanceof CachesError)) throw error;
      return this.record(recorder, {}, { lastLine: error.message, traceback: error.message, line: error.line });
    }
    this.cleanUp();
    this.bindTo(recorder);
    this.reached = (place, inFunction, locals) => recorder.reached(place, inFunction, JSON.parse(locals));
    const modules = JSON.stringify(options.modules ?? {});
    const text = this.runner.run(code, filename, JSON.stringify(caches), modules, watchLines, django);
    const result = JSON.parse(text) as { error: Omit<RunError, "stopped"> | null };
    return this.record(recorder, caches, result.error);
  }

  /** Runs the program plainly, then every check of the exercise, each in worlds of its own. */
  gradePython(
    options: RunOptions,
    checks: string,
    onPrinted?: (text: string) => void,
    atFailure?: "go on" | "stop",
  ): GradeReport {
    const run = this.run(options, onPrinted);
    const { filename = DEFAULT_FILENAME, faults = [], modules = {}, shop, django = DEFAULT_DJANGO } = options;
    this.control = new GradedWorld((answerer) => this.bindTo(answerer), faults, shop).control;
    this.grading.settle(filename, JSON.stringify(run.caches), JSON.stringify(modules), django);
    try {
      this.cleanUp();
      const unreadable = unreadableHeader(options);
      const results = unreadable
        ? cannotBegin(this.checks, checks, unreadable)
        : lookAtChecks(this.checks, () => this.clean.tampered() ?? null, checks, options.code, atFailure);
      return { passed: results.every((result) => result.passed), checks: results, remarks: [], run };
    } finally {
      this.runner.leave();
    }
  }

  private record(recorder: Recorder, caches: RunRecord["caches"], error: Omit<RunError, "stopped"> | null): RunRecord {
    const { events } = recorder;
    const text = (stream: "stdout" | "stderr") =>
      events.map((e) => (e.type === "printed" && e.stream === stream ? e.text : "")).join("");
    return {
      events,
      stdout: text("stdout"),
      stderr: text("stderr"),
      error: error && { ...error, stopped: this.deadline.passed ? "time-limit" : null },
      previews: this.previewsOf(events),
      caches,
      endMs: recorder.world.nowMs,
      cut: recorder.cut,
    };
  }

  /** The learner's `repr` of each stored value that occurs in a trace of the program that ran last. */
  previewsOf(events: readonly TraceEvent[], start: readonly Change[] = []): Record<string, string> {
    const backends = new Map<string, BackendName>();
    const unshown: Record<string, string> = {};
    let last = ""; // a loop that stores the same again: comparing is cheaper than hashing
    for (const changes of [start, ...events.map(changesOf)])
      for (const change of changes) {
        if (change.kind !== "put" || change.entry.payload === last) continue;
        last = change.entry.payload;
        if (sizeOf(last) > MAX_PREVIEW_BYTES) unshown[last] = `(${inMegabytes(sizeOf(last))}, not shown)`;
        else if (backends.size < MAX_PREVIEWS) backends.set(last, backendOf(change.store));
      }
    if (backends.size === 0) return unshown;
    this.bindTo(new Recorder()); // whatever a __repr__ does is not part of any run
    const pairs = [...backends].map(([payload, backend]) => [backend, payload]);
    const shown = JSON.parse(this.runner.previews(JSON.stringify(pairs))) as string[];
    return { ...unshown, ...Object.fromEntries(pairs.map(([, payload], i) => [payload, shown[i] ?? ""])) };
  }

  /**
   * Runs the module and then the calls, one after another in the same process, steps answered by `answerer`. Only the
   * last may come to one that is answered `SUSPEND`, and it is the last that is told about. No calls: the module only.
   * "threads": what the others make of the module comes and goes with each step; "observed": it is told what the calls have changed in it.
   */
  learn(program: LearnerSource, calls: readonly Call[], answerer: Answerer, how?: "threads" | "observed"): Learned {
    this.bindTo(answerer);
    const { code, filename, caches, modules, driver, django } = program;
    const [threads, observe] = [how === "threads", how === "observed"];
    const served = callsJson(calls);
    return JSON.parse(this.runner.learn(code, filename, caches, served, modules, driver, django, threads, observe));
  }

  /** One more call, in the process as `learn` or `goOn` left it (see `state`); its last call must have ended. */
  goOn(call: Call, answerer: Answerer): Learned {
    this.bindTo(answerer);
    return JSON.parse(this.runner.go_on(callsJson([call])));
  }

  /** Equal numbers: nothing has run in between, so the process of the program that ran last is as it left it. */
  get state(): number {
    return this.bindings;
  }

  /** A program has needed so much memory that a fresh Python would be smaller. */
  get outgrown(): boolean {
    return this.hasOutgrown();
  }

  /** The whole `repr` of one stored value, in the namespace of the program that ran last. */
  reprOf(payload: string, store: StoreId): string {
    this.bindTo(new Recorder());
    return this.runner.full_repr(backendOf(store), payload);
  }

  /** Why the program that ran last cannot be called so, in words; null = it can. */
  problemWith(entry: string, args: readonly unknown[]): string | null {
    return this.runner.problem_with(entry, JSON.stringify(args)) ?? null;
  }

  /** Asks a property written in Python about one end: true, false, or what is wrong in words. */
  judge(code: string, seen: Readonly<Record<string, unknown>>): boolean | string {
    this.bindings++;
    return this.judging.judge(code, JSON.stringify(seen));
  }

  /** Python as it was at start-up, whatever programs have patched. */
  cleanUp(): void {
    this.bindings++;
    this.clean.restore();
  }

  private bindTo(answerer: Answerer): void {
    this.bindings++;
    this.bridge.bindTo(answerer);
  }

  // biome-ignore lint/suspicious/noExplicitAny: a Python module has whatever functions it has
  private importModule(name: string): any {
    return this.pyodide.pyimport(name);
  }
}

const callsJson = (calls: readonly Call[]): string => JSON.stringify(calls.map(({ entry, args }) => [entry, args]));

function unbound(): never {
  throw new Error("Python asked for something while no program was running");
}
