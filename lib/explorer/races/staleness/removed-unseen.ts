/** Read, somebody else writes, delete: what was written in between goes, too, and nobody has seen it. */
import type { Commanded } from "#engine/event";
import { accessesOf } from "#explorer/races/trace/accesses";
import { changesKey, commandsIn, type FindRace, keysPut } from "#explorer/races/trace/race";
import { lockTaken } from "#simulation/measures/lock-calls";

export const removedUnseen: FindRace = (events, clue) => {
  const commands = commandsIn(events);
  for (const removal of commands) {
    const { command, store, task } = removal;
    const key = clue.keys.find((each) => (command.op === "delete" || command.op === "delete-many") && gone(each));
    if (key === undefined) continue;
    const own = commands.filter((event) => event.store === store && event.index < removal.index);
    const read = own.findLast((event) => event.task === task && looksAt(event, key));
    const between = own.find(
      (event) => event.index > (read?.index ?? removal.index) && event.task !== task && keysPut(event).includes(key),
    );
    // A lock that another has taken meanwhile is another story.
    if (!read || !between || lockTaken(between) === key) continue;
    if (events.some((event) => event.index > removal.index && changesKey(event, key))) continue;
    const steps = { read: read.index, between: between.index, write: removal.index, what: { key } };
    return {
      kind: "lost update",
      key,
      requests: [between.task, task],
      window: { task, from: read.index, to: removal.index },
      claims: [
        { kind: "did", step: read.index },
        { kind: "changed-between", ...steps },
        { kind: "overwrote", ...steps },
      ],
    };

    function gone(each: string): boolean {
      return removal.changes.some((change) => change.kind === "removed" && change.key === each);
    }
  }
  return null;
};

const looksAt = (event: Commanded, key: string): boolean =>
  accessesOf(event).some(({ what, looks }) => looks && "key" in what && what.key === key);
