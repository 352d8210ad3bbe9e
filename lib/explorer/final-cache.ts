/** What is left in the caches at the end: final key → repr, unexpired only; locmem's keys have their process in front. */
import { scopeOf } from "#engine/step";
import type { World } from "#engine/world";
import type { ReprOf } from "#explorer/payload-repr";

export function finalCache(world: World, reprOf: ReprOf): Record<string, string> {
  const rows: [string, string][] = [];
  for (const [store, entries] of [...world.contents()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const scope = scopeOf(store);
    for (const [key, { payload, expiresAtMs }] of entries) {
      if (expiresAtMs !== null && expiresAtMs <= world.nowMs) continue;
      const name = scope === null ? key : `${scope}|${key}`;
      // The same key in two stores: the second one says where it is.
      rows.push([rows.some(([taken]) => taken === name) ? `${store}|${key}` : name, reprOf(payload, store)]);
    }
  }
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}
