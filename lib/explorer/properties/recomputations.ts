/**
 * How often something was recomputed: in all, or at the same moment. A recomputation is a slow call (`worked`) unless told
 * otherwise; one that takes no virtual time lasts until the request does something else. Programs without any slow call
 * are judged by refills: a request misses a key and stores it later. Two refills of a key are at the same moment when
 * the second had missed before the first stored.
 */
import type { TraceEvent } from "#engine/event";
import type { Property } from "#explorer/property";
import { keysMissed } from "#simulation/measures/cache-reads";
import { sourceKey } from "#simulation/measures/provenance";

export type IsRecomputation = (event: TraceEvent) => boolean;
const isWork: IsRecomputation = ({ type }) => type === "worked";

interface Shared {
  works: number;
  running: number;
  /** Refills of each key so far. */
  refills: Readonly<Record<string, number>>;
}
interface Own {
  lasts: null | "until it wakes" | "until it does something else";
  /** Keys missed and not stored yet, with the refills there had been by then. */
  missed: Readonly<Record<string, number>>;
}

const start = { shared: { works: 0, running: 0, refills: {} } as Shared, own: { lasts: null, missed: {} } as Own };

export const recomputationsInAll = (most = 1, isRecomputation = isWork): Property => ({
  name: "recomputations",
  title: `The slow work is done at most ${times(most)}.`,
  kind: "always",
  monitor: {
    start,
    follow: (event, memory) => step(event, memory.shared as Shared, memory.own as Own, isRecomputation),
  },
  atEnd: (_, shared) => {
    const { works, refills } = shared as Shared;
    const count = works > 0 ? works : Math.max(0, ...Object.values(refills));
    return count > most ? `the slow work was done ${times(count)}` : null;
  },
});

export const recomputationsAtOnce = (most = 1, isRecomputation = isWork): Property => ({
  name: "recomputations-at-once",
  title: `At most ${most} ${most === 1 ? "request does" : "requests do"} the slow work at the same moment.`,
  kind: "always",
  monitor: {
    start,
    follow: (event, memory) => {
      const next = step(event, memory.shared as Shared, memory.own as Own, isRecomputation);
      const together = next.shared.works > 0 ? next.shared.running : next.together;
      if (together <= most) return next;
      return { ...next, violation: `${together} requests did the slow work at the same moment` };
    },
    woke: (memory) => {
      const shared = memory.shared as Shared;
      const own = memory.own as Own;
      if (own.lasts === null) return memory;
      return { shared: { ...shared, running: shared.running - 1 }, own: { ...own, lasts: null } };
    },
  },
});

function step(event: TraceEvent, before: Shared, own: Own, isRecomputation: IsRecomputation) {
  const running = before.running - (own.lasts === null ? 0 : 1);
  const shared: Shared = { ...before, running };
  if (isRecomputation(event)) {
    const lasts: Own["lasts"] =
      "durationMs" in event && event.durationMs > 0 ? "until it wakes" : "until it does something else";
    return {
      shared: { ...shared, works: shared.works + 1, running: running + 1 },
      own: { ...own, lasts },
      together: 0,
    };
  }
  return refilled(event, shared, { ...own, lasts: null });
}

function refilled(event: TraceEvent, shared: Shared, own: Own) {
  if (event.type !== "commanded") return { shared, own, together: 0 };
  const refills: Record<string, number> = { ...shared.refills };
  const missed: Record<string, number> = { ...own.missed };
  let together = 0;
  for (const key of keysMissed(event)) {
    const name = sourceKey(event.store, key);
    missed[name] = refills[name] ?? 0;
  }
  for (const change of event.changes) {
    const name = change.kind === "put" ? sourceKey(change.store, change.key) : "";
    const since = missed[name];
    if (since === undefined) continue;
    refills[name] = (refills[name] ?? 0) + 1;
    together = Math.max(together, refills[name] - since);
    delete missed[name];
  }
  return { shared: { ...shared, refills }, own: { ...own, missed }, together };
}

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
