/** Two look, find that they may, and both act: a token used twice, a mail sent twice, a coupon, a limit, a place sold to two. */
import type { TraceEvent } from "#engine/event";
import { bothRefill } from "#explorer/races/staleness/both-refill";
import { type Access, accessesOf, meets } from "#explorer/races/trace/accesses";
import type { FindRace } from "#explorer/races/trace/race";
import { isCount } from "#simulation/measures/lock-calls";

export const pastCheck: FindRace = (events, clue) => {
  const looks = new Map<string, { task: number; index: number; access: Access }[]>();
  const touched = events.map((event) => ({ event, accesses: accessesOf(event) }));
  /** The last look of each request before it acted, and that act. */
  const acted: { access: Access; saw: Access; task: number; look: number; act: number }[] = [];
  for (const { event, accesses } of touched) {
    for (const access of accesses) {
      const { id, what, looks: sees, changes } = access;
      const own = looks.get(id) ?? [];
      const act = changes || (event.type === "commanded" && event.command.op === "delete");
      const look = own.findLast((seen) => seen.task === event.task && meets(seen.access, access));
      if (act && look) {
        // Each acted on what the other had looked at. (Two new rows are not the same row, but both looked for one.)
        const rival = acted.find(
          (other) =>
            meets(other.access, look.access) &&
            meets(access, other.saw) &&
            other.task !== event.task &&
            other.act > look.index &&
            other.look < other.act,
        );
        const first = rival && { look: rival.look, act: rival.act, task: rival.task };
        const second = { look: look.index, act: event.index, task: event.task };
        if (
          first &&
          isWanted(what, clue.keys) &&
          !("key" in what && bothRefill(events, what.key, first.act, second.act))
        ) {
          const returned = events.filter(
            (each) => each.type === "returned" && (each.task === first.task || each.task === second.task),
          );
          return {
            kind: "two past one check",
            key: "key" in what ? what.key : "",
            requests: [first.task, second.task],
            window: { task: second.task, from: second.look, to: second.act },
            claims: [
              { kind: "both-looked", looks: [first.look, second.look], acts: [first.act, second.act], what },
              ...[first.act, second.act].map((step) => ({ kind: "did", step }) as const),
              ...returned.map(({ index }) => ({ kind: "did", step: index }) as const),
            ],
          };
        }
        acted.push({ access, saw: look.access, task: event.task, look: look.index, act: event.index });
        looks.set(
          id,
          own.filter(({ task }) => task !== event.task),
        );
      } else if (sees && !changes && !isNoCheck(event))
        looks.set(id, [...own, { task: event.task, index: event.index, access }]);
    }
  }
  return null;
};

/**
 * It does not matter to the request what the number is: Redis asks whether the key is there before it counts, and a counter is added before it is
 * counted.
 */
const isNoCheck = (event: TraceEvent): boolean =>
  event.type === "commanded" &&
  (event.command.op === "add" || (event.command.op === "has" && isCount(event, event.command.key)));

const isWanted = (what: Access["what"], keys: readonly string[]): boolean =>
  keys.length === 0 || ("key" in what && keys.includes(what.key));
