/** Reads one fact off a simulation, as text: what lib/course/probes/probe.ts is to a plain run. A new probe is one entry of the table. */
import { inFigures, inPercent } from "#course/model/figures";
import { eventIs } from "#course/probes/probe";
import type { SimulationReport } from "#runtime/protocol";

interface Probe {
  /** As authors write it. */
  form: RegExp;
  read(report: SimulationReport, argument: string): string | null;
}

const sumOf = (counts: readonly { count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0);
const ofMeasures = (form: RegExp, read: (measures: SimulationReport["measures"]) => number): Probe => ({
  form,
  read: ({ measures }) => inFigures(read(measures)),
});

const probes: readonly Probe[] = [
  ofMeasures(/^requests$/, (m) => m.requests),
  ofMeasures(/^recomputations$/, (m) => m.recomputations.count),
  ofMeasures(/^recomputations at once$/, (m) => m.recomputations.peak),
  ofMeasures(/^hits$/, (m) => m.hits),
  ofMeasures(/^misses$/, (m) => m.misses),
  { form: /^hit ratio$/, read: ({ measures }) => (measures.hitRatio === null ? "none" : inPercent(measures.hitRatio)) },
  ofMeasures(/^database reads$/, (m) => m.database.reads),
  ofMeasures(/^database writes$/, (m) => m.database.writes),
  ofMeasures(/^queries at once$/, (m) => m.database.load.peak),
  {
    form: /^latency (p50|p90|p99|max|mean)$/,
    read: ({ measures }, which) => inFigures(Math.round(measures.latencyMs?.[which as "p50"] ?? 0)),
  },
  ofMeasures(/^errors$/, (m) => sumOf(m.errors)),
  ofMeasures(/^stale hits$/, (m) => m.staleness.staleHits),
  ofMeasures(/^oldest hit$/, (m) => (m.staleness.maxAgeMs ?? 0) / 1000),
  ofMeasures(/^locks taken$/, (m) => m.lock.taken),
  ofMeasures(/^locks refused$/, (m) => m.lock.refused),
  ofMeasures(/^seconds$/, (m) => m.endMs / 1000),
  // The events are left out when there are very many: then these two are no probes.
  {
    form: /^count ([a-z-]+)$/,
    read: ({ events }, what) => counted(events, (event) => eventIs(event, what)),
  },
  {
    form: /^returned (.+)$/,
    read: ({ events }, repr) => counted(events, (event) => event.type === "returned" && event.repr === repr),
  },
];

function counted<E>(events: readonly E[], is: (event: E) => boolean): string | null {
  return events.length === 0 ? null : inFigures(events.filter(is).length);
}

export const SIMULATION_PROBES =
  "requests, recomputations, recomputations at once, hits, misses, hit ratio, database reads, database writes, queries at once, " +
  "latency p50|p90|p99|max|mean, errors, stale hits, oldest hit, locks taken, locks refused, seconds, count WHAT, returned REPR";

/** What the probe finds, or null if there is no such probe. */
export function readSimulationProbe(probe: string, report: SimulationReport): string | null {
  for (const { form, read } of probes) {
    const match = form.exec(probe);
    if (match) return read(report, match[1] ?? "");
  }
  return null;
}
