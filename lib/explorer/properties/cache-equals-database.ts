/** Nothing stale after all have finished: no cached value was made from reads that would answer something else now, so that something else would be stored. */

import { type StoreId, scopeOf } from "#engine/step";
import type { Finding, Property } from "#explorer/property";
import {
  follow,
  IGNORANT,
  type Knowledge,
  NO_SOURCES,
  type ReadNow,
  type Sources,
  sourceKey,
} from "#simulation/measures/provenance";
import { Makers } from "#simulation/measures/would-store";
import { quoted } from "#simulation/words";

const nameOf = (store: StoreId, key: string): string => {
  const scope = scopeOf(store);
  return scope === null ? key : `${scope}|${key}`;
};

const foundStale = (store: StoreId, key: string): Finding => ({
  say: () => {
    const scope = scopeOf(store);
    const where = scope === null ? "" : ` in process ${Number(scope.slice(1)) + 1}`;
    const message = `${quoted(key)} is stale${where}, the database has something else`;
    return { message, keys: [nameOf(store, key)] };
  },
});

/** `origins`: what the entries were made from that are there before the first request. */
export const cacheEqualsDatabase = (origins: Sources = NO_SOURCES, makers = new Makers()): Property => ({
  name: "cache-equals-database",
  title: "When all have finished, the cache agrees with the database.",
  kind: "always",
  monitor: {
    start: { shared: origins, own: IGNORANT },
    follow: (event, { shared, own }, { after, node, tree }) => {
      if (node) makers.know(tree, node);
      const readNow: ReadNow = (action) => after.database.read(action);
      const maker = node?.id ?? null;
      const [knowledge, sources] = follow(event, own as Knowledge, shared as Sources, readNow, 0, maker);
      return { shared: sources, own: knowledge };
    },
  },
  atEnd: ({ world }, shared, serial) => {
    for (const [store, entries] of world.contents())
      for (const [key, { expiresAtMs }] of entries) {
        if (expiresAtMs !== null && expiresAtMs <= world.nowMs) continue;
        const reads = (shared as Sources)[sourceKey(store, key)];
        if (!makers.isStale(key, reads, (action) => world.database.read(action))) continue;
        if (!serial.isOutOfSight(nameOf(store, key), world)) return foundStale(store, key);
      }
    return null;
  },
});
