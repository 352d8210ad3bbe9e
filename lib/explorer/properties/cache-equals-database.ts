/** Nothing stale after all have finished: no cached value was made from reads that would answer something else now. */

import { locationOf, scopeOf } from "#engine/step";
import type { Property } from "#explorer/property";
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

export const cacheEqualsDatabase = (): Property => ({
  name: "cache-equals-database",
  title: "When all have finished, the cache agrees with the database.",
  kind: "always",
  monitor: {
    start: { shared: NO_SOURCES, own: IGNORANT },
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
        if (isStale(reads, (action) => world.database.read(action)))
          return `${quoted(key)} is stale${scopeOf(store) ? ` in ${scopeOf(store)}|${locationOf(store)}` : ""}: the database has something else`;
      }
    return null;
  },
});
