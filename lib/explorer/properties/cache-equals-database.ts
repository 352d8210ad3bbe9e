/** Nothing stale after all have finished: no cached value was made from reads that would answer something else now. */

import { locationOf, type StoreId, scopeOf } from "#engine/step";
import type { Finding, Property } from "#explorer/property";
import {
  follow,
  IGNORANT,
  isStale,
  type Knowledge,
  NO_SOURCES,
  type Sources,
  sourceKey,
} from "#simulation/measures/provenance";
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
export const cacheEqualsDatabase = (origins: Sources = NO_SOURCES): Property => ({
  name: "cache-equals-database",
  title: "When all have finished, the cache agrees with the database.",
  kind: "always",
  monitor: {
    start: { shared: origins, own: IGNORANT },
    follow: (event, { shared, own }, { after }) => {
      const [knowledge, sources] = follow(event, own as Knowledge, shared as Sources, (action) =>
        after.database.read(action),
      );
      return { shared: sources, own: knowledge };
    },
  },
  atEnd: ({ world }, shared) => {
    for (const [store, entries] of world.contents())
      for (const [key, { expiresAtMs }] of entries) {
        if (expiresAtMs !== null && expiresAtMs <= world.nowMs) continue;
        const reads = (shared as Sources)[sourceKey(store, key)];
        if (isStale(reads, (action) => world.database.read(action))) return foundStale(store, key);
      }
    return null;
  },
});
