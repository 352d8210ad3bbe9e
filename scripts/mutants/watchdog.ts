/**
 * A thread beside the one that grades: ends the process when a grading has used too much of the processor. Not by the clock on the wall,
 * because on a busy machine that would call a mutant endless that was only waiting for its turn.
 */
import { Worker } from "node:worker_threads";

/** How the process ends then: by a signal, because a thread's exit() would end the thread only. */
export const TOO_LONG = "SIGUSR2";
/** The slowest gradings, a day of traffic, take a few seconds. */
const LONGEST_CPU_S = 30;

export interface Watchdog {
  begins(): void;
  ends(): void;
}

export function startWatchdog(longestCpuS = LONGEST_CPU_S): Watchdog {
  /** Counts begins and ends, so an odd number means that a grading is under way. */
  const shared = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { shared, longestCpuS, signal: TOO_LONG };
  new Worker(new URL("./watchdog-thread.mjs", import.meta.url), { workerData, execArgv: [] }).unref();
  const count = () => void Atomics.add(shared, 0, 1);
  return { begins: count, ends: count };
}
