/** Many requests on real Python: how long from nothing (host started, tree cold), and how often Python had to be run. */
import { createHost } from "#runtime/interpreter/host";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import { heading, median } from "./medians";

const ROUNDS = 5;
const VIEW = `
from django.core.cache import cache
from shop import services

def dashboard():
    stats = cache.get("stats")
    if stats is None:
        stats = services.compute_dashboard_stats()
        cache.set("stats", stats, 60)
    return stats
`;

export async function benchRequests(): Promise<void> {
  heading("The cache-aside view under requests, one every 10 ms, cold");
  const host = await createHost();
  for (const count of [1_000, 10_000]) {
    const scenario = {
      calls: [{ entry: "dashboard", args: [] }],
      count,
      arrivals: { kind: "every", everyMs: 10 },
    } as const;
    const tookMs: number[] = [];
    let pythonRuns = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const startedMs = performance.now();
      const prepared = prepareSimulation(host, { code: VIEW, backend: "redis" }, scenario, "costs");
      pythonRuns = simulate(host, prepared, scenario, false, false).pythonRuns;
      tookMs.push(performance.now() - startedMs);
    }
    console.log(`${count} requests: ${median(tookMs).toFixed(0)} ms, ${pythonRuns} Python runs`);
  }
}
