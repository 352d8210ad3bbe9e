/** Anybody who may go on, with equal chances; the same seed makes the same choices. */
import { drawer } from "#engine/rng";
import type { Scheduler } from "#simulation/run";

export function random(seed: number): Scheduler {
  const draw = drawer(seed);
  return {
    name: "random",
    next: ({ enabled, nowMs }) => {
      const task = enabled.at(Math.floor(draw() * enabled.size));
      return task === undefined ? null : { task, atMs: nowMs };
    },
  };
}
