/** The slow work (`worked`) of all requests: how often, how many at the same moment, how often in each request. For properties of one's own. */
import type { Monitor } from "#explorer/property";

export interface WorkDiary {
  times: number;
  /** The most requests that were at it at the same moment. */
  atOnce: number;
  /** How often each request that has ended did it, the least first. */
  each: readonly number[];
  running: number;
}

interface Own {
  times: number;
  lasts: null | "until it wakes" | "until it does something else";
}

export const workDiary: Monitor = {
  start: {
    shared: { times: 0, atOnce: 0, each: [], running: 0 } satisfies WorkDiary,
    own: { times: 0, lasts: null } satisfies Own,
  },
  follow: (event, memory) => {
    const shared = memory.shared as WorkDiary;
    const own = memory.own as Own;
    const running = shared.running - (own.lasts === null ? 0 : 1);
    if (event.type === "worked") {
      const lasts: Own["lasts"] = event.durationMs > 0 ? "until it wakes" : "until it does something else";
      const atOnce = Math.max(shared.atOnce, running + 1);
      return {
        shared: { ...shared, times: shared.times + 1, running: running + 1, atOnce },
        own: { times: own.times + 1, lasts },
      };
    }
    if (event.type !== "returned" && event.type !== "raised")
      return { shared: { ...shared, running }, own: { ...own, lasts: null } };
    const each = [...shared.each, own.times].sort((a, b) => a - b);
    return { shared: { ...shared, running, each }, own: { ...own, lasts: null } };
  },
  woke: (memory) => {
    const shared = memory.shared as WorkDiary;
    const own = memory.own as Own;
    if (own.lasts === null) return memory;
    return { shared: { ...shared, running: shared.running - 1 }, own: { ...own, lasts: null } };
  },
};
