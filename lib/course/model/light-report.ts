/**
 * Keeps pages light. A simulation with very many events keeps its measures only, which is all that traffic is compared by; its
 * lanes then wait for a live run. At build time more is kept, for the probes that count events.
 */
import type { ExploreReport, SimulationReport } from "#runtime/protocol";

const MAX_EVENTS = 3_000;
const MAX_PAGE_CHARACTERS = 350_000;

/** What the build remembers. */
export const lightReport = (report: SimulationReport): SimulationReport =>
  report.events.length <= MAX_EVENTS ? report : withoutEvents(report);

/** What a page receives. */
export const pageReport = (report: SimulationReport): SimulationReport =>
  JSON.stringify(report.events).length <= MAX_PAGE_CHARACTERS ? report : withoutEvents(report);

export const withoutEvents = (report: SimulationReport): SimulationReport => ({
  ...report,
  events: [],
  previews: {},
  start: [],
});

/** What a page keeps of an exploration until its report is asked for. */
export const withoutSchedules = (report: ExploreReport): ExploreReport => ({
  ...report,
  outcomes: [],
  counterexamples: [],
  previews: {},
  start: [],
});
