/**
 * A lock is released only by its owner. A lock is a key that the learner's `add` took; its owner is the request whose `add`
 * stored it last; release is a `delete` that removes it. Deleting a lock that has already expired removes nothing and harms nobody.
 */

import type { Property } from "#explorer/property";
import { lockTaken } from "#simulation/measures/lock-calls";
import { sourceKey } from "#simulation/measures/provenance";
import { quoted } from "#simulation/words";

/** How many times each lock was taken, and whether it is held. */
type Shared = Readonly<Record<string, { taken: number; held: boolean }>>;
/** Which taking of each lock was the request's own. */
type Own = Readonly<Record<string, number>>;

export const lockByOwner = (): Property => ({
  name: "lock-by-owner",
  title: "A lock is released only by the request that took it.",
  kind: "always",
  monitor: {
    start: { shared: {}, own: {} },
    follow: (event, memory) => {
      let shared = memory.shared as Shared;
      let own = memory.own as Own;
      if (event.type !== "commanded") return memory;
      let violation: string | undefined;
      for (const change of event.changes) {
        if (change.kind !== "removed") continue;
        const lock = sourceKey(change.store, change.key);
        const known = shared[lock];
        if (!known?.held) continue;
        // locmem deletes what has expired, too: by then it was nobody's.
        const { expiresAtMs } = change.entry;
        const wasLive = expiresAtMs === null || expiresAtMs > event.atMs;
        if (change.why === "deleted" && wasLive && own[lock] !== known.taken)
          violation = `${quoted(change.key)} was released by a request that did not hold it`;
        shared = { ...shared, [lock]: { ...known, held: false } };
      }
      const added = lockTaken(event);
      if (added !== null) {
        const lock = sourceKey(event.store, added);
        const taken = (shared[lock]?.taken ?? 0) + 1;
        shared = { ...shared, [lock]: { taken, held: true } };
        own = { ...own, [lock]: taken };
      }
      return violation === undefined ? { shared, own } : { shared, own, violation };
    },
  },
});
