/**
 * The operations of a run on an axis. Virtual time is not drawn to scale: a run is a burst of operations that take no time and
 * then an hour of sleep. Every event gets the same room, and waiting gets room by its order of magnitude, so an hour
 * is longer than a second but does not push everything else off the screen. x is in units; the view decides how wide one is.
 */
import type { Outcome, TraceEvent } from "#engine/event";
import { endOf } from "#engine/trace";
import { duration } from "#view-models/words/duration";
import { commandWords, outcomeWords } from "#view-models/words/event-words";
import type { CachesOfRun } from "#view-models/words/key-name";

export type MarkTone = Outcome | "query";

export interface TimelineMark {
  index: number;
  x: number;
  lane: number;
  /** Colour is never the only carrier: one letter says the same. */
  letter: string;
  tone: MarkTone;
  label: string;
}

/** A stretch of waiting: a sleep or slow work. */
export interface TimelineSpan {
  index: number;
  fromX: number;
  toX: number;
  lane: number;
  kind: "sleep" | "work";
  label: string;
  /** The duration alone, for when there is no room for the name. */
  short: string;
}

/** A dot for what is no operation: something printed, a start, an end. */
export interface TimelineDot {
  index: number;
  x: number;
  lane: number;
  kind: "printed" | "failed" | "other";
}

export interface Timeline {
  width: number;
  lanes: number;
  marks: TimelineMark[];
  spans: TimelineSpan[];
  dots: TimelineDot[];
  /** Where virtual time changes: its reading from there on. */
  ticks: { x: number; label: string }[];
  /** x of the cursor at each of its stops, 0 to events.length. */
  cursorX: number[];
}

const MARK_UNITS = 1;
const DOT_UNITS = 0.4;
/** Room for a label: about a fifth of a unit a letter, and a gap. */
const labelUnits = (label: string): number => 0.6 + 0.22 * label.length;

export function timeline(events: readonly TraceEvent[], caches: CachesOfRun): Timeline {
  const result: Timeline = { width: 0, lanes: 1, marks: [], spans: [], dots: [], ticks: [], cursorX: [0] };
  let x = 0.5;
  let clockMs = 0;
  result.ticks.push({ x: 0, label: "0 s" });
  for (const event of events) {
    const lane = event.task;
    const { index } = event;
    result.lanes = Math.max(result.lanes, lane + 1);
    if (event.type === "commanded" || event.type === "queried") {
      const tone = event.type === "commanded" ? event.outcome : "query";
      const label =
        event.type === "commanded"
          ? `${commandWords(event.call?.api ?? null, event.command, caches)}: ${outcomeWords[event.outcome]}`
          : event.sql;
      result.marks.push({ index, x: x + MARK_UNITS / 2, lane, letter: letters[tone], tone, label });
      x += MARK_UNITS;
    } else if (event.type === "slept" || event.type === "worked") {
      const toX = x + waitUnits(event.durationMs);
      const short = duration(event.durationMs);
      const label = event.type === "slept" ? short : `${event.name} ${short}`;
      result.spans.push({ index, fromX: x, toX, lane, kind: event.type === "slept" ? "sleep" : "work", label, short });
      x = toX;
    } else {
      const kind = event.type === "printed" ? "printed" : event.type === "raised" ? "failed" : "other";
      result.dots.push({ index, x: x + DOT_UNITS / 2, lane, kind });
      x += DOT_UNITS;
    }
    const nowMs = endOf(event);
    if (nowMs > clockMs) {
      clockMs = nowMs;
      const last = result.ticks.at(-1);
      const label = duration(clockMs);
      if (last && last.label !== label && x - last.x >= labelUnits(last.label)) result.ticks.push({ x, label });
    }
    result.cursorX.push(x);
  }
  const last = result.ticks.at(-1);
  result.width = Math.max(x + 0.5, last ? last.x + labelUnits(last.label) : 0);
  return result;
}

/** 1 unit up to a tenth of a second, one more for each power of ten: 1 s → 2, 1 min → 3.8, 1 h → 5.6, at most 6. */
export const waitUnits = (durationMs: number): number => Math.min(6, 1 + Math.max(0, Math.log10(durationMs / 100)));

export const letters: Record<MarkTone, string> = {
  hit: "H",
  miss: "M",
  expired: "E",
  stored: "S",
  refused: "R",
  touched: "T",
  deleted: "D",
  absent: "N",
  counted: "+",
  cleared: "C",
  looked: "L",
  failed: "!",
  query: "Q",
};
