/** Traffic: whoever has been ready longest goes next, so that only arrivals and latencies decide the order. */
import type { Scheduler } from "#simulation/run";

export const byTime = (): Scheduler => ({
  name: "by time",
  next: ({ enabled, nowMs }) => (enabled.first === undefined ? null : { task: enabled.first, atMs: nowMs }),
});
