/** What a transaction had written was stored in the cache before the transaction was over, and then it was taken back. */

import { changesKey, commandsIn, type FindRace, keysPut } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";

export const takenBack: FindRace = (events, clue) => {
  for (const put of commandsIn(events).toReversed())
    for (const key of keysPut(put)) {
      if (clue.keys.length > 0 && !clue.keys.includes(key)) continue;
      const own = events.filter(({ task }) => task === put.task);
      const rollback = own.find(
        (event) => event.index > put.index && event.type === "queried" && ends(event.action.do),
      );
      if (rollback?.type !== "queried" || rollback.action.do === "commit") continue;
      const { transaction } = rollback.action;
      const change = own.find(
        (event) =>
          event.index < put.index &&
          event.type === "queried" &&
          (event.action.do === "update" || event.action.do === "insert" || event.action.do === "delete") &&
          event.action.transaction === transaction &&
          event.reply !== 0,
      );
      if (!change || transaction === null) continue;
      const stays = !events.slice(put.index + 1).some((event) => changesKey(event, key));
      const claims: Claim[] = [
        { kind: "did", step: change.index },
        { kind: "did", step: put.index },
        { kind: "did", step: rollback.index },
        ...(stays ? [{ kind: "untouched-after", after: put.index, key } as const] : []),
      ];
      const window = { task: put.task, from: change.index, to: rollback.index };
      return { kind: "stored before a rollback", key, requests: [put.task], window, claims };
    }
  return null;
};

const ends = (what: string): boolean => what === "commit" || what === "rollback" || what === "rollback-to";
