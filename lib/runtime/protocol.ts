/**
 * The wire between page and worker: two unions of plain data, and nothing else crosses. Requests carry an `id`; messages
 * about a request repeat it. Both sides import this file; nobody imports the worker.
 */
import type { Fault } from "#engine/faults";
import type { RunRecord } from "#engine/run-record";
import type { BackendChoice } from "#runtime/caches";

export type CachesSetting = Record<string, Record<string, unknown>>;

export interface RunOptions {
  /** The learner's program; runs as `__main__`. */
  code: string;
  /** Name shown in tracebacks. */
  filename?: string;
  /** Which base CACHES to start from; default locmem. `-down` = the same, with nothing listening. */
  backend?: BackendChoice;
  /** Merged deep over the base, before the program's own `# CACHES:` header. */
  caches?: CachesSetting;
  /** Further files, importable by name. */
  modules?: Record<string, string>;
  /** Record every line and its variables too (slow): for the Visualize mode. */
  watchLines?: boolean;
  /** What goes wrong with the servers, and when. */
  faults?: readonly Fault[];
}

export interface CheckResult {
  title: string;
  passed: boolean;
  /** In words, for the learner; empty when passed. */
  message: string;
  expected: string | null;
  seen: string | null;
  line: number | null;
}

export interface GradeReport {
  passed: boolean;
  checks: CheckResult[];
  /** The learner's program, run plainly. */
  run: RunRecord;
}

export type Request =
  | { type: "run"; id: number; options: RunOptions }
  /** `checks` is the exercise's own Python file, run against the learner's code (see python/stampede/checks.py). */
  | { type: "grade"; id: number; options: RunOptions; checks: string };

export type Message =
  | { type: "loading"; phase: "fetching" | "starting" | "importing"; share: number }
  | { type: "ready"; from: "snapshot" | "plain"; tookMs: number }
  | { type: "failed-to-load"; reason: string }
  | { type: "printed"; id: number; text: string }
  | { type: "ran"; id: number; record: RunRecord }
  | { type: "graded"; id: number; report: GradeReport }
  /** The interpreter itself died (out of memory, stack): the client starts a new one. */
  | { type: "crashed"; id: number; reason: string };
