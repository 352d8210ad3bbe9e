/**
 * From the final key back to what the learner wrote. Django's default KEY_FUNCTION makes `prefix:version:key`; the prefixes in
 * use are known from the run's CACHES. A key made by a KEY_FUNCTION of the learner's own cannot be taken apart:
 * then the final key is all there is. Prefixes may contain colons, so the longest that fits wins.
 */
export type CachesOfRun = Record<string, Record<string, unknown>>;

export interface KeyName {
  key: string;
  /** As in the final key; null when it could not be told. */
  version: string | null;
}

export function keyName(finalKey: string, caches: CachesOfRun): KeyName {
  let best: KeyName | null = null;
  let bestLength = -1;
  for (const prefix of prefixesOf(caches)) {
    const head = `${prefix}:`;
    if (prefix.length <= bestLength || !finalKey.startsWith(head)) continue;
    const rest = finalKey.slice(head.length);
    const colon = rest.indexOf(":");
    if (colon < 0) continue;
    best = { key: rest.slice(colon + 1), version: rest.slice(0, colon) };
    bestLength = prefix.length;
  }
  return best ?? { key: finalKey, version: null };
}

function prefixesOf(caches: CachesOfRun): Set<string> {
  const prefixes = new Set<string>();
  for (const cache of Object.values(caches)) {
    if (cache.KEY_FUNCTION) continue;
    prefixes.add(typeof cache.KEY_PREFIX === "string" ? cache.KEY_PREFIX : "");
  }
  if (prefixes.size === 0) prefixes.add("");
  return prefixes;
}
