/** Two change the database in one order, and store what came of it in the other: the value of the earlier change stays. */
import type { Queried, TraceEvent } from "#engine/event";
import { rowsChanged } from "#explorer/races/trace/accesses";
import { changesKey, commandsIn, type FindRace, keysPut } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";

export const otherOrder: FindRace = (events, clue) => {
  const puts = commandsIn(events).flatMap((event) => keysPut(event).map((key) => ({ event, key })));
  for (const { event: last, key } of puts.toReversed()) {
    if (clue.keys.length > 0 && !clue.keys.includes(key)) continue;
    const first = puts.findLast(
      ({ event, key: other }) =>
        other === key && event.store === last.store && event.task !== last.task && event.index < last.index,
    )?.event;
    const changes = first && orderOfChanges(events, last.task, first.task, first.index);
    if (!first || !changes) continue;
    const [earlier, later, table] = changes;
    const stays = !events.some((event) => event.index > last.index && changesKey(event, key));
    const claims: Claim[] = [
      { kind: "precedes", first: earlier.index, second: later.index, what: { table } },
      { kind: "precedes", first: first.index, second: last.index, what: { key } },
      ...(stays ? [{ kind: "untouched-after", after: last.index, key } as const] : []),
    ];
    const requests = [first.task, last.task];
    const window = { task: last.task, from: earlier.index, to: last.index };
    return { kind: "stored in another order", key, requests, window, claims };
  }
  return null;
};

/** A commit of the one, and a later one of the other that changed a row of the same table, both before `by`. */
function orderOfChanges(
  events: readonly TraceEvent[],
  one: number,
  other: number,
  by: number,
): [earlier: Queried, later: Queried, table: string] | null {
  const commits = events.filter(
    (event): event is Queried => event.type === "queried" && event.index < by && rowsChanged(event).size > 0,
  );
  const later = commits.findLast(({ task }) => task === other);
  const earlier = later && commits.findLast(({ task, index }) => task === one && index < later.index);
  if (!later || !earlier || commits.some(({ task, index }) => task === one && index > later.index)) return null;
  const rows = rowsChanged(later);
  const shared = [...rowsChanged(earlier)].find(([table, ids]) => [...ids].some((id) => rows.get(table)?.has(id)));
  return shared ? [earlier, later, shared[0]] : null;
}
