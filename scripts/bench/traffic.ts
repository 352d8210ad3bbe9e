/** A million requests of traffic on real Python: cold, warm, and whether memory stays flat. */
import { createHost } from "#runtime/interpreter/host";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { startTraffic } from "#runtime/requests/traffic";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";
import { heading } from "./medians";

const VIEW = `
from django.core.cache import cache
from shop import services

def page(key):
    stats = cache.get(f"stats:{key}")
    if stats is None:
        stats = services.compute_dashboard_stats()
        cache.set(f"stats:{key}", stats, 60)
    return key
`;
const SPEC: TrafficSpec = {
  requests: 1_000_000,
  durationMs: 24 * 3_600_000,
  shape: "day",
  spikes: [{ atMs: 12 * 3_600_000, lengthMs: 600_000, times: 10 }],
  keys: 100,
  skew: 1,
  seed: 1,
};

export async function benchTraffic(): Promise<void> {
  heading("Traffic: a million requests over a virtual day, 100 keys after Zipf");
  const host = await createHost();
  const scenario = { calls: [{ entry: "page", args: [1] }], count: 1, processes: 8, latency: { cache: 1 } };
  const prepared = prepareSimulation(host, { code: VIEW, backend: "redis" }, scenario, "costs");
  for (const round of ["cold", "warm", "warm"]) {
    const startedMs = performance.now();
    const traffic = startTraffic(prepared, scenario, SPEC);
    let peakMb = 0;
    for (let slice = 0; !traffic.advance(20_000); slice++)
      if (slice % 10 === 0) peakMb = Math.max(peakMb, process.memoryUsage().heapUsed / 1e6);
    const { buckets, pythonRuns } = traffic.report();
    const requests = buckets.reduce((sum, bucket) => sum + bucket.requests, 0);
    const seconds = (performance.now() - startedMs) / 1000;
    console.log(
      `${round}: ${requests.toLocaleString("en")} requests in ${seconds.toFixed(1)} s, ${pythonRuns} Python runs, heap at most ${peakMb.toFixed(0)} MB`,
    );
  }
}
