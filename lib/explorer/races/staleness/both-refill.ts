/** Two requests found nothing and stored what they had read in the database, and it was not the same for both: neither took anything from the other. */
import type { TraceEvent } from "#engine/event";
import { isRead } from "#explorer/races/staleness/stale-refill";
import { isMiss, keysPut, readsKey } from "#explorer/races/trace/race";

/** `one` and `other` are their writes. */
export function bothRefill(events: readonly TraceEvent[], key: string, one: number, other: number): boolean {
  const [made, otherMade] = [one, other].map((write) => refilledWith(events, key, write));
  return made !== undefined && otherMade !== undefined && made !== otherMade;
}

/** What was stored there; undefined = it was no refill. */
function refilledWith(events: readonly TraceEvent[], key: string, write: number): string | undefined {
  const put = events[write];
  if (put?.type !== "commanded" || !keysPut(put).includes(key)) return undefined;
  const own = events.filter(({ task, index }) => task === put.task && index < write);
  const look = own.findLast((event) => event.type === "commanded" && readsKey(event, key));
  if (look?.type !== "commanded" || !isMiss(look)) return undefined;
  if (!own.some((event) => event.index > look.index && isRead(event))) return undefined;
  const change = put.changes.find((each) => each.kind === "put" && each.key === key);
  return change?.kind === "put" ? change.entry.payload : undefined;
}
