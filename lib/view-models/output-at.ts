/**
 * What the program has printed up to the cursor, both streams in the order they were written. Only the last `limit` characters
 * are given, so that a flood of output never becomes a flood of DOM.
 */
import type { TraceEvent } from "#engine/event";

export interface OutputSegment {
  stream: "stdout" | "stderr";
  text: string;
}

export interface Output {
  segments: OutputSegment[];
  /** Characters left out at the beginning. */
  hiddenChars: number;
}

export function outputAt(events: readonly TraceEvent[], cursor: number, limit: number): Output {
  const segments: OutputSegment[] = [];
  for (const event of events.slice(0, cursor)) {
    if (event.type !== "printed") continue;
    const last = segments.at(-1);
    if (last?.stream === event.stream) last.text += event.text;
    else segments.push({ stream: event.stream, text: event.text });
  }
  return cutFront(segments, limit);
}

/** Keeps the last `limit` characters. */
export function cutFront(segments: readonly OutputSegment[], limit: number): Output {
  const total = segments.reduce((sum, segment) => sum + segment.text.length, 0);
  let hidden = Math.max(0, total - limit);
  const hiddenChars = hidden;
  const kept: OutputSegment[] = [];
  for (const segment of segments) {
    const text = segment.text.slice(hidden);
    hidden = Math.max(0, hidden - segment.text.length);
    if (text !== "") kept.push({ stream: segment.stream, text });
  }
  return { segments: kept, hiddenChars };
}
