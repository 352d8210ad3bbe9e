/** A simulation on screen: the learner's program and scenario, what came of the last run, and where its cursor stands. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { runtimeClient } from "#runtime/client/client";
import type { RunOptions, SimulationReport } from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";
import { inTurn, type Trouble, troubleOf } from "#stores/in-turn";

export interface SimulationState {
  report: SimulationReport | null;
  /** The program and the scenario that left this report. */
  of: { code: string; backend: string; scenario: Scenario };
  source: "recorded" | "live";
  cursor: number;
  running: boolean;
  trouble: Trouble | null;
}

/** The trace of more than these is too much to send and to draw; what is measured needs no trace. */
export const KEEP_EVENTS_UP_TO = 2000;

export type SimulationStore = StoreApi<SimulationState>;

export const createSimulationStore = (of: SimulationState["of"], report: SimulationReport | null): SimulationStore =>
  createStore<SimulationState>(() => ({
    report,
    of,
    source: "recorded",
    cursor: report?.events.length ?? 0,
    running: false,
    trouble: null,
  }));

export async function runSimulation(store: SimulationStore, options: RunOptions, scenario: Scenario): Promise<void> {
  store.setState({ running: true, trouble: null });
  try {
    const report = await inTurn(() => runtimeClient().simulate(options, scenario, scenario.count <= KEEP_EVENTS_UP_TO));
    const of = { code: options.code, backend: options.backend ?? "locmem", scenario };
    store.setState({ report, of, source: "live", cursor: report.events.length, running: false });
  } catch (error) {
    store.setState({ running: false, trouble: troubleOf(error) });
  }
}

export function moveSimulation(store: SimulationStore, cursor: number): void {
  const length = store.getState().report?.events.length ?? 0;
  store.setState({ cursor: Math.max(0, Math.min(Math.round(cursor), length)) });
}
