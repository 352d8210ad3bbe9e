/** A lock runs out under its owner, another takes it, and the first releases the other's. */
import { ranOut } from "#explorer/races/expiry";
import { changesKey, commandsIn, type FindRace } from "#explorer/races/race";
import { isRefillIn, lockTaken } from "#simulation/measures/lock-calls";

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
    if (!owner || owner.task === release.task || isRefillIn(events, owner)) continue;
    // What has been written over since is no lock any more.
    if (commands.some((event) => event.index > owner.index && event.index < release.index && changesKey(event, key)))
      continue;
    const own = takes.findLast(({ task }) => task === release.task);
    const over = own ? ranOut(events, own, key, owner.index) : null;
    return {
      kind: "lock released by another",
      key,
      requests: [owner.task, release.task],
      window: own ? { task: release.task, from: own.index, to: release.index } : null,
      claims: [
        own ? { kind: "held", take: own.index, key } : { kind: "never-held", release: release.index, key },
        ...(over ? [over] : []),
        { kind: "did", step: owner.index },
        { kind: "foreign-release", owner: owner.index, release: release.index, key },
      ],
    };
  }
  return null;
};
