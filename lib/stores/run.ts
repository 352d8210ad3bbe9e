/**
 * The run a workbench shows and where its cursor stands. One store per workbench, so that the slider, the table, the timeline,
 * the output and the editor follow the same cursor without passing it around.
 */
import type { RunRecord } from "#engine/run-record";
import { createStore, type StoreApi } from "zustand/vanilla";

/** Where the shown trace comes from: the build, or a run in this browser. */
export type RunSource = "recorded" | "live";

export interface RunState {
  record: RunRecord;
  source: RunSource;
  /** Counts events: 0 = before the first, `events.length` = after the last. */
  cursor: number;
  show(record: RunRecord, source: RunSource): void;
  moveTo(cursor: number): void;
}

export type RunStore = StoreApi<RunState>;

export const createRunStore = (recorded: RunRecord): RunStore =>
  createStore<RunState>((set, get) => ({
    record: recorded,
    source: "recorded",
    cursor: recorded.events.length,
    show: (record, source) => set({ record, source, cursor: record.events.length }),
    moveTo: (cursor) => set({ cursor: Math.max(0, Math.min(Math.round(cursor), get().record.events.length)) }),
  }));
