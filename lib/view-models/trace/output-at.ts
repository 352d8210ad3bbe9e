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
  let kept = 0;
  let hiddenChars = 0;
  // Backwards, and what is too long ago only counted: a long trace must not cost the cursor its speed.
  for (let at = Math.min(cursor, events.length) - 1; at >= 0; at--) {
    const event = events[at];
    if (event?.type !== "printed") continue;
    if (kept >= limit) {
      hiddenChars += event.text.length;
      continue;
    }
    kept += event.text.length;
    const first = segments.at(-1);
    if (first?.stream === event.stream) first.text = event.text + first.text;
    else segments.push({ stream: event.stream, text: event.text });
  }
  const cut = cutFront(segments.reverse(), limit);
  return { segments: cut.segments, hiddenChars: hiddenChars + cut.hiddenChars };
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
