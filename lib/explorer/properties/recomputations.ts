/**
 * How often slow work was done: in all, or at the same moment. Slow work is a slow call of the shop's services (`worked`); where the
 * learner says so, a `time.sleep` that stands for work, or a query to the database. Looking up a session, counting, or marking
 * something as seen is no work. Work that takes no virtual time lasts until the request does something else.
 */
import type { TraceEvent } from "#engine/event";
import type { Property } from "#explorer/property";

/** What else counts as slow work, by what the learner writes behind the name: `recomputations+sleep=1`. */
export const ALSO_WORK = ["sleep", "queries"] as const;
export type AlsoWork = (typeof ALSO_WORK)[number];

interface Shared {
  works: number;
  running: number;
}
interface Own {
  lasts: null | "until it wakes" | "until it does something else";
}

const start = { shared: { works: 0, running: 0 } as Shared, own: { lasts: null } as Own };

export const recomputationsInAll = (most = 1, also: readonly AlsoWork[] = []): Property => ({
  name: named("recomputations", also),
  title: `The slow work${alsoWords(also)} is done at most ${times(most)}.`,
  kind: "always",
  monitor: {
    start,
    follow: (event, memory) => step(event, memory.shared as Shared, memory.own as Own, also),
  },
  atEnd: (_, shared) => {
    const { works } = shared as Shared;
    return works > most ? `the slow work was done ${times(works)}` : null;
  },
});

export const recomputationsAtOnce = (most = 1, also: readonly AlsoWork[] = []): Property => ({
  name: named("recomputations-at-once", also),
  title: `At most ${most} ${most === 1 ? "request does" : "requests do"} the slow work${alsoWords(also)} at the same moment.`,
  kind: "always",
  monitor: {
    start,
    follow: (event, memory) => {
      const next = step(event, memory.shared as Shared, memory.own as Own, also);
      if (!isWork(event, also) || next.shared.running <= most) return next;
      return { ...next, violation: `${next.shared.running} requests did the slow work at the same moment` };
    },
    woke: (memory) => {
      const { works, running } = memory.shared as Shared;
      const { lasts } = memory.own as Own;
      return lasts === null ? memory : { shared: { works, running: running - 1 }, own: { lasts: null } };
    },
  },
});

function step(event: TraceEvent, before: Shared, own: Own, also: readonly AlsoWork[]): { shared: Shared; own: Own } {
  const running = before.running - (own.lasts === null ? 0 : 1);
  if (!isWork(event, also)) return { shared: { ...before, running }, own: { lasts: null } };
  const lasts = "durationMs" in event && event.durationMs > 0 ? "until it wakes" : "until it does something else";
  return { shared: { works: before.works + 1, running: running + 1 }, own: { lasts } };
}

function isWork(event: TraceEvent, also: readonly AlsoWork[]): boolean {
  if (event.type === "worked") return true;
  if (event.type === "slept") return also.includes("sleep");
  const isQuery = event.type === "queried" && (event.action.do === "select" || event.action.do === "count");
  return isQuery && also.includes("queries");
}

const named = (name: string, also: readonly AlsoWork[]): string => [name, ...also].join("+");

const WORDS: Record<AlsoWork, string> = { sleep: "sleeps", queries: "queries" };

const alsoWords = (also: readonly AlsoWork[]): string =>
  also.length === 0 ? "" : ` (${also.map((each) => WORDS[each]).join(" and ")} included)`;

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
