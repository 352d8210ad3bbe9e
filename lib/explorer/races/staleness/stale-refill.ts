/** Reads the database, somebody commits a change (and perhaps invalidates), then the old value is stored. */
import type { Commanded, Queried, TraceEvent } from "#engine/event";
import { rowsAsked, rowsChanged } from "#explorer/races/trace/accesses";
import { changesKey, commandsIn, type FindRace, keysPut, type Race, removesKey } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";

export const staleRefill: FindRace = (events, clue) => {
  for (const write of commandsIn(events).toReversed())
    for (const key of keysPut(write)) {
      if (clue.keys.length > 0 && !clue.keys.includes(key)) continue;
      const race = refillOf(events, write, key);
      if (race) return race;
    }
  return null;
};

/** The story of one store: what it was made from had changed by then. */
export function refillOf(events: readonly TraceEvent[], write: Commanded, key: string): Race | null {
  const before = events.slice(0, write.index);
  const reads = before.filter((event): event is Queried => event.task === write.task && isRead(event));
  const found = reads
    .map((read) => ({ read, commit: before.find((event) => changesRead(event, read)) }))
    .filter(({ read, commit }) => !before.some((event) => isOwnChange(event, read, commit)))
    .findLast(({ commit }) => commit !== undefined);
  if (!found?.commit) return null;
  const { read, commit } = found;
  const removal = before.find(
    (event) => event.index > commit.index && event.task !== write.task && removesKey(event, key),
  );
  const stays = !events.slice(write.index + 1).some((event) => changesKey(event, key));
  const steps = { commit: commit.index, write: write.index, key };
  const claims: Claim[] = [
    { kind: "read-before-commit", read: read.index, commit: commit.index },
    removal
      ? { kind: "removed-before-write", removal: removal.index, write: write.index, key }
      : { kind: "not-removed-between", ...steps },
    { kind: "stored-old", read: read.index, ...steps, stays },
  ];
  const change = removal ? undefined : before.find((event) => event.index > commit.index && changesKey(event, key));
  if (change) claims.splice(1, 1, { kind: "did", step: change.index });
  return {
    kind: "stale refill",
    key,
    requests: [commit.task, write.task],
    window: { task: write.task, from: read.index, to: write.index },
    claims,
  };
}

export const isRead = (event: TraceEvent): event is Queried =>
  event.type === "queried" && (event.action.do === "select" || event.action.do === "count");

/** Another request changed what was read, after the read. */
const changesRead = (event: TraceEvent, read: Queried): boolean =>
  event.index > read.index && event.task !== read.task && isAbout(event, read);

/** What it stores is then what it has written itself, and no refill from what it had read. */
const isOwnChange = (event: TraceEvent, read: Queried, commit: TraceEvent | undefined): boolean =>
  event.type === "queried" &&
  event.task === read.task &&
  event.index > read.index &&
  event.index < (commit?.index ?? 0) &&
  (event.action.do === "update" || event.action.do === "insert" || event.action.do === "delete") &&
  event.reply !== 0 &&
  isSameTable(event, read) &&
  (rowsAsked(event) === null || rowsAsked(read) === null || sharesRow(event, read));

const isSameTable = (a: Queried, b: Queried): boolean =>
  "table" in a.action && "table" in b.action && a.action.table === b.action.table;

const sharesRow = (a: Queried, b: Queried): boolean => [...(rowsAsked(a) ?? [])].some((row) => rowsAsked(b)?.has(row));

/** The event changes rows that the read was about, as far as can be told. */
export function isAbout(event: TraceEvent, read: Queried): boolean {
  if (event.type !== "queried" || !("table" in read.action)) return false;
  const changed = rowsChanged(event).get(read.action.table);
  const asked = rowsAsked(read);
  return changed !== undefined && (asked === null || [...asked].some((row) => changed.has(row)));
}
