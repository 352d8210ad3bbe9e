/**
 * Recorded runs that did not come with the page (`/runs/HASH.json`), by their address: fetched once, kept as long as the page. A run
 * that cannot be had is "failed", and asked for again the next time somebody wants to see it.
 */
import { createStore } from "zustand/vanilla";
import { fromJson } from "#course/model/json";
import type { RunRecord } from "#engine/run-record";
import { fetchData } from "#runtime/client/fetch-data";
import type { ExploreReport, SimulationReport } from "#runtime/protocol";

export type RecordedRun = RunRecord | SimulationReport | ExploreReport;

export const recordedRuns = createStore<Record<string, RecordedRun | "failed">>(() => ({}));

const asked = new Set<string>();

export async function fetchRecordedRun(href: string): Promise<void> {
  if (asked.has(href)) return;
  asked.add(href);
  try {
    recordedRuns.setState({ [href]: await fetchData<RecordedRun>(href, () => true, fromJson) });
  } catch {
    asked.delete(href);
    globalThis.dispatchEvent?.(new Event("stampede:missing")); // the page offers to try again
    recordedRuns.setState({ [href]: "failed" });
  }
}
