/** A key of a final cache as the report names it: locmem's carry their process in front. */
import { type CachesOfRun, keyName } from "#view-models/words/key-name";

export function shortKey(key: string, caches: CachesOfRun): string {
  const bar = /^p(\d+)\|/.exec(key);
  const name = keyName(bar ? key.slice(bar[0].length) : key, caches).key;
  return bar && Number(bar[1]) > 0 ? `${name} (process ${Number(bar[1]) + 1})` : name;
}
