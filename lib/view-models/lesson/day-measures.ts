/** What is measured of a day, with its words for a slot and for the whole: the rows of the picture and the columns of the table. */
import type { DaySlot } from "#simulation/day/day-report";

export const whole = (value: number): string => Math.round(value).toLocaleString("en");
/** With a space that does not break. */
export const seconds = (ms: number): string =>
  `${ms < 60_000 ? Number((ms / 1000).toFixed(1)) : whole(ms / 1000)}\u00a0s`;
export const share = ({ hits, misses }: { hits: number; misses: number }): number | null =>
  hits + misses === 0 ? null : (hits / (hits + misses)) * 100;
export const oldest = ({ oldMs, oldAfterOutageMs }: { oldMs: number; oldAfterOutageMs: number }): number =>
  Math.max(oldMs, oldAfterOutageMs);
export const unanswered = ({ errors, noAnswers }: { errors: number; noAnswers: number }): number => errors + noAnswers;
export const times = (count: number): string =>
  count === 1 ? "once" : count === 2 ? "twice" : `${whole(count)} times`;

interface Measure {
  id: string;
  title: string;
  of: (slot: DaySlot) => number | null;
  words: (value: number) => string;
  overall: (slots: readonly DaySlot[]) => string;
}

export const sum = (slots: readonly DaySlot[], of: (slot: DaySlot) => number): number =>
  slots.reduce((all, slot) => all + of(slot), 0);
export const most = (slots: readonly DaySlot[], of: (slot: DaySlot) => number): number => Math.max(0, ...slots.map(of));
const total = (of: (slot: DaySlot) => number) => (slots: readonly DaySlot[]) => `${whole(sum(slots, of))} in all`;

export const DAY_MEASURES: readonly Measure[] = [
  measure("visitors", "Visitors", ({ requests }) => requests),
  measure("errors", "Without an answer", unanswered),
  measure("computations", "Computations", ({ recomputations }) => recomputations),
  measure("reads", "Database reads", ({ databaseReads }) => databaseReads),
  {
    id: "hits",
    title: "Hit ratio",
    of: share,
    words: (value) => `${value.toFixed(1)} %`,
    overall: (slots) => {
      const all = share({ hits: sum(slots, ({ hits }) => hits), misses: sum(slots, ({ misses }) => misses) });
      return all === null ? "no look" : `${all.toFixed(1)} % over the day`;
    },
  },
  {
    id: "slowest",
    title: "Slowest answer",
    of: ({ latencyMaxMs }) => latencyMaxMs,
    words: seconds,
    overall: (slots) => `at most ${seconds(most(slots, ({ latencyMaxMs }) => latencyMaxMs))}`,
  },
  {
    id: "oldest",
    title: "Told what was wrong, for how long",
    of: oldest,
    words: seconds,
    overall: (slots) => `at most ${seconds(most(slots, oldest))}`,
  },
];

function measure(id: string, title: string, of: (slot: DaySlot) => number): Measure {
  return { id, title, of, words: whole, overall: total(of) };
}
