/**
 * The life of each key: a segment from every write to what ended it (a new write, a timeout that ran out, a deletion). A segment knows how
 * much of its TTL was left at its end, so that the view can draw it running down.
 */
import { changesOf, type Departure, type TraceEvent } from "#engine/event";
import { endOf } from "#engine/trace";
import type { Columns } from "#view-models/lanes/columns";
import { type CachesOfRun, keyName } from "#view-models/words/key-name";

type LifeEnd = Departure | "refreshed" | "renewed" | "alive";

interface LifeSegment {
  /** The event that began it. */
  index: number;
  fromX: number;
  toX: number;
  fromMs: number;
  toMs: number;
  /** The TTL it began with; null = never expires. */
  ttlMs: number | null;
  /** Share of the TTL left at the end: 0 when it ran out, 1 without a TTL. */
  leftAtEnd: number;
  end: LifeEnd;
}

export interface KeyLife {
  id: string;
  store: string;
  key: string;
  segments: LifeSegment[];
}

interface Open {
  index: number;
  fromMs: number;
  fromX: number;
  expiresAtMs: number | null;
}

export function keyLives(events: readonly TraceEvent[], columns: Columns, caches: CachesOfRun): KeyLife[] {
  const lives = new Map<string, KeyLife>();
  const open = new Map<string, Open>();
  const endMs = events.reduce((end, event) => Math.max(end, endOf(event)), 0);
  const close = (id: string, atMs: number, atX: number, why: LifeEnd) => {
    const from = open.get(id);
    if (!from) return;
    open.delete(id);
    const { expiresAtMs } = from;
    const ranOut = expiresAtMs !== null && expiresAtMs <= atMs;
    const toMs = ranOut ? Math.max(expiresAtMs, from.fromMs) : atMs;
    const ttlMs = expiresAtMs === null ? null : expiresAtMs - from.fromMs;
    lives.get(id)?.segments.push({
      index: from.index,
      fromX: from.fromX,
      toX: Math.max(ranOut ? columns.xAt(toMs) : atX, from.fromX + 0.25),
      fromMs: from.fromMs,
      toMs,
      ttlMs,
      leftAtEnd: ttlMs === null ? 1 : ttlMs <= 0 ? 0 : Math.max(0, 1 - (toMs - from.fromMs) / ttlMs),
      end: ranOut ? "expired" : why,
    });
  };
  for (const [i, event] of events.entries()) {
    const x = (columns.x[i] as number) + 0.5;
    for (const change of changesOf(event)) {
      if (change.kind === "row" || change.kind === "used") continue;
      const id = `${change.store}\u0000${change.key}`;
      if (!lives.has(id))
        lives.set(id, { id, store: change.store, key: keyName(change.key, caches).key, segments: [] });
      if (change.kind === "removed") close(id, event.atMs, x, change.why);
      else {
        close(id, event.atMs, x, change.kind === "put" ? "refreshed" : "renewed");
        const expiresAtMs = change.kind === "put" ? change.entry.expiresAtMs : change.expiresAtMs;
        open.set(id, { index: event.index, fromMs: event.atMs, fromX: x, expiresAtMs });
      }
    }
  }
  for (const id of [...open.keys()]) close(id, endMs, columns.width - 0.5, "alive");
  return [...lives.values()];
}
