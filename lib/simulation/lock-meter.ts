/**
 * Locks made of a cache key: taken by an `add` that stores, free again when the entry goes (deleted, expired, evicted).
 * Only `add` as the learner calls it counts, not the one inside `get_or_set`. Somebody waits from the first
 * refused `add` until they take the lock, get a hit elsewhere, or end.
 */
import { changesOf, type TraceEvent } from "#engine/event";
import { sourceKey } from "#simulation/provenance";

export interface LockMeasures {
  taken: number;
  refused: number;
  heldMs: number;
  waitedMs: number;
  longestWaitMs: number;
}

export class LockMeter {
  private readonly held = new Map<string, { sinceMs: number; untilMs: number }>();
  private readonly waiting = new Map<number, { sinceMs: number; lock: string }>();
  private readonly sum: LockMeasures = { taken: 0, refused: 0, heldMs: 0, waitedMs: 0, longestWaitMs: 0 };

  observe(event: TraceEvent): void {
    for (const change of changesOf(event))
      if (change.kind === "removed") this.release(sourceKey(change.store, change.key), event.atMs);
    if (event.type === "commanded" && event.command.op === "add" && isLockCall(event.call?.api)) {
      const lock = sourceKey(event.store, event.command.key);
      if (event.outcome === "stored") {
        this.release(lock, event.atMs);
        this.held.set(lock, {
          sinceMs: event.atMs,
          untilMs: event.atMs + (event.command.ttlMs ?? Number.POSITIVE_INFINITY),
        });
        this.sum.taken++;
        this.stopWaiting(event.task, event.atMs);
      } else if (event.outcome === "refused") {
        this.sum.refused++;
        if (!this.waiting.has(event.task)) this.waiting.set(event.task, { sinceMs: event.atMs, lock });
      }
    } else if (event.type === "commanded" && event.outcome === "hit") this.stopWaiting(event.task, event.atMs);
    else if (event.type === "returned" || event.type === "raised") this.stopWaiting(event.task, event.atMs);
  }

  measures(endMs: number): LockMeasures {
    const stillMs = [...this.held.values()].reduce(
      (sum, { sinceMs, untilMs }) => sum + Math.min(endMs, untilMs) - sinceMs,
      0,
    );
    return { ...this.sum, heldMs: this.sum.heldMs + stillMs };
  }

  private release(lock: string, atMs: number): void {
    const held = this.held.get(lock);
    if (!held) return;
    this.held.delete(lock);
    this.sum.heldMs += Math.min(atMs, held.untilMs) - held.sinceMs;
  }

  private stopWaiting(task: number, atMs: number): void {
    const wait = this.waiting.get(task);
    if (!wait) return;
    this.waiting.delete(task);
    this.sum.waitedMs += atMs - wait.sinceMs;
    this.sum.longestWaitMs = Math.max(this.sum.longestWaitMs, atMs - wait.sinceMs);
  }
}

/** Programs that are not Python (tests) have no calls to tell apart. */
export const isLockCall = (api: string | undefined): boolean => api === undefined || api === "add" || api === "aadd";
