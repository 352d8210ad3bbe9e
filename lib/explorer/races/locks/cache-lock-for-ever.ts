/** Requests that ask again and again for locks made of cache keys, and nobody will release them: held by each other, by themselves, or left behind. */
import type { Commanded, TraceEvent } from "#engine/event";
import { commandsIn, type FindRace } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";
import { holderOf, lockRefused } from "#simulation/measures/lock-calls";

interface Waiter {
  refused: Commanded;
  holder: Commanded;
  key: string;
}

export const cacheLockForEver: FindRace = (events) => {
  const tasks = [...new Set(events.map(({ task }) => task))].filter((task) => task >= 0 && !endOf(events, task));
  const waiters = tasks.map((task) => waitOf(events, task));
  if (waiters.length === 0 || !waiters.every((waiter) => waiter !== null)) return null;
  const itself = waiters.find(({ refused, holder }) => refused.task === holder.task);
  if (itself) return told("deadlock with itself", [itself], []);
  const ends = waiters.flatMap(({ holder }) => endOf(events, holder.task) ?? []);
  return told(ends.length > 0 ? "lock never released" : "deadlock", waiters, ends);
};

const endOf = (events: readonly TraceEvent[], of: number): TraceEvent | undefined =>
  events.find(({ task, type }) => task === of && (type === "returned" || type === "raised"));

/** The last thing it did in the store was to ask for a lock in vain. */
function waitOf(events: readonly TraceEvent[], task: number): Waiter | null {
  const commands = commandsIn(events);
  const refused = commands.findLast((event) => event.task === task);
  const key = refused ? lockRefused(refused) : null;
  const holder = refused && key !== null ? holderOf(commands, refused, key) : undefined;
  return refused && holder && key !== null ? { refused, holder, key } : null;
}

function told(kind: string, waiters: readonly Waiter[], ends: readonly TraceEvent[]): ReturnType<FindRace> {
  const steps = (indexes: readonly number[]): number[] => [...new Set(indexes)].sort((a, b) => a - b);
  const claims: Claim[] = [
    ...waiters
      .filter((one, i) => waiters.findIndex(({ holder }) => holder === one.holder) === i)
      .sort((a, b) => a.holder.index - b.holder.index)
      .map(({ holder, key }): Claim => ({ kind: "held", take: holder.index, key })),
    ...steps(ends.map(({ index }) => index)).map((step): Claim => ({ kind: "did", step })),
    ...waiters.map(
      ({ refused, holder, key }): Claim =>
        refused.task === holder.task
          ? { kind: "did", step: refused.index }
          : { kind: "refused-by", refused: refused.index, holder: holder.index, key },
    ),
  ];
  const requests = steps(waiters.flatMap(({ refused, holder }) => [refused.task, holder.task]));
  return { kind, key: waiters.length === 1 ? (waiters[0]?.key ?? "") : "", requests, window: null, claims };
}
