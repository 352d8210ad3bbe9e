/**
 * Refills: a request misses a key, reads the database or lets time pass, and stores the key. What it did in between was the recomputation. A miss
 * and a store with nothing in between is none: a session begins, a throttle counts its first request, a token is marked as used.
 */
import type { TraceEvent } from "#engine/event";
import { keysMissed } from "#simulation/measures/cache-reads";
import { type Concurrency, Intervals } from "#simulation/measures/concurrency";
import { sourceKey } from "#simulation/measures/provenance";

export class RefillMeter {
  private readonly missedBy = new Map<number, Map<string, { fromMs: number; worked: boolean }>>();
  private readonly refills = new Intervals();

  observe(event: TraceEvent): void {
    if (event.type === "returned" || event.type === "raised") this.missedBy.delete(event.task);
    if (isWork(event)) for (const miss of this.missedBy.get(event.task)?.values() ?? []) miss.worked = true;
    if (event.type !== "commanded") return;
    for (const key of keysMissed(event)) {
      const missed = this.missedBy.get(event.task) ?? new Map<string, { fromMs: number; worked: boolean }>();
      missed.set(sourceKey(event.store, key), { fromMs: event.atMs, worked: false });
      this.missedBy.set(event.task, missed);
    }
    const missed = this.missedBy.get(event.task);
    if (!missed) return;
    for (const change of event.changes) {
      if (change.kind !== "put") continue;
      const key = sourceKey(change.store, change.key);
      const miss = missed.get(key);
      if (miss === undefined) continue;
      missed.delete(key);
      if (miss.worked) this.refills.add(miss.fromMs, event.atMs);
    }
  }

  concurrency(): Concurrency {
    return this.refills.concurrency();
  }
}

function isWork(event: TraceEvent): boolean {
  if (event.type === "queried") return event.action.do === "select" || event.action.do === "count";
  return event.type === "slept" || event.type === "worked";
}
