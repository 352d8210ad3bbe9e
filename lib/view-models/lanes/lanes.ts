/**
 * Everything the lanes show of a simulation, as numbers: where each step stands, how long each request works, sleeps, waits, and
 * holds a lock, and the life of each key below. Made once for a trace; the cursor only looks things up (`cursorX`).
 */
import { changesOf, type TraceEvent } from "#engine/event";
import type { Fault } from "#engine/faults";
import { backendOf } from "#engine/step";
import { endOf } from "#engine/trace";
import { lockRefused, lockTaken } from "#simulation/measures/lock-calls";
import { letterOf } from "#simulation/words";
import { COLUMN_UNITS, type ColumnMode, columnsOf } from "#view-models/lanes/columns";
import { type FaultBand, faultBands } from "#view-models/lanes/fault-bands";
import { type KeyLife, keyLives } from "#view-models/lanes/key-lives";
import { columnsToScale, takesTime } from "#view-models/lanes/scale-columns";
import { peakWords, workPeak } from "#view-models/lanes/work-peak";
import { type Naming, type StepTone, stepParts } from "#view-models/trace/step-parts";
import { duration } from "#view-models/words/duration";
import { keyName } from "#view-models/words/key-name";

export interface LaneMark {
  index: number;
  task: number;
  x: number;
  letter: string;
  tone: StepTone;
  /** In words: `get report, miss`. */
  label: string;
}

export interface LaneSpan {
  index: number;
  task: number;
  fromX: number;
  toX: number;
  kind: "work" | "sleep" | "waits" | "locked-out" | "holds";
  label: string;
}

/** `scale`: time as it is; a run that takes no time is drawn in columns all the same. */
export type LanesMode = ColumnMode | "scale";

export interface LaneBand extends FaultBand {
  fromX: number;
  toX: number;
}

export interface Lanes {
  width: number;
  marks: LaneMark[];
  spans: LaneSpan[];
  /** By task: from its start to its end. */
  lives: Map<number, { fromX: number; toX: number; endIndex: number | null; raised: boolean }>;
  keys: KeyLife[];
  /** When servers were out of order. */
  bands: LaneBand[];
  /** Where the most requests worked at the same moment. */
  peak: { fromX: number; toX: number; label: string } | null;
  ticks: { x: number; label: string }[];
  /** Where waiting is drawn shorter than it took. */
  breaks: readonly number[];
  /** x of the cursor at each of its stops, 0 to events.length. */
  cursorX: Float64Array;
}

export function lanes(
  events: readonly TraceEvent[],
  naming: Naming,
  mode: LanesMode,
  faults: readonly Fault[] = [],
): Lanes {
  const columns =
    mode === "scale" && takesTime(events)
      ? columnsToScale(events)
      : columnsOf(events, mode === "steps" ? mode : "time");
  const marks: LaneMark[] = [];
  const spans: LaneSpan[] = [];
  const lives: Lanes["lives"] = new Map();
  const held = new Map<string, { task: number; index: number; x: number; untilMs: number | null }>();
  const lockedOut = new Map<number, { index: number; x: number; key: string }>();
  const last = new Map<number, { event: TraceEvent; x: number }>();
  const cursorX = new Float64Array(events.length + 1);

  const release = (lock: string, atMs: number, x: number) => {
    const lockHeld = held.get(lock);
    if (!lockHeld) return;
    held.delete(lock);
    const { task, index, untilMs } = lockHeld;
    const ranOut = untilMs !== null && untilMs < atMs;
    const label = `holds ${keyName(lock.slice(lock.indexOf("\u0000") + 1), naming.caches).key}`;
    spans.push({ index, task, fromX: lockHeld.x, toX: ranOut ? columns.xAt(untilMs) : x, kind: "holds", label });
  };
  const letIn = (task: number, x: number) => {
    const out = lockedOut.get(task);
    if (!out) return;
    lockedOut.delete(task);
    spans.push({ index: out.index, task, fromX: out.x, toX: x, kind: "locked-out", label: `waits for ${out.key}` });
  };

  for (const [i, event] of events.entries()) {
    const x = columns.x[i] as number;
    const { index, task } = event;
    cursorX[i + 1] = x + COLUMN_UNITS;
    for (const change of changesOf(event))
      if (change.kind === "removed") release(`${change.store}\u0000${change.key}`, event.atMs, x + 0.5);
    const before = last.get(task);
    if (before && event.atMs > endOf(before.event))
      spans.push({
        index: before.event.index,
        task,
        fromX: before.x,
        toX: x,
        kind: "waits",
        label: waitsFor(before.event, event.atMs - endOf(before.event), event),
      });
    const toX = endOf(event) > event.atMs ? columns.xAt(endOf(event)) : x + COLUMN_UNITS;
    if (event.type !== "printed") last.set(task, { event, x: toX });
    switch (event.type) {
      case "started":
        lives.set(task, { fromX: x, toX: columns.width, endIndex: null, raised: false });
        last.set(task, { event, x });
        break;
      case "returned":
      case "raised": {
        const life = lives.get(task);
        if (life) lives.set(task, { ...life, toX: x + 1, endIndex: index, raised: event.type === "raised" });
        letIn(task, x + 0.5);
        // Whoever dies with their process works no longer.
        const lastSpan = event.type === "raised" && event.killed ? spans.findLast((span) => span.task === task) : null;
        if (lastSpan) lastSpan.toX = Math.min(lastSpan.toX, x + 0.5);
        break;
      }
      case "slept":
      case "worked": {
        const kind = event.type === "slept" ? "sleep" : "work";
        const label = kind === "sleep" ? duration(event.durationMs) : stepParts(event, naming).action;
        spans.push({ index, task, fromX: x, toX: Math.max(toX, x + COLUMN_UNITS), kind, label });
        break;
      }
      case "commanded":
      case "queried":
      case "synchronised":
      case "fault": {
        const { letter, tone, action, key, result } = stepParts(event, naming);
        const label = `${[action, key].filter((part) => part !== "").join(" ")}, ${result}`;
        marks.push({ index, task, x: x + 0.5, letter, tone, label });
        if (event.type === "synchronised") {
          const lock = `${event.process}\u0000${event.lock.name}`;
          const { of, what } = event.lock;
          if (of === "lock" && what === "acquire" && event.reply === true)
            held.set(lock, { task, index, x: x + 0.5, untilMs: null });
          else if (what === "release") release(lock, event.atMs, x + 0.5);
        }
        if (event.type !== "commanded") break;
        const taken = lockTaken(event);
        const refused = lockRefused(event);
        if (taken !== null) {
          const put = event.changes.find((change) => change.kind === "put");
          const untilMs = put?.entry.expiresAtMs ?? null;
          held.set(`${event.store}\u0000${taken}`, { task, index, x: x + 0.5, untilMs });
          letIn(task, x + 0.5);
        } else if (refused !== null) {
          if (!lockedOut.has(task))
            lockedOut.set(task, { index, x: x + 0.5, key: keyName(refused, naming.caches).key });
        } else if (event.outcome === "hit") letIn(task, x + 0.5);
        break;
      }
      case "printed":
      case "reached":
        break;
    }
  }
  const endMs = events.reduce((end, event) => Math.max(end, endOf(event)), 0);
  const peak = workPeak(events);
  for (const lock of [...held.keys()]) release(lock, endMs, columns.width - 0.5);
  for (const task of [...lockedOut.keys()]) letIn(task, columns.width - 0.5);
  return {
    width: columns.width,
    marks,
    spans,
    lives,
    keys: keyLives(events, columns, naming.caches),
    bands: faultBands(faults, endMs).map((band) => ({
      ...band,
      fromX: columns.xAt(band.fromMs),
      toX: band.toMs >= endMs ? columns.width : columns.xAt(band.toMs),
    })),
    peak: peak && { fromX: columns.xAt(peak.fromMs), toX: columns.xAt(peak.toMs), label: peakWords(peak) },
    breaks: columns.breaks,
    ticks: columns.ticks.map(({ x, atMs }) => ({ x, label: duration(atMs) })),
    cursorX,
  };
}

function waitsFor(event: TraceEvent, ms: number, then: TraceEvent): string {
  if (then.type === "synchronised" && then.lock.what === "acquire")
    return `waits for ${then.lock.name}, ${duration(ms)}`;
  if (then.type === "queried" && then.waited)
    return `waits for ${then.waited.behind === null ? "a" : `${letterOf(then.waited.behind)}'s`} transaction, ${duration(ms)}`;
  if (event.type === "commanded") return `waits for ${backendOf(event.store)}, ${duration(ms)}`;
  if (event.type === "queried") return `waits for the database, ${duration(ms)}`;
  if (event.type === "started" && event.behind !== undefined)
    return `waits in line behind ${letterOf(event.behind)}, ${duration(ms)}`;
  return `waits its turn, ${duration(ms)}`;
}
