/**
 * A lock is released only by its owner. A lock is a key that the learner's `add` took; its owner is the request whose `add`
 * stored it last; release is a `delete` that removes it. Deleting a lock that has already expired removes nothing and harms nobody.
 * What a request found missing and then made (of the database, or by work) is a cached value and no lock, although `add` stores it; neither is
 * what somebody counts up. Whether a key is a counter shows when the request that added it comes to it next: so the verdict on a delete falls then. It
 * is one, too, when a request whose `add` is refused counts it up.
 */

import { countedWhenRefused } from "#explorer/properties/counted-when-refused";
import type { Property } from "#explorer/property";
import { isCount, lockTaken, makesSomething, missedBy } from "#simulation/measures/lock-calls";
import { sourceKey } from "#simulation/measures/provenance";
import { quoted } from "#simulation/words";

/** How many times each lock was taken, whether it is held, whether by a request that has ended, and which takings another request has ended. */
interface Lock {
  taken: number;
  held: boolean;
  left?: true;
  stolen?: readonly number[];
}
type Shared = Readonly<Record<string, Lock>>;
interface Own {
  /** Which taking of each lock was the request's own. */
  taken: Readonly<Record<string, number>>;
  /** What it found missing, and of that, what it has done something for since. */
  missed: readonly string[];
  made: readonly string[];
}

const start: { shared: Shared; own: Own } = { shared: {}, own: { taken: {}, missed: [], made: [] } };

export const lockByOwner = (): Property => ({
  name: "lock-by-owner",
  title: "A lock is released only by the request that took it.",
  kind: "always",
  monitor: {
    start,
    follow: (event, memory, moment) => {
      let shared = memory.shared as Shared;
      let own = memory.own as Own;
      if (makesSomething(event) && own.missed.length > 0)
        return { shared, own: { ...own, missed: [], made: [...new Set([...own.made, ...own.missed])].sort() } };
      if (event.type === "returned" || event.type === "raised") return atEnd(shared, own);
      if (event.type !== "commanded") return memory;
      let violation: string | undefined;
      if ("key" in event.command) {
        const { key } = event.command;
        const lock = sourceKey(event.store, key);
        if (isStolen(shared, own, lock)) {
          if (!isCount(event, key)) violation = words(key);
          const { [lock]: _, ...taken } = own.taken;
          own = { ...own, taken };
        }
      }
      for (const change of event.changes) {
        if (change.kind !== "removed") continue;
        const lock = sourceKey(change.store, change.key);
        const known = shared[lock];
        if (!known?.held) continue;
        // locmem deletes what has expired, too: by then it was nobody's.
        const { expiresAtMs } = change.entry;
        const wasLive = expiresAtMs === null || expiresAtMs > event.atMs;
        const isForeign = change.why === "deleted" && wasLive && own.taken[lock] !== known.taken;
        if (isForeign && known.left) violation = words(change.key);
        const stolen = isForeign && !known.left ? [...(known.stolen ?? []), known.taken] : known.stolen;
        shared = { ...shared, [lock]: { taken: known.taken, held: false, ...(stolen && { stolen }) } };
      }
      const added = lockTaken(event);
      const lock = added === null ? "" : sourceKey(event.store, added);
      if (added !== null && !own.made.includes(lock) && !countedWhenRefused(event, moment)) {
        const known = shared[lock];
        const taken = (known?.taken ?? 0) + 1;
        shared = { ...shared, [lock]: { taken, held: true, ...(known?.stolen && { stolen: known.stolen }) } };
        own = { ...own, taken: { ...own.taken, [lock]: taken } };
      } else if (event.command.op === "incr")
        for (const change of event.changes) {
          const counted = change.kind === "put" ? sourceKey(change.store, change.key) : "";
          const known = shared[counted];
          if (known?.held) shared = { ...shared, [counted]: { ...known, held: false } };
        }
      const missed = missedBy(event).map((key) => sourceKey(event.store, key));
      if (missed.length > 0) own = { ...own, missed: [...new Set([...own.missed, ...missed])].sort() };
      return violation === undefined ? { shared, own } : { shared, own, violation };
    },
  },
});

const words = (key: string): string => `${quoted(key)} was released by a request that did not hold it`;

/** Another request has deleted what this one had taken. */
const isStolen = (shared: Shared, { taken }: Own, lock: string): boolean =>
  taken[lock] !== undefined && (shared[lock]?.stolen?.includes(taken[lock]) ?? false);

/** What it still holds it leaves behind; what was taken from it, and wasn't to be counted, was a lock. */
function atEnd(before: Shared, own: Own) {
  let shared = before;
  let violation: string | undefined;
  for (const [lock, taking] of Object.entries(own.taken)) {
    const known = shared[lock];
    if (isStolen(shared, own, lock)) violation ??= words(lock.slice(lock.indexOf("\u0000") + 1));
    else if (known?.held && known.taken === taking) shared = { ...shared, [lock]: { ...known, left: true } };
  }
  return violation === undefined ? { shared, own } : { shared, own, violation };
}
