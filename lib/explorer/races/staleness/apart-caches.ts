/** A change reaches the cache of one process only; the others keep what they have. */
import type { Commanded } from "#engine/event";
import { scopeOf } from "#engine/step";
import { changesKey, commandsIn, commitsRows, type FindRace, keysPut, removesKey } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";

export const apartCaches: FindRace = (events, clue) => {
  const commands = commandsIn(events);
  const seen = commands.find(({ index }) => index === clue.event);
  for (const change of commands) {
    if (scopeOf(change.store) === null) continue;
    const commit = events.findLast(
      (event) => event.task === change.task && event.index < change.index && commitsRows(event).length > 0,
    );
    if (!commit) continue;
    for (const key of clue.keys) {
      const removes = removesKey(change, key);
      if (!removes && !keysPut(change).includes(key)) continue;
      const other = (seen ? [seen] : commands).find(
        (event) =>
          event.task !== change.task &&
          isElsewhere(event, change) &&
          "key" in event.command &&
          event.command.key === key,
      );
      if (!other || commands.some((event) => isMended(event, other, commit.index, key))) continue;
      const claims: Claim[] = [
        { kind: "did", step: commit.index },
        { kind: "did", step: change.index },
        { kind: "separate-caches", first: change.index, second: other.index, key },
        ...(seen ? [{ kind: "did", step: seen.index } as const] : []),
      ];
      const kind = removes ? "deleted in one process only" : "written in one process only";
      return { kind, key, requests: [change.task, other.task], window: null, claims };
    }
  }
  return null;
};

const isElsewhere = (event: Commanded, change: Commanded): boolean =>
  scopeOf(event.store) !== null && event.store !== change.store && event.process !== change.process;

/** Somebody has deleted or written it there, too, after the change of the database. */
const isMended = (event: Commanded, other: Commanded, commit: number, key: string): boolean =>
  event.store === other.store && event.index > commit && (removesKey(event, key) || changesKey(event, key));
