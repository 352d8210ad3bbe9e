/**
 * Requests of one call are interchangeable, so which of them returned what is no difference between two ends. Returns are therefore
 * told in the order of the requests, and sorted among those of one call.
 */
import type { Request } from "#simulation/task";

export const callKey = ({ call: { entry, args } }: Request): string => JSON.stringify([entry, args]);

/** `kinds`: the call of each request, by any name. Reorders `items` (one for each request) within each kind. */
export function sortedWithinKinds<T>(kinds: readonly unknown[], items: readonly T[], textOf: (item: T) => string): T[] {
  const places = new Map<unknown, number[]>();
  kinds.forEach((kind, i) => {
    const known = places.get(kind);
    if (known) known.push(i);
    else places.set(kind, [i]);
  });
  const ordered = items.slice();
  for (const own of places.values()) {
    const sorted = own
      .map((i) => items[i] as T)
      .map((item) => ({ item, text: textOf(item) }))
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    own.forEach((place, i) => {
      ordered[place] = (sorted[i] as { item: T }).item;
    });
  }
  return ordered;
}
