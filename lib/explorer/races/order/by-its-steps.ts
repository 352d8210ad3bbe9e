/** What fits no kind of race: the steps that matter, in their order, and nothing is claimed beyond them. */
import type { TraceEvent } from "#engine/event";
import { accessesOf } from "#explorer/races/trace/accesses";
import type { FindRace } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";

const MOST = 6;

export const byItsSteps: FindRace = (events, clue) => {
  const shared = sharedSteps(events, clue.keys);
  const seen = clue.event === null ? [] : events.filter(({ index }) => index === clue.event);
  const ends = events.filter(({ type }) => type === "returned" || type === "raised");
  const chosen = [...shared.slice(-MOST), ...seen, ...(shared.length === 0 ? ends.slice(0, MOST) : [])];
  const steps = [...new Set(chosen.filter(canBeTold).map(({ index }) => index))].sort((a, b) => a - b);
  if (steps.length === 0) return null;
  const requests = [...new Set(steps.map((index) => (events[index] as TraceEvent).task))].sort((a, b) => a - b);
  return { kind: "", key: "", requests, window: null, claims: steps.map((step) => ({ kind: "did", step })) };
};

/** As if one after another, and yet not. */
export const beganEarly: FindRace = (events, clue) => {
  const early = beganBefore(events);
  const told = early && byItsSteps(events, clue);
  return told && { ...told, claims: [...told.claims, early] };
};

/**
 * The steps of one request all came after those of another, and yet it wasn't as if one after the other: its code had run up to its first step
 * when it began, and there it may have looked at the module or the clock.
 */
function beganBefore(events: readonly TraceEvent[]): Claim | null {
  const spans = [...new Set(events.map(({ task }) => task))].flatMap((task) => {
    const own = events.filter((event) => event.task === task && canBeTold(event));
    const began = events.find((event) => event.task === task && event.type === "started");
    const [first, last] = [own[0], own.at(-1)];
    return began && first && last ? [{ began, first, last }] : [];
  });
  const inTurn = spans.sort((a, b) => a.first.index - b.first.index);
  if (inTurn.some(({ first }, i) => i > 0 && first.index < (inTurn[i - 1]?.last.index ?? 0))) return null;
  const [earliest, latest] = [inTurn[0], inTurn.at(-1)];
  if (!earliest || !latest || earliest === latest) return null;
  const { last: ended } = earliest;
  const isOver = ended.type === "returned" || ended.type === "raised";
  return isOver && latest.began.index < ended.index
    ? { kind: "began-before", began: latest.began.index, ended: ended.index }
    : null;
}

/** Steps on what one request changed and another touched; with a clue, on that key. */
function sharedSteps(events: readonly TraceEvent[], keys: readonly string[]): TraceEvent[] {
  const users = new Map<string, { tasks: Set<number>; changed: boolean }>();
  const touched = events.map((event) => ({ event, accesses: accessesOf(event) }));
  for (const { event, accesses } of touched)
    for (const { id, changes } of accesses) {
      const known = users.get(id) ?? { tasks: new Set(), changed: false };
      users.set(id, { tasks: known.tasks.add(event.task), changed: known.changed || changes });
    }
  return touched
    .filter(({ accesses }) =>
      accesses.some(({ id, what }) => {
        const { tasks, changed } = users.get(id) ?? { tasks: new Set(), changed: false };
        return keys.length > 0 ? "key" in what && keys.includes(what.key) : tasks.size > 1 && changed;
      }),
    )
    .map(({ event }) => event);
}

const canBeTold = ({ type, task }: TraceEvent): boolean =>
  task >= 0 && type !== "started" && type !== "printed" && type !== "reached" && type !== "fault";
