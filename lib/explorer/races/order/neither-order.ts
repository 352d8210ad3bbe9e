/**
 * The race that fits no other kind: each of two requests has a step before a conflicting step of the other, so neither came wholly
 * first. Every run that is not as if one after another has such a circle, of two requests or of more.
 */
import type { TraceEvent } from "#engine/event";
import { type Access, accessesOf, meets } from "#explorer/races/trace/accesses";
import type { FindRace } from "#explorer/races/trace/race";
import type { Resource } from "#explorer/races/words/claims";

interface Conflict {
  first: number;
  second: number;
  what: Resource;
}

export const neitherOrder: FindRace = (events, clue) => {
  const conflicts = conflictsOf(events);
  const from = (a: number, b: number): Conflict[] => conflicts.get(`${a} ${b}`) ?? [];
  const tasks = [...new Set(events.map(({ task }) => task))].filter((task) => task >= 0);
  const isWanted = ({ what }: Conflict) => clue.keys.length === 0 || ("key" in what && clue.keys.includes(what.key));
  for (const wanted of [isWanted, () => true])
    for (const a of tasks)
      for (const b of tasks.filter((task) => task > a)) {
        const forth = from(a, b).find(wanted);
        const back = from(b, a).find(wanted);
        if (!forth || !back) continue;
        const key = "key" in forth.what ? forth.what.key : "key" in back.what ? back.what.key : "";
        return {
          kind: "steps in between",
          key,
          requests: [a, b],
          window: null,
          claims: [
            { kind: "precedes", ...forth },
            { kind: "precedes", ...back },
            {
              kind: "neither-first",
              pairs: [
                [forth.first, forth.second],
                [back.first, back.second],
              ],
            },
          ],
        };
      }
  return null;
};

/** By "one other": a step of one, and a later step of the other that conflicts with it. */
function conflictsOf(events: readonly TraceEvent[]): Map<string, Conflict[]> {
  const found = new Map<string, Conflict[]>();
  const touched = new Map<string, { task: number; index: number; access: Access }[]>();
  for (const event of events)
    for (const access of accessesOf(event)) {
      const { id, what, changes } = access;
      const before = touched.get(id) ?? [];
      for (const other of before) {
        if (other.task === event.task || (!changes && !other.access.changes)) continue;
        if (!meets(access, other.access)) continue;
        const name = `${other.task} ${event.task}`;
        found.set(name, [...(found.get(name) ?? []), { first: other.index, second: event.index, what }]);
      }
      touched.set(id, [...before, { task: event.task, index: event.index, access }]);
    }
  return found;
}
