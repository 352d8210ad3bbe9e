/** The database is changed after the value was cached, and nobody invalidates it (or only before the change is committed). */
import { changesOf } from "#engine/event";
import { commandsIn, type FindRace, keysPut } from "#explorer/races/race";
import { stepInWords } from "#explorer/races/words";
import { letterOf, quoted } from "#simulation/words";

export const unrefreshed: FindRace = (events) => {
  const commit = events.findLast((event) => changesOf(event).some(({ kind }) => kind === "row"));
  if (!commit) return null;
  const write = commandsIn(events).findLast((event) => event.index < commit.index && keysPut(event).length > 0);
  const [key] = write ? keysPut(write) : [];
  if (!write || key === undefined) return null;
  return {
    kind: "value never invalidated",
    key,
    requests: [write.task, commit.task],
    steps: [write.index, commit.index],
    window: null,
    why: [
      `${stepInWords(write)}.`,
      `${letterOf(commit.task)} then changed the database, and nobody deleted or rewrote ${quoted(key)} afterwards.`,
    ],
  };
};
