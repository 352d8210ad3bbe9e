/**
 * The stampede on the home page: `lessons/home_stampede.py` under seventy requests around the moment when its key expires, simulated when
 * the site is built. Kept is only what is drawn: when each request came, whether it computed and until when, and how many computed at
 * once. "An hour" is the same program with a longer timeout, which is what the page's question is about.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Runner } from "#course/build/runner";
import type { HomeStampede, StampedeRequest } from "#course/model/home-stampede";
import type { SimulationReport } from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";

const FILE = join(import.meta.dirname, "../../../lessons/home_stampede.py");
const REQUESTS = 70;
const EVERY_MS = 10;
/** So many come while the key is still there. */
const BEFORE = 20;
const MINUTE_S = 60;
const HOUR_S = 3600;

export async function loadHomeStampede(runner: Runner): Promise<HomeStampede> {
  const code = readFileSync(FILE, "utf8");
  const minute = await around(runner, code, MINUTE_S);
  const hour = await around(runner, code.replace(`timeout=${MINUTE_S}`, `timeout=${HOUR_S}`), HOUR_S);
  const { recomputations, database } = minute.measures;
  const requests = requestsIn(minute);
  // The deploy has filled the cache, and taken its time for it, when the scenario's clock begins.
  const startMs = (requests[0]?.fromMs ?? 0) - firstArrivalMs(MINUTE_S);
  return {
    expiresAtMs: startMs + MINUTE_S * 1000,
    endMs: minute.measures.endMs,
    requests,
    atOnce: recomputations.overTime,
    peak: recomputations.peak,
    computed: recomputations.count,
    queries: database.reads,
    computedWithAnHour: hour.measures.recomputations.count,
  };
}

/** Half an interval off, so that none comes at the very moment of the expiry. */
const firstArrivalMs = (expiresS: number): number => expiresS * 1000 - (BEFORE - 0.5) * EVERY_MS;

function around(runner: Runner, code: string, expiresS: number): Promise<SimulationReport> {
  const firstMs = firstArrivalMs(expiresS);
  const scenario: Scenario = {
    calls: [{ entry: "dashboard", args: [] }],
    count: REQUESTS,
    arrivals: { kind: "at", timesMs: Array.from({ length: REQUESTS }, (_, i) => firstMs + i * EVERY_MS) },
  };
  return runner.simulate({ code, backend: "redis" }, scenario);
}

function requestsIn({ events }: SimulationReport): StampedeRequest[] {
  const requests: StampedeRequest[] = [];
  for (const event of events) {
    if (event.type === "started") requests[event.task] = { fromMs: event.atMs, toMs: event.atMs, computes: false };
    const request = requests[event.task];
    if (!request) continue;
    if (event.type === "worked") request.computes = true;
    if (event.type === "returned") request.toMs = event.atMs;
  }
  return requests;
}
