"use client";
/**
 * The operations of a run on an axis, the cursor above them. Only the blocks on screen are drawn, and a veil over what is still to
 * come moves with the cursor, so that a step through ten thousand operations costs no more than one through ten. A picture: the
 * slider beside it is the control, EventList its text twin.
 */
import { memo, useMemo, useRef } from "react";
import { AXIS_PX, Block, heightOf, laneY, MARK_PX, UNIT_PX } from "#components/visualisers/trace/timeline-block";
import { useSeenBlocks } from "#components/visualisers/trace/use-seen-blocks";
import type { Timeline } from "#view-models/trace/timeline";
import { BLOCK_UNITS, type TimelineBlocks, timelineBlocks } from "#view-models/trace/timeline-blocks";

const LABEL = "Operations in the order they happened; the list of events says the same in words";

interface TimelineViewProps {
  timeline: Timeline;
  cursor: number;
  onMove: (cursor: number) => void;
}

export function TimelineView({ timeline, cursor, onMove }: TimelineViewProps) {
  const scrollerRef = useRef<HTMLElement>(null);
  const drawn = useMemo(() => timelineBlocks(timeline), [timeline]);
  const cursorPx = (timeline.cursorX[cursor] ?? 0) * UNIT_PX;
  const { first, last } = useSeenBlocks(scrollerRef, {
    blockPx: BLOCK_UNITS * UNIT_PX,
    cursorPx,
    marginPx: UNIT_PX * 2,
  });
  const width = timeline.width * UNIT_PX;
  const height = heightOf(timeline.lanes);
  const now = drawn.markOf.get(cursor - 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section ref={scrollerRef} aria-label="Timeline" tabIndex={0} className="overflow-x-auto contain-content">
      <div className="relative isolate overflow-clip" style={{ width, height }}>
        <Picture
          drawn={drawn}
          first={first}
          last={last}
          lanes={timeline.lanes}
          width={width}
          height={height}
          onMove={onMove}
        />
        <div
          className="pointer-events-none absolute left-0 bg-surface/55 will-change-transform"
          style={{ top: AXIS_PX, width, height: height - AXIS_PX, transform: `translateX(${cursorPx}px)` }}
        />
        <svg
          aria-hidden="true"
          width={MARK_PX + 4}
          height={height}
          className="pointer-events-none absolute top-0 left-0 overflow-visible will-change-transform"
          style={{ transform: `translateX(${cursorPx}px)` }}
        >
          <line x1={0} x2={0} y1={AXIS_PX - 6} y2={height} strokeWidth={2} className="stroke-accent" />
          <path d={`M-5 ${AXIS_PX - 12}h10l-5 7z`} className="fill-accent" />
          {now && (
            <rect
              x={now.x * UNIT_PX - MARK_PX / 2 - cursorPx}
              y={laneY(now.lane) - MARK_PX / 2}
              width={MARK_PX}
              height={MARK_PX}
              rx={6}
              strokeWidth={2.5}
              className="fill-none stroke-accent"
            />
          )}
        </svg>
      </div>
    </section>
  );
}

interface PictureProps {
  drawn: TimelineBlocks;
  first: number;
  last: number;
  lanes: number;
  width: number;
  height: number;
  onMove: (cursor: number) => void;
}

const Picture = memo(function Picture({ drawn, first, last, lanes, width, height, onMove }: PictureProps) {
  return (
    <svg role="img" aria-label={LABEL} width={width} height={height} className="block select-none">
      {Array.from({ length: lanes }, (_, lane) => (
        <line key={laneY(lane)} x1={0} x2={width} y1={laneY(lane)} y2={laneY(lane)} className="stroke-line-strong" />
      ))}
      {drawn.blocks.slice(first, last + 1).map((block) => (
        <Block key={block.id} block={block} height={height} onMove={onMove} />
      ))}
    </svg>
  );
});
