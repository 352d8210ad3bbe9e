/**
 * No request that started after a commit is served what was true before it. A request starts with its first step. A value counts as
 * older when it was made from a read before that, the same read would already have answered something else, and something else would have been
 * stored then: a token drawn at random is not older.
 */

import type { Database } from "#engine/database";
import { changesOf } from "#engine/event";
import type { Property } from "#explorer/property";
import { keysHit } from "#simulation/measures/cache-reads";
import { follow, IGNORANT, type Knowledge, NO_SOURCES, type Sources, sourceKey } from "#simulation/measures/provenance";
import { Makers } from "#simulation/measures/would-store";
import { quoted } from "#simulation/words";

interface Own {
  knowledge: Knowledge;
  /** The database at its start, by number, and how many commits there had been. */
  start: { database: number; version: number } | null;
}
interface Shared {
  sources: Sources;
  version: number;
}

/** `origins`: what the entries were made from that are there before the first request. */
export function noOlderValue(origins: Sources = NO_SOURCES): Property {
  const makers = new Makers();
  const snapshots: Database[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (database: Database): number => {
    const text = database.fingerprint();
    let number = numbers.get(text);
    if (number === undefined) {
      number = snapshots.push(database.fork()) - 1;
      numbers.set(text, number);
    }
    return number;
  };
  return {
    name: "no-older-value",
    title: "No request that started after a commit is served the older value.",
    kind: "always",
    monitor: {
      start: { shared: { sources: origins, version: 0 }, own: { knowledge: IGNORANT, start: null } },
      follow: (event, memory, { before, after, node, tree }) => {
        if (node) makers.know(tree, node);
        const shared = memory.shared as Shared;
        const own = memory.own as Own;
        const start = own.start ?? { database: numberOf(before.database), version: shared.version };
        const committed = changesOf(event).some(({ kind }) => kind === "row");
        const version = shared.version + (committed ? 1 : 0);
        const readNow = (action: Parameters<Database["read"]>[0]) => after.database.read(action);
        const [knowledge, sources] = follow(event, own.knowledge, shared.sources, readNow, version, node?.id ?? null);
        const next = { shared: { sources, version }, own: { knowledge, start } };
        if (event.type !== "commanded") return next;
        const atStart = snapshots[start.database] as Database;
        const older = keysHit(event).find((key) => {
          const reads = shared.sources[sourceKey(event.store, key)]?.filter((read) => read.version < start.version);
          return makers.isStale(key, reads, (action) => atStart.read(action));
        });
        return older === undefined
          ? next
          : { ...next, violation: `${quoted(older)} was served as it was before a commit`, keys: [older] };
      },
    },
  };
}
