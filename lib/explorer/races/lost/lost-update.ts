/** Read, somebody else changes, write over it: counters, lists, dicts, registries, rows. */
import { changesOf, type TraceEvent } from "#engine/event";
import { type Access, accessesOf, meets } from "#explorer/races/trace/accesses";
import type { FindRace } from "#explorer/races/trace/race";

export const lostUpdate: FindRace = (events, clue) => {
  const touched = events.map((event) => ({ event, accesses: accessesOf(event) }));
  for (const { event: write, accesses } of touched) {
    if (isAtomic(write)) continue; // reads and writes at once: it loses nothing
    for (const own of accesses) {
      const { what, changes, looks } = own;
      if (!changes || looks || !isWanted(what, clue.keys)) continue;
      const has = (each: (typeof touched)[number], does: (access: Access) => boolean) =>
        each.event.index < write.index && each.accesses.some((access) => meets(access, own) && does(access));
      const read = touched.findLast(
        (each) => each.event.task === write.task && has(each, (access) => access.looks),
      )?.event;
      if (!read) continue;
      const isBetween = (each: (typeof touched)[number]) =>
        each.event.task !== write.task &&
        each.event.index > read.index &&
        has(each, (access) => access.changes) &&
        ("key" in what || isGone(each.event, write, events));
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

/** Some column that one changed in a row is not as it left it after the other, or written once more, and not computed from what was found. */
function isGone(between: TraceEvent, write: TraceEvent, events: readonly TraceEvent[]): boolean {
  const computed = new Set(
    events.flatMap((event) =>
      event.type === "queried" && event.task === write.task && event.action.do === "update"
        ? Object.keys(event.action.compute ?? {})
        : [],
    ),
  );
  const written = new Set(
    events.flatMap((event) =>
      event.type === "queried" &&
      event.task === write.task &&
      event.action.do === "update" &&
      event.index <= write.index
        ? Object.keys(event.action.set)
        : [],
    ),
  );
  return changesOf(between).some((change) => {
    if (change.kind !== "row" || change.after === null) return false;
    const { table, id, before, after } = change;
    const then = changesOf(write).find((other) => other.kind === "row" && other.table === table && other.id === id);
    if (then?.kind !== "row" || then.after === null) return false;
    const left = then.after;
    return Object.keys(after).some(
      (name) =>
        after[name] !== before?.[name] && (left[name] !== after[name] || written.has(name)) && !computed.has(name),
    );
  });
}

const isAtomic = (event: TraceEvent): boolean =>
  event.type === "commanded" &&
  (event.command.op === "incr" || event.command.op.startsWith("delete") || event.command.op === "clear");

const isWanted = (what: Access["what"], keys: readonly string[]): boolean =>
  keys.length === 0 || ("key" in what && keys.includes(what.key));
