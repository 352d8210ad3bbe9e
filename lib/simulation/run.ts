/** Runs a simulation under a scheduler, to its end or to a limit. */
import type { Choice, Simulation } from "#simulation/simulation";
import { inSeconds } from "#simulation/words";

/** A policy: who goes next? Null = it has nothing more to say. */
export interface Scheduler {
  readonly name: string;
  next(simulation: Simulation): Choice | null;
}

export interface RunLimits {
  maxSteps: number;
  /** Virtual. */
  maxTimeMs: number;
}

const RUN_LIMITS: RunLimits = { maxSteps: 1_000_000, maxTimeMs: 7 * 24 * 3_600_000 };

export interface RunEnd {
  why: "all ended" | "scheduler stopped" | "step limit" | "time limit";
  /** For people; empty when all ended. */
  message: string;
  schedule: Choice[];
}

/** Nominal timing: the clock moves by itself only while nobody may go on; a choice may still move it further. */
export function run(simulation: Simulation, scheduler: Scheduler, limits: Partial<RunLimits> = {}): RunEnd {
  const { maxSteps, maxTimeMs } = { ...RUN_LIMITS, ...limits };
  const schedule: Choice[] = [];
  const before = simulation.steps;
  for (;;) {
    if (!simulation.settle()) return { why: "all ended", message: "", schedule };
    if (simulation.steps - before >= maxSteps)
      return { why: "step limit", message: `Stopped after ${maxSteps} steps: ${unfinished(simulation)}.`, schedule };
    if (simulation.nowMs > maxTimeMs) {
      const message = `Stopped after ${inSeconds(maxTimeMs)} of virtual time: ${unfinished(simulation)}.`;
      return { why: "time limit", message, schedule };
    }
    const choice = scheduler.next(simulation);
    if (choice === null) return { why: "scheduler stopped", message: `${unfinished(simulation)}.`, schedule };
    if (choice.atMs > simulation.nowMs) simulation.moveClock(choice.atMs);
    simulation.take(choice.task);
    schedule.push(choice);
  }
}

function unfinished(simulation: Simulation): string {
  const left = simulation.tasks.filter(({ ending }) => ending === null).length;
  return left === 1 ? "1 request has not ended" : `${left} requests have not ended`;
}
