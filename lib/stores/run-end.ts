/** What is said at the end of a run. */
import type { RunRecord } from "#engine/run-record";
import { runSummary } from "#view-models/trace/run-summary";

/** A trace of more is read in one task and drawn in the next, so that the page can answer in between. */
const MANY_EVENTS = 2_000;

export async function summaryOf(record: RunRecord): Promise<string> {
  const summary = runSummary(record);
  if (record.events.length > MANY_EVENTS) await new Promise((resolve) => setTimeout(resolve, 0));
  return summary;
}
