/** Somebody returns None because they looked before the value was there, or after it had gone. */

import { ranOut } from "#explorer/races/trace/expiry";
import { commandsIn, type FindRace, isMiss, keysPut } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";
import { holderOf, lockRefused } from "#simulation/measures/lock-calls";

export const readTooEarly: FindRace = (events) => {
  const none = events.find((event) => event.type === "returned" && event.repr === "None");
  if (!none) return null;
  const commands = commandsIn(events);
  const miss = commands.findLast((event) => event.task === none.task && isMiss(event) && event.command.op === "get");
  if (miss?.command.op !== "get") return null;
  const { key } = miss.command;
  const put = commands.findLast((event) => event.index < miss.index && keysPut(event).includes(key));
  const over = put ? ranOut(events, put, key, miss.index) : null;
  const gone = commands.findLast(
    (event) =>
      event.index < miss.index &&
      event.index > (put?.index ?? -1) &&
      event.changes.some((c) => c.kind === "removed" && c.key === key && c.why !== "expired"),
  );
  const write = commands.find(
    (event) => event.index > miss.index && event.task !== none.task && keysPut(event).includes(key),
  );
  const refused = commands.findLast(
    (event) => event.task === none.task && event.index < miss.index && lockRefused(event) !== null,
  );
  const lock = refused ? lockRefused(refused) : null;
  const holder = refused && lock !== null ? holderOf(commands, refused, lock) : undefined;
  const claims: Claim[] = [];
  if (refused && holder && lock !== null && holder.task !== refused.task)
    claims.push({ kind: "refused-by", refused: refused.index, holder: holder.index, key: lock });
  if (write) claims.push({ kind: "read-before-write", read: miss.index, write: write.index, key });
  else if (over) claims.push(over, { kind: "did", step: miss.index });
  else if (gone) claims.push({ kind: "read-after-gone", read: miss.index, gone: gone.index, key });
  else if (miss.outcome === "expired") claims.push({ kind: "did", step: miss.index });
  else if (!events.some((event) => keysPut(event).includes(key)))
    claims.push({ kind: "never-written", read: miss.index, key });
  else claims.push({ kind: "did", step: miss.index });
  claims.push({ kind: "returned-none", miss: miss.index, returned: none.index });
  const other = write ?? holder ?? gone ?? put;
  return {
    kind: write ? "read too early" : over || miss.outcome === "expired" ? "read too late" : "nothing to read",
    key,
    requests: other && other.task !== none.task ? [other.task, none.task] : [none.task],
    window:
      write && holder && holder.task === write.task ? { task: write.task, from: holder.index, to: write.index } : null,
    claims,
  };
};
