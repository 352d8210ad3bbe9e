/** Reads the database, somebody commits a change (and perhaps invalidates), then the old value is stored. */
import { changesOf } from "#engine/event";
import { commandsIn, type FindRace, keysPut } from "#explorer/races/race";
import { stepInWords } from "#explorer/races/words";
import { letterOf, quoted } from "#simulation/words";

export const staleRefill: FindRace = (events) => {
  for (const write of commandsIn(events).toReversed()) {
    const [key] = keysPut(write);
    if (key === undefined) continue;
    const before = events.slice(0, write.index);
    const read = before.findLast(
      (event) =>
        event.type === "queried" &&
        event.task === write.task &&
        (event.action.do === "select" || event.action.do === "count"),
    );
    if (!read) continue;
    const commit = before.find(
      (event) =>
        event.index > read.index && event.task !== write.task && changesOf(event).some(({ kind }) => kind === "row"),
    );
    if (!commit) continue;
    const removal = before.find(
      (event) => event.index > commit.index && event.task !== write.task && removes(event, key),
    );
    const [a, b] = [letterOf(write.task), letterOf(commit.task)];
    return {
      kind: "stale refill",
      key,
      requests: [commit.task, write.task],
      steps: [read.index, commit.index, ...(removal ? [removal.index] : []), write.index],
      window: { task: write.task, from: read.index, to: write.index },
      why: [
        `${stepInWords(read)} before ${b} changed it.`,
        removal
          ? `${stepInWords(removal)}, but ${a} had not written it yet.`
          : `Nobody took ${quoted(key)} away after ${b}'s change.`,
        `${a} then wrote the old value to ${quoted(key)}, where it stays until its timeout.`,
      ],
    };
  }
  return null;
};

const removes = (event: Parameters<typeof changesOf>[0], key: string): boolean =>
  event.type === "commanded" &&
  (("key" in event.command && event.command.op === "delete" && event.command.key === key) ||
    event.command.op === "clear");
