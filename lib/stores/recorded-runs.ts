/**
 * Recorded runs that did not come with the page (`/runs/HASH.json`), by their address: fetched once, kept as long as the page. A run
 * that cannot be had is "failed", and asked for again the next time somebody wants to see it.
 */
import { createStore } from "zustand/vanilla";
import { fromJson } from "#course/model/json";
import type { RunRecord } from "#engine/run-record";
import { sitePath } from "#runtime/client/site-path";
import type { ExploreReport, SimulationReport } from "#runtime/protocol";

export type RecordedRun = RunRecord | SimulationReport | ExploreReport;

export const recordedRuns = createStore<Record<string, RecordedRun | "failed">>(() => ({}));

const asked = new Set<string>();

export async function fetchRecordedRun(href: string): Promise<void> {
  if (asked.has(href)) return;
  asked.add(href);
  try {
    const response = await fetch(sitePath(href));
    if (!response.ok) throw new Error(`${href}: ${response.status}`);
    const run = fromJson<RecordedRun>(await response.text());
    recordedRuns.setState({ [href]: run });
  } catch {
    asked.delete(href);
    recordedRuns.setState({ [href]: "failed" });
  }
}
