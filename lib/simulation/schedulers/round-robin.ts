/** One step each, in the order of the requests, around and around. */
import type { Scheduler } from "#simulation/run";

export function roundRobin(): Scheduler {
  let last = -1;
  return {
    name: "round robin",
    next: ({ enabled, nowMs }) => {
      if (enabled.size === 0) return null;
      const waiting = enabled.toArray();
      const later = waiting.filter((task) => task > last);
      last = Math.min(...(later.length > 0 ? later : waiting));
      return { task: last, atMs: nowMs };
    },
  };
}
