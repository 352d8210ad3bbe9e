/**
 * What one run of a program leaves behind: plain data, made by the runtime, read by every view, by the course's
 * self-test and by the command line. Also what is computed at build time for the lessons' own programs.
 */
import type { TraceEvent } from "#engine/event";

export interface RunError {
  /** As Python's traceback ends, e.g. `ValueError: Key ':1:n' not found`. */
  lastLine: string;
  /** The whole traceback, the learner's frames only. */
  traceback: string;
  /** The learner's line that raised (or the syntax error's line); null when it is not in their file. */
  line: number | null;
  /** The further file of theirs in which that line is; absent = the main program. */
  file?: string;
  /** Why we stopped it, when it was not the program's own doing. */
  stopped: null | "output-limit" | "step-limit" | "time-limit" | "by-user";
}

export interface RunRecord {
  events: TraceEvent[];
  stdout: string;
  /** Warnings (CacheKeyWarning …) and whatever the program wrote there. */
  stderr: string;
  error: RunError | null;
  /** `repr` of every stored payload that occurs in the events, cut to 200 characters, by payload. */
  previews: Record<string, string>;
  /** The complete CACHES of the run. */
  caches: Record<string, Record<string, unknown>>;
  /** Virtual time when the program ended. */
  endMs: number;
  /** Output or events were left out, because there were too many. */
  cut: { output: boolean; events: boolean };
}
