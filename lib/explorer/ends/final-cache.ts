/** What is left in the caches at the end: final key → repr, unexpired only; locmem's keys have their process in front. */
import { scopeOf } from "#engine/step";
import type { World } from "#engine/world";
import type { ReprOf } from "#explorer/ends/payload-repr";

export interface LeftEntry {
  name: string;
  repr: string;
  expiresAtMs: number | null;
}

/** Whatever is stored, expired or not. */
export function leftEntries(
  world: World,
  reprOf: ReprOf,
  isLeft: (expiresAtMs: number | null) => boolean,
): LeftEntry[] {
  const left: LeftEntry[] = [];
  const taken = new Set<string>();
  for (const [store, entries] of [...world.contents()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const scope = scopeOf(store);
    for (const [key, { payload, expiresAtMs }] of entries) {
      if (!isLeft(expiresAtMs)) continue;
      const plain = scope === null ? key : `${scope}|${key}`;
      // The same key in two stores: the second one says where it is.
      const name = taken.has(plain) ? `${store}|${key}` : plain;
      taken.add(name);
      left.push({ name, repr: reprOf(payload, store), expiresAtMs });
    }
  }
  return left.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const finalCache = (world: World, reprOf: ReprOf): Record<string, string> =>
  Object.fromEntries(
    leftEntries(world, reprOf, (expiresAtMs) => expiresAtMs === null || expiresAtMs > world.nowMs).map(
      ({ name, repr }) => [name, repr],
    ),
  );
