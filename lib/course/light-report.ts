/** Keeps pages light: a simulation with very many events is shown by its measures, and run live for its lanes. */
import type { SimulationReport } from "#runtime/protocol";

export const MAX_EVENTS = 3_000;

export const lightReport = (report: SimulationReport): SimulationReport =>
  report.events.length <= MAX_EVENTS ? report : { ...report, events: [], previews: {} };
