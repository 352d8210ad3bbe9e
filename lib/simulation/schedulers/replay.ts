/**
 * A schedule carried out again: request numbers (nominal timing), or choices that say how far the clock goes first
 * (adversarial timing). A schedule that does not fit the program stops, and says why.
 */
import type { Scheduler } from "#simulation/run";
import type { Choice } from "#simulation/simulation";
import { letterOf } from "#simulation/words";

export interface Replay extends Scheduler {
  /** Why the schedule could not be followed; null so far or when it could. */
  readonly problem: string | null;
}

export function replay(schedule: readonly (number | Choice)[]): Replay {
  let at = 0;
  let problem: string | null = null;
  return {
    name: "replay",
    get problem() {
      return problem;
    },
    next: (simulation) => {
      const entry = schedule[at];
      if (entry === undefined) return null;
      const choice = typeof entry === "number" ? { task: entry, atMs: simulation.nowMs } : entry;
      const ahead = choice.atMs > simulation.nowMs ? simulation.fork() : simulation;
      if (ahead !== simulation) ahead.moveClock(choice.atMs);
      if (simulation.tasks[choice.task] === undefined || !ahead.isEnabled(choice.task)) {
        problem = `step ${at + 1} of the schedule is ${letterOf(choice.task)}'s, who cannot go on then`;
        return null;
      }
      at++;
      return choice;
    },
  };
}
