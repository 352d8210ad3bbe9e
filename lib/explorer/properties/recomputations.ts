/**
 * How often the slow thing was done: in all, or at the same moment. A recomputation is a slow call (`worked`) unless told otherwise.
 * One that takes no virtual time lasts until the request does something else.
 */
import type { TraceEvent } from "#engine/event";
import type { Property } from "#explorer/property";

export type IsRecomputation = (event: TraceEvent) => boolean;
const isWork: IsRecomputation = ({ type }) => type === "worked";

export const recomputationsInAll = (most = 1, isRecomputation = isWork): Property => ({
  name: "recomputations",
  title: `The slow work is done at most ${times(most)}.`,
  kind: "always",
  monitor: {
    start: { shared: 0, own: null },
    follow: (event, { shared, own }) => ({ shared: (shared as number) + (isRecomputation(event) ? 1 : 0), own }),
  },
  atEnd: (_, shared) => ((shared as number) > most ? `the slow work was done ${times(shared as number)}` : null),
});

type Lasts = null | "until it wakes" | "until it does something else";

export const recomputationsAtOnce = (most = 1, isRecomputation = isWork): Property => ({
  name: "recomputations-at-once",
  title: `At most ${most} ${most === 1 ? "request does" : "requests do"} the slow work at the same moment.`,
  kind: "always",
  monitor: {
    start: { shared: 0, own: null },
    follow: (event, memory) => {
      const own = memory.own as Lasts;
      const running = (memory.shared as number) - (own === null ? 0 : 1);
      if (!isRecomputation(event)) return { shared: running, own: null };
      const lasts: Lasts =
        "durationMs" in event && event.durationMs > 0 ? "until it wakes" : "until it does something else";
      const next = { shared: running + 1, own: lasts };
      return running + 1 > most
        ? { ...next, violation: `${running + 1} requests did the slow work at the same moment` }
        : next;
    },
    woke: (memory) => (memory.own === null ? memory : { shared: (memory.shared as number) - 1, own: null }),
  },
});

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
