/** The database is changed after the value was cached, and nobody invalidates it, or only before the change is committed. */
import type { Commanded, TraceEvent } from "#engine/event";
import {
  changesKey,
  commandsIn,
  commitsRows,
  type FindRace,
  keysPut,
  readsKey,
  removesKey,
} from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";

export const unrefreshed: FindRace = (events, clue) => {
  const commit = events.findLast((event) => commitsRows(event).length > 0);
  if (!commit) return null;
  const write = commandsIn(events).findLast(
    (event) =>
      event.index < commit.index && keysPut(event).some((key) => clue.keys.length === 0 || clue.keys.includes(key)),
  );
  const key = write ? keysPut(write).find((k) => clue.keys.length === 0 || clue.keys.includes(k)) : clue.keys[0];
  if (key === undefined) return null;
  if (events.some((event) => event.index > (write ?? commit).index && changesKey(event, key))) return null;
  // Without a write it was there from the start, unless somebody wrote it later or nobody knows which key it is.
  if (!write && events.some((event) => keysPut(event).includes(key) || changesKey(event, key))) return null;
  const early = events.find(
    (event) => event.index < commit.index && event.task === commit.task && removesKey(event, key),
  );
  const bump = early || !write ? undefined : earlyBump(events, write, commit);
  const claims: Claim[] = [
    ...(bump ? [{ kind: "did", step: bump.index } as const] : []),
    ...(early ? [{ kind: "removed-before-commit", removal: early.index, commit: commit.index, key } as const] : []),
    write ? { kind: "did", step: write.index } : { kind: "stored-at-import", key },
    { kind: "did", step: commit.index },
    { kind: "untouched-after", after: commit.index, key },
  ];
  return {
    kind: early || bump ? "invalidated too early" : "value never invalidated",
    key,
    requests: write && write.task !== commit.task ? [write.task, commit.task] : [commit.task],
    window: null,
    claims,
  };
};

/** The generation that is in the entry's key was counted up in the transaction, before the commit: the entry was made under the new one. */
const earlyBump = (events: readonly TraceEvent[], write: Commanded, commit: TraceEvent): Commanded | undefined =>
  commandsIn(events).find(
    (event) =>
      event.task === commit.task &&
      event.index < commit.index &&
      event.task !== write.task &&
      commandsIn(events).some(
        (look) =>
          look.task === write.task &&
          look.index > event.index &&
          look.index < write.index &&
          keysPut(event).some((name) => !keysPut(write).includes(name) && readsKey(look, name)),
      ),
  );
