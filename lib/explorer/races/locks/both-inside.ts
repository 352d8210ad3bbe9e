/** Two are between taking and releasing one lock, or in one section: the lock ran out, or each has a cache of its own. */
import type { Commanded, TraceEvent } from "#engine/event";
import { scopeOf } from "#engine/step";
import { ranOut } from "#explorer/races/trace/expiry";
import { commandsIn, type FindRace, takenAway } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";
import { isRelease, locksTakenIn } from "#simulation/measures/lock-calls";

export const bothInside: FindRace = (events, clue) => {
  const commands = commandsIn(events);
  for (const second of commands)
    for (const key of locksTakenIn(events, second)) {
      if (clue.keys.length > 0 && !clue.keys.includes(key)) continue;
      const first = commands.findLast(
        (event) =>
          event.task !== second.task &&
          event.index < second.index &&
          locksTakenIn(events, event).includes(key) &&
          !isOver(events, event, key, second.index),
      );
      if (!first) continue;
      const leave = releaseOf(events, first, key);
      const own = releaseOf(events, second, key);
      const apart = scopeOf(first.store) !== scopeOf(second.store);
      const over = apart ? null : ranOut(events, first, key, second.index);
      if (leave === null && own === null && !over) continue;
      const gone = apart || over ? undefined : takenAway(events, first, key, second.index);
      const claims: Claim[] = [
        { kind: "held", take: first.index, key },
        ...(apart ? [{ kind: "separate-caches", first: first.index, second: second.index, key } as const] : []),
        ...(over ? [over] : []),
        ...(gone ? [{ kind: "did", step: gone.index } as const] : []),
        { kind: "both-inside", first: first.index, second: second.index, leave, key },
      ];
      return {
        kind: "two in one critical section",
        key,
        requests: [first.task, second.task],
        window: leave === null ? null : { task: first.task, from: first.index, to: leave },
        claims,
      };
    }
  return null;
};

/** Where it released the lock it had taken, or wanted to; null = it never did. */
function releaseOf(events: readonly TraceEvent[], take: Commanded, key: string): number | null {
  const found = events.find(
    (event) =>
      event.type === "commanded" && event.task === take.task && event.index > take.index && isRelease(event, key),
  );
  return found?.index ?? null;
}

/** It had released the lock, or ended, by then. */
function isOver(events: readonly TraceEvent[], take: Commanded, key: string, by: number): boolean {
  const release = releaseOf(events, take, key);
  if (release !== null && release < by) return true;
  return events.some(
    ({ task, type, index }) => task === take.task && index < by && (type === "returned" || type === "raised"),
  );
}
