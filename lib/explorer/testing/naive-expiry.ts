/** What may have expired for one request alone, where the clock may jump, for the naive definitions. Test-only. */
import type { Change } from "#engine/event";
import type { Step } from "#engine/step";
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

/** What is deleted is gone, whether it had expired for whoever deleted it or not. */
export function withoutDeleted(log: readonly Change[], step: Step): readonly Change[] {
  if (step.kind !== "cache") return log;
  const { command } = step;
  if (command.op === "clear") return [];
  if (command.op !== "delete" && command.op !== "delete-many") return log;
  const keys = "key" in command ? [command.key] : command.keys;
  return log.filter((change) => change.kind !== "removed" || !keys.includes(change.key));
}
