"use client";
/** The window onto the lanes: names at the left, the picture, and above it the cursor, whose moving repaints nothing. */
import { useEffect, useRef } from "react";
import { LanesLabels } from "#components/visualisers/lanes/lanes-labels";
import { LanesPicture } from "#components/visualisers/lanes/lanes-picture";
import {
  keysHeightPx,
  type LaneGeometry,
  MOST_HEIGHT_PX,
  SCROLLBAR_PX,
  type Viewport,
} from "#components/visualisers/lanes/sheet";
import type { LaneRows } from "#view-models/lanes/lane-rows";
import type { Lanes } from "#view-models/lanes/lanes";

const RESTS_AFTER_MS = 250;

interface LanesStageProps {
  /** Where a page has several pictures. */
  label?: string;
  drawn: Lanes;
  rows: LaneRows;
  geometry: LaneGeometry;
  cursor: number;
  /** Whose step the cursor has just passed; null = nobody's, or all is over. */
  task: number | null;
  onMove: (cursor: number) => void;
  onFold: (process: number) => void;
  onWidth: (px: number) => void;
  onSay: (words: string) => void;
}

export function LanesStage(props: LanesStageProps) {
  const { label = "Lanes", drawn, rows, geometry, cursor, task, onMove, onFold, onWidth, onSay } = props;
  const scrollerRef = useRef<HTMLElement>(null);
  const viewRef = useRef<Viewport>({ left: 0, top: 0, width: 0, height: 0 });
  const { unitPx, rowPx, keyRowPx, axisPx, padPx } = geometry;
  const height = axisPx + rows.rows.length * rowPx + keysHeightPx(drawn.keys.length, keyRowPx) + 4;
  const width = Math.floor(padPx * 2 + drawn.width * unitPx);
  const cursorPx = padPx + (drawn.cursorX[cursor] ?? 0) * unitPx;

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    // What was painted last says where we are: asking the element would lay out the page at every move.
    const { left, width: seen } = viewRef.current;
    if (seen === 0) return;
    if (cursorPx < left + 16) scroller.scrollLeft = cursorPx - 48;
    else if (cursorPx > left + seen - 16) scroller.scrollLeft = cursorPx - seen + 96;
  }, [cursorPx]);

  const row = task === null ? undefined : rows.rowOf.get(task);
  // Only once the cursor rests: lanes that jumped up and down with every step could not be read.
  useEffect(() => {
    if (row === undefined) return;
    const timer = setTimeout(() => {
      const scroller = scrollerRef.current;
      const { top, height: seen } = viewRef.current;
      const isSeen = row * rowPx >= top && axisPx + (row + 1) * rowPx <= top + seen;
      if (scroller && seen > 0 && !isSeen) scroller.scrollTop = row * rowPx - (seen - axisPx) / 2;
    }, RESTS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [row, rowPx, axisPx]);
  const band = row === undefined ? null : <Band topPx={axisPx + row * rowPx} heightPx={rowPx} />;

  return (
    <section
      ref={scrollerRef}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
      tabIndex={0}
      // Nothing in it can change what is around it: a step is laid out in here alone.
      className="relative isolate overflow-auto rounded-md border border-line bg-surface contain-strict [--lane-label:10.5rem]"
      style={{ height: Math.min(height + SCROLLBAR_PX, MOST_HEIGHT_PX) }}
    >
      <div className="flex" style={{ height, width: `calc(var(--lane-label) + ${width}px)` }}>
        <div className="sticky left-0 z-10 w-(--lane-label) shrink-0 border-line-strong border-r bg-surface">
          {band}
          <LanesLabels bars={geometry.bars} rows={rows.rows} keys={drawn.keys} geometry={geometry} onFold={onFold} />
        </div>
        <div className="relative shrink-0 overflow-clip" style={{ width, height }}>
          {band}
          <LanesPicture
            scrollerRef={scrollerRef}
            viewRef={viewRef}
            drawn={drawn}
            rows={rows}
            geometry={geometry}
            onMove={onMove}
            onWidth={onWidth}
            onSay={onSay}
          />
          <div
            className="pointer-events-none absolute left-0 bg-surface/60 will-change-transform"
            // The readings above stay readable.
            style={{ top: axisPx, height: height - axisPx, width, transform: `translateX(${cursorPx}px)` }}
          />
          <div
            className="pointer-events-none absolute left-0 w-0.5 bg-accent will-change-transform"
            style={{ top: axisPx - 4, height: height - axisPx + 4, transform: `translateX(${cursorPx - 1}px)` }}
          />
        </div>
      </div>
    </section>
  );
}

/** Behind the lane of who is moving. */
const Band = ({ topPx, heightPx }: { topPx: number; heightPx: number }) => (
  <div
    aria-hidden="true"
    className="pointer-events-none absolute top-0 left-0 w-full bg-accent-soft"
    style={{ height: heightPx, transform: `translateY(${topPx}px)` }}
  />
);
