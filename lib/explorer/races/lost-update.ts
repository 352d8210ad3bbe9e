/** Read, somebody else changes, write over it: counters, lists, dicts, registries, rows. */
import type { TraceEvent } from "#engine/event";
import { type Access, accessesOf } from "#explorer/races/accesses";
import type { FindRace } from "#explorer/races/race";

export const lostUpdate: FindRace = (events, clue) => {
  const touched = events.map((event) => ({ event, accesses: accessesOf(event) }));
  for (const { event: write, accesses } of touched) {
    if (isAtomic(write)) continue; // reads and writes at once: it loses nothing
    for (const { id, what, changes, looks } of accesses) {
      if (!changes || looks || !isWanted(what, clue.keys)) continue;
      const has = (each: (typeof touched)[number], does: (access: Access) => boolean) =>
        each.event.index < write.index && each.accesses.some((access) => access.id === id && does(access));
      const read = touched.findLast(
        (each) => each.event.task === write.task && has(each, (access) => access.looks),
      )?.event;
      if (!read) continue;
      const isBetween = (each: (typeof touched)[number]) =>
        each.event.task !== write.task && each.event.index > read.index && has(each, (access) => access.changes);
      const between = touched.find(isBetween)?.event;
      if (!between) continue;
      const key = "key" in what ? what.key : "";
      const steps = { read: read.index, between: between.index, write: write.index, what };
      return {
        kind: "lost update",
        key,
        requests: [between.task, write.task],
        window: { task: write.task, from: read.index, to: write.index },
        claims: [
          { kind: "did", step: read.index },
          { kind: "changed-between", ...steps },
          { kind: "overwrote", ...steps },
        ],
      };
    }
  }
  return null;
};

const isAtomic = (event: TraceEvent): boolean =>
  event.type === "commanded" &&
  (event.command.op === "incr" || event.command.op.startsWith("delete") || event.command.op === "clear");

const isWanted = (what: Access["what"], keys: readonly string[]): boolean =>
  keys.length === 0 || ("key" in what && keys.includes(what.key));
