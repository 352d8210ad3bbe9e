/** Somebody returns None because they looked before the value was there (or after it had gone). */

import { commandsIn, type FindRace, isMiss, keysPut } from "#explorer/races/race";
import { stepInWords } from "#explorer/races/words";
import { lockRefused, lockTaken } from "#simulation/measures/lock-calls";
import { letterOf, quoted } from "#simulation/words";

export const readTooEarly: FindRace = (events) => {
  const none = events.find((event) => event.type === "returned" && event.repr === "None");
  if (!none) return null;
  const commands = commandsIn(events);
  const miss = commands.findLast((event) => event.task === none.task && isMiss(event) && event.command.op === "get");
  if (miss?.command.op !== "get") return null;
  const { key } = miss.command;
  const b = letterOf(none.task);
  const gone = commands.findLast(
    (event) => event.index < miss.index && event.changes.some((c) => c.kind === "removed" && c.key === key),
  );
  const write = commands.find(
    (event) => event.index > miss.index && event.task !== none.task && keysPut(event).includes(key),
  );
  const refused = commands.findLast(
    (event) => event.task === none.task && event.index < miss.index && lockRefused(event) !== null,
  );
  const lock = refused ? lockRefused(refused) : null;
  const holder = commands.findLast((event) => refused && event.index < refused.index && lockTaken(event) === lock);
  const why: string[] = [];
  if (refused && holder) why.push(`${stepInWords(refused)}: ${letterOf(holder.task)} had it.`);
  if (write) why.push(`${b} then read ${quoted(key)} before ${letterOf(write.task)} wrote it.`);
  else if (miss.outcome === "expired") why.push(`${stepInWords(miss)}.`);
  else if (gone) why.push(`${b} read ${quoted(key)} after ${stepInWords(gone)}.`);
  else why.push(`${b} read ${quoted(key)}, and nobody ever wrote it.`);
  why.push(`Nothing was there, and ${b} returned None.`);
  const other = write ?? holder ?? gone;
  const steps = [holder, refused, gone && !write ? gone : undefined, miss, write].flatMap(
    (event) => event?.index ?? [],
  );
  return {
    kind: write ? "read too early" : miss.outcome === "expired" ? "read too late" : "nothing to read",
    key,
    requests: other && other.task !== none.task ? [other.task, none.task] : [none.task],
    steps: [...new Set(steps)].sort((x, y) => x - y),
    window:
      write && holder && holder.task === write.task ? { task: write.task, from: holder.index, to: write.index } : null,
    why,
  };
};
