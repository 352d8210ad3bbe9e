/** Nothing stale after all have finished: no cached value was made from reads that would answer something else now, so that something else would be stored. */

import { locationOf, type StoreId, scopeOf } from "#engine/step";
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

const foundStale = (store: StoreId, key: string): Finding => ({
  say: () => {
    const scope = scopeOf(store);
    const where = scope === null ? "" : ` in ${scope}|${locationOf(store)}`;
    const message = `${quoted(key)} is stale${where}, the database has something else`;
    return { message, keys: [scope === null ? key : `${scope}|${key}`] };
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
  atEnd: ({ world }, shared) => {
    for (const [store, entries] of world.contents())
      for (const [key, { expiresAtMs }] of entries) {
        if (expiresAtMs !== null && expiresAtMs <= world.nowMs) continue;
        const reads = (shared as Sources)[sourceKey(store, key)];
        if (makers.isStale(key, reads, (action) => world.database.read(action))) return foundStale(store, key);
      }
    return null;
  },
});
