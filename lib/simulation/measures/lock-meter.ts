/**
 * Locks over time: held from the `add` that took it until the entry goes (deleted, expired, evicted). Somebody waits from
 * the first refused `add` until they take the lock, get a hit, or end.
 */
import { type Commanded, changesOf, type TraceEvent } from "#engine/event";
import { lockRefused, lockTaken } from "#simulation/measures/lock-calls";
import { sourceKey } from "#simulation/measures/provenance";

export interface LockMeasures {
  taken: number;
  refused: number;
  heldMs: number;
  waitedMs: number;
  longestWaitMs: number;
}

export class LockMeter {
  private readonly held = new Map<string, { sinceMs: number; untilMs: number }>();
  private readonly waitingSinceMs = new Map<number, number>();
  private readonly sum: LockMeasures = { taken: 0, refused: 0, heldMs: 0, waitedMs: 0, longestWaitMs: 0 };

  observe(event: TraceEvent): void {
    for (const change of changesOf(event))
      if (change.kind === "removed") this.release(sourceKey(change.store, change.key), event.atMs);
    if (event.type === "commanded") this.commanded(event);
    else if (event.type === "returned" || event.type === "raised") this.stopWaiting(event.task, event.atMs);
  }

  measures(endMs: number): LockMeasures {
    const stillMs = [...this.held.values()].reduce(
      (sum, { sinceMs, untilMs }) => sum + Math.min(endMs, untilMs) - sinceMs,
      0,
    );
    return { ...this.sum, heldMs: this.sum.heldMs + stillMs };
  }

  private commanded(event: Commanded): void {
    const { task, atMs } = event;
    const taken = lockTaken(event);
    const refused = lockRefused(event);
    if (taken !== null) {
      const lock = sourceKey(event.store, taken);
      this.release(lock, atMs);
      const put = event.changes.find((change) => change.kind === "put");
      const untilMs = put?.entry.expiresAtMs ?? Number.POSITIVE_INFINITY;
      this.held.set(lock, { sinceMs: atMs, untilMs });
      this.sum.taken++;
      this.stopWaiting(task, atMs);
    } else if (refused !== null) {
      this.sum.refused++;
      if (!this.waitingSinceMs.has(task)) this.waitingSinceMs.set(task, atMs);
    } else if (event.outcome === "hit") this.stopWaiting(task, atMs);
  }

  private release(lock: string, atMs: number): void {
    const held = this.held.get(lock);
    if (!held) return;
    this.held.delete(lock);
    this.sum.heldMs += Math.min(atMs, held.untilMs) - held.sinceMs;
  }

  private stopWaiting(task: number, atMs: number): void {
    const sinceMs = this.waitingSinceMs.get(task);
    if (sinceMs === undefined) return;
    this.waitingSinceMs.delete(task);
    this.sum.waitedMs += atMs - sinceMs;
    this.sum.longestWaitMs = Math.max(this.sum.longestWaitMs, atMs - sinceMs);
  }
}
