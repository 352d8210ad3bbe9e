/** The events of a run as a list to be read and searched: when, who, what. Lines that were merely reached are left out. */
import type { TraceEvent } from "#engine/event";
import { letterOf } from "#simulation/words";
import { duration } from "#view-models/words/duration";
import { eventWords } from "#view-models/words/event-words";
import type { CachesOfRun } from "#view-models/words/key-name";

export interface EventRow {
  /** The cursor's stop after this event. */
  at: number;
  time: string;
  task: number;
  /** Empty for what no request did. */
  letter: string;
  words: string;
}

export interface EventFilter {
  /** Null = all requests. */
  task: number | null;
  /** A key, a line, a word: whatever the list says. */
  text: string;
}

export function eventRows(events: readonly TraceEvent[], caches: CachesOfRun): EventRow[] {
  return events.flatMap((event, i) =>
    event.type === "reached"
      ? []
      : [
          {
            at: i + 1,
            time: duration(event.atMs),
            task: event.task,
            letter: event.task < 0 ? "" : letterOf(event.task),
            words: eventWords(event, caches),
          },
        ],
  );
}

export function filteredRows(rows: readonly EventRow[], { task, text }: EventFilter): readonly EventRow[] {
  const wanted = text.trim().toLowerCase();
  if (task === null && wanted === "") return rows;
  return rows.filter(
    (row) => (task === null || row.task === task) && (wanted === "" || row.words.toLowerCase().includes(wanted)),
  );
}
