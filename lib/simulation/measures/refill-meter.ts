/** Refills: a request misses a key and stores it later. What the program did in between was the recomputation. */
import type { TraceEvent } from "#engine/event";
import { keysMissed } from "#simulation/measures/cache-reads";
import { type Concurrency, Intervals } from "#simulation/measures/concurrency";
import { sourceKey } from "#simulation/measures/provenance";

export class RefillMeter {
  private readonly missedMs = new Map<number, Map<string, number>>();
  private readonly refills = new Intervals();

  observe(event: TraceEvent): void {
    if (event.type === "returned" || event.type === "raised") this.missedMs.delete(event.task);
    if (event.type !== "commanded") return;
    for (const key of keysMissed(event)) {
      const missed = this.missedMs.get(event.task) ?? new Map<string, number>();
      missed.set(sourceKey(event.store, key), event.atMs);
      this.missedMs.set(event.task, missed);
    }
    const missed = this.missedMs.get(event.task);
    if (!missed) return;
    for (const change of event.changes) {
      if (change.kind !== "put") continue;
      const key = sourceKey(change.store, change.key);
      const fromMs = missed.get(key);
      if (fromMs === undefined) continue;
      missed.delete(key);
      this.refills.add(fromMs, event.atMs);
    }
  }

  concurrency(): Concurrency {
    return this.refills.concurrency();
  }
}
