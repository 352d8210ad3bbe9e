/** Read, somebody else writes, write over it. */
import { commandsIn, type FindRace, keysPut, readsKey } from "#explorer/races/race";
import { stepInWords } from "#explorer/races/words";
import { letterOf, quoted } from "#simulation/words";

export const lostUpdate: FindRace = (events) => {
  const commands = commandsIn(events);
  for (const [at, write] of commands.entries()) {
    if (write.command.op === "incr") continue; // reads and writes at once: it loses nothing
    for (const key of keysPut(write)) {
      const before = commands.slice(0, at);
      const read = before.findLast((event) => event.task === write.task && readsKey(event, key));
      if (!read) continue;
      const between = before.find(
        (event) => event.task !== write.task && event.index > read.index && keysPut(event).includes(key),
      );
      if (!between) continue;
      const [a, b] = [letterOf(write.task), letterOf(between.task)];
      return {
        kind: "lost update",
        key,
        requests: [between.task, write.task],
        steps: [read.index, between.index, write.index],
        window: { task: write.task, from: read.index, to: write.index },
        why: [
          `${stepInWords(read)}.`,
          `Before ${a} wrote it back, ${stepInWords(between)}.`,
          `${a} then wrote over it: what ${b} had done to ${quoted(key)} is gone.`,
        ],
      };
    }
  }
  return null;
};
