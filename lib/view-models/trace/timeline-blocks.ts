/**
 * A timeline cut into blocks of equal width, so that a view draws the few that are on screen and leaves them alone while the cursor
 * moves within them. What begins in a block is drawn by it, even if it reaches into the next.
 */
import type { Timeline, TimelineDot, TimelineMark, TimelineSpan } from "#view-models/trace/timeline";

export interface TimelineBlock {
  id: number;
  marks: TimelineMark[];
  spans: TimelineSpan[];
  dots: TimelineDot[];
  ticks: Timeline["ticks"];
}

export interface TimelineBlocks {
  blocks: TimelineBlock[];
  /** By event: its mark. */
  markOf: Map<number, TimelineMark>;
}

/** Wider than the longest span: one block to the left of what is seen is enough. */
export const BLOCK_UNITS = 16;

export function timelineBlocks({ width, marks, spans, dots, ticks }: Timeline): TimelineBlocks {
  const blocks: TimelineBlock[] = Array.from({ length: Math.max(1, Math.ceil(width / BLOCK_UNITS)) }, (_, id) => ({
    id,
    marks: [],
    spans: [],
    dots: [],
    ticks: [],
  }));
  const at = (x: number) => blocks[Math.min(blocks.length - 1, Math.floor(x / BLOCK_UNITS))] as TimelineBlock;
  for (const mark of marks) at(mark.x).marks.push(mark);
  for (const span of spans) at(span.fromX).spans.push(span);
  for (const dot of dots) at(dot.x).dots.push(dot);
  for (const tick of ticks) at(tick.x).ticks.push(tick);
  return { blocks, markOf: new Map(marks.map((mark) => [mark.index, mark])) };
}
