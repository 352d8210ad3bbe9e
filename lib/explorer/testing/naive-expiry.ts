/** What may have expired for one request alone, where the clock may jump, for the naive definitions. Test-only. */
import type { Change } from "#engine/event";
import type { World } from "#engine/world";

export function perhapsExpired(w: World, key: string): { each: World; expired: Change[] }[] {
  const store = [...w.contents()].find(([, entries]) => {
    const at = entries.get(key)?.expiresAtMs ?? null;
    return at !== null && at > w.nowMs;
  });
  const as = { each: w.fork(), expired: [] };
  if (!store) return [as];
  const gone = w.fork();
  return [as, { each: gone, expired: gone.expire(store[0], key) }];
}

/** What the request found expired, and in whose place nothing has come, is there again. */
export function bringBack(log: readonly Change[], after: World, startMs: number): void {
  log.forEach((change, at) => {
    if (change.kind !== "removed" || change.why !== "expired") return;
    const { store, key, entry } = change;
    const later = log
      .slice(at + 1)
      .some((next) => (next.kind === "put" || next.kind === "removed") && next.key === key && next.store === store);
    if (!later && entry.expiresAtMs !== null && entry.expiresAtMs > startMs) after.putBack(store, key, entry);
  });
}
