/** A lock expires under its owner, another takes it, and the first releases the other's. */

import { commandsIn, type FindRace } from "#explorer/races/race";
import { stepInWords } from "#explorer/races/words";
import { lockTaken } from "#simulation/measures/lock-calls";
import { letterOf, quoted } from "#simulation/words";

export const foreignRelease: FindRace = (events) => {
  const commands = commandsIn(events);
  for (const release of commands) {
    const { command } = release;
    if (command.op !== "delete" || release.outcome !== "deleted") continue;
    const before = commands.filter(({ index }) => index < release.index);
    const takes = before.filter((event) => lockTaken(event) === command.key);
    const owner = takes.at(-1);
    if (!owner || owner.task === release.task) continue;
    const own = takes.findLast(({ task }) => task === release.task);
    const [a, b] = [letterOf(release.task), letterOf(owner.task)];
    const expired = owner.changes.some((change) => change.kind === "removed" && change.why === "expired");
    return {
      kind: "lock released by another",
      key: command.key,
      requests: [owner.task, release.task],
      steps: [...(own ? [own.index] : []), owner.index, release.index],
      window: own ? { task: release.task, from: own.index, to: release.index } : null,
      why: [
        own ? `${stepInWords(own)} and held the lock.` : `${a} never had ${quoted(command.key)}.`,
        `${stepInWords(owner)}${expired ? ` after ${a}'s lock had expired` : ""}.`,
        `${a} then deleted ${quoted(command.key)}: that was ${b}'s lock.`,
      ],
    };
  }
  return null;
};
