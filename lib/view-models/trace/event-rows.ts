/** The events of a run as a list to be read and searched: when, who, what. Lines that were merely reached are left out. */
import type { TraceEvent } from "#engine/event";
import { letterOf } from "#simulation/words";
import { duration } from "#view-models/words/duration";
import { eventWords } from "#view-models/words/event-words";
import type { CachesOfRun } from "#view-models/words/key-name";

export interface EventRow {
  /** The cursor's stop after this event. */
  at: number;
  atMs: number;
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
  /** How it lies to the step at the cursor, which is the row that ends at `than`. */
  when: Relation;
  than: number;
}

export const RELATIONS = {
  any: "at any time",
  before: "before this step",
  after: "after this step",
  same: "at the same moment as this step",
} as const;

/** `same`: the clock shows the same time, whichever came first. */
export type Relation = keyof typeof RELATIONS;

export function eventRows(events: readonly TraceEvent[], caches: CachesOfRun): EventRow[] {
  return events.flatMap((event, i) =>
    event.type === "reached"
      ? []
      : [
          {
            at: i + 1,
            atMs: event.atMs,
            time: duration(event.atMs),
            task: event.task,
            letter: event.task < 0 ? "" : letterOf(event.task),
            words: eventWords(event, caches),
          },
        ],
  );
}

export function filteredRows(rows: readonly EventRow[], { task, text, when, than }: EventFilter): readonly EventRow[] {
  const wanted = text.trim().toLowerCase();
  if (task === null && wanted === "" && when === "any") return rows;
  const step = rows.findLast(({ at }) => at <= than) ?? null;
  return rows.filter(
    (row) =>
      (task === null || row.task === task) &&
      (wanted === "" || row.words.toLowerCase().includes(wanted)) &&
      isThen(row, when, step),
  );
}

/** Before the first step nothing has happened, and everything comes after it. */
function isThen(row: EventRow, when: Relation, step: EventRow | null): boolean {
  switch (when) {
    case "any":
      return true;
    case "before":
      return step !== null && row.at < step.at;
    case "after":
      return step === null || row.at > step.at;
    case "same":
      return step !== null && row.at !== step.at && row.atMs === step.atMs;
  }
}
