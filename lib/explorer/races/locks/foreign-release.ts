/** A lock runs out under its owner, another takes it, and the first releases the other's. */
import type { TraceEvent } from "#engine/event";
import { accessesOf, meets } from "#explorer/races/trace/accesses";
import { ranOut } from "#explorer/races/trace/expiry";
import { changesKey, commandsIn, type FindRace, takenAway } from "#explorer/races/trace/race";
import { isCounterIn, isRefillIn, lockTaken } from "#simulation/measures/lock-calls";

export const foreignRelease: FindRace = (events, clue) => {
  const commands = commandsIn(events);
  for (const release of commands) {
    if (clue.event !== null && release.index > clue.event) break;
    const { command, store } = release;
    const removed = release.changes.find((change) => change.kind === "removed");
    if (command.op !== "delete" || release.outcome !== "deleted" || removed?.kind !== "removed") continue;
    const { expiresAtMs } = removed.entry;
    if (expiresAtMs !== null && expiresAtMs <= release.atMs) continue; // by then it was nobody's
    const { key } = command;
    const takes = commands.filter(
      (event) => event.index < release.index && event.store === store && lockTaken(event) === key,
    );
    const owner = takes.at(-1);
    if (!owner || owner.task === release.task || isRefillIn(events, owner) || isCounterIn(events, owner)) continue;
    // What has been written over since is no lock any more.
    if (commands.some((event) => event.index > owner.index && event.index < release.index && changesKey(event, key)))
      continue;
    const own = takes.findLast(({ task }) => task === release.task);
    const over = own ? ranOut(events, own, key, owner.index) : null;
    const gone = own && !over ? takenAway(events, own, key, owner.index) : undefined;
    return {
      kind: "lock released by another",
      key,
      requests: [owner.task, release.task],
      window: own ? { task: release.task, from: own.index, to: release.index } : null,
      claims: [
        own ? { kind: "held", take: own.index, key } : { kind: "never-held", release: release.index, key },
        ...(over ? [over] : []),
        ...(gone ? [{ kind: "did", step: gone.index } as const] : []),
        { kind: "did", step: owner.index },
        { kind: "foreign-release", owner: owner.index, release: release.index, key },
      ],
    };
  }
  return null;
};

/** And somebody came in because of it: they took the lock, and met with what its owner had still to do, or both did slow work. */
export const letIn: FindRace = (events, clue) => {
  const race = foreignRelease(events, clue);
  const claim = race?.claims.find(({ kind }) => kind === "foreign-release");
  if (claim?.kind !== "foreign-release") return null;
  const owner = events[claim.owner]?.task;
  const next = commandsIn(events).find(
    (event) => event.index > claim.release && event.task !== owner && lockTaken(event) === claim.key,
  );
  if (!next) return null;
  const within = events.filter(({ task, index }) => task === next.task && index > next.index);
  const rest = events.filter(({ task, index }) => task === owner && index > next.index);
  const worked = events.some(({ task, type, index }) => task === owner && type === "worked" && index > claim.owner);
  const met = rest.some((event) => within.some((other) => conflict(event, other, claim.key)));
  return met || (worked && within.some(({ type }) => type === "worked")) ? race : null;
};

/** One changes what the other touches, apart from the lock itself. */
const conflict = (one: TraceEvent, other: TraceEvent, lock: string): boolean =>
  accessesOf(one).some((a) =>
    accessesOf(other).some((b) => meets(a, b) && (a.changes || b.changes) && !("key" in a.what && a.what.key === lock)),
  );
