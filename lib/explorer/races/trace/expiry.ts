/** Expiry as part of a story: what was stored, when its time was over, and the first event from then on. */
import type { Commanded, TraceEvent } from "#engine/event";
import type { Claim } from "#explorer/races/words/claims";

/** Says that what `put` stored under the key had run out before event `by`; null when it had not, or was taken away first. */
export function ranOut(
  events: readonly TraceEvent[],
  put: Commanded,
  key: string,
  by: number,
): Extract<Claim, { kind: "ran-out" }> | null {
  const change = put.changes.find((c) => c.kind === "put" && c.key === key);
  if (change?.kind !== "put") return null;
  let atMs = change.entry.expiresAtMs;
  for (const event of events.slice(put.index + 1, by + 1)) {
    if (event.type !== "commanded" && event.type !== "fault") continue;
    for (const later of event.changes) {
      if (!("key" in later) || later.key !== key || later.store !== change.store) continue;
      if (later.kind === "touched") atMs = later.expiresAtMs;
      if (later.kind !== "put" && later.kind !== "removed") continue;
      if (later.kind === "removed" && later.why === "expired" && atMs !== null) break;
      if (atMs === null || event.atMs < atMs) return null;
    }
  }
  if (atMs === null || atMs > (events[by]?.atMs ?? 0)) return null;
  const before = events.findIndex((event) => event.index > put.index && event.atMs >= (atMs as number));
  const end = events.findIndex(
    (event) => event.task === put.task && (event.type === "returned" || event.type === "raised"),
  );
  return { kind: "ran-out", put: put.index, key, atMs, before, atWork: end < 0 || end >= before };
}
