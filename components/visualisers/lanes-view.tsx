"use client";
/**
 * Requests as lanes over virtual time, the life of each key below. Rows are HTML (they can be read and found), what happens in them is
 * painted on a canvas as large as the window onto it; the cursor is an overlay, and moving it repaints nothing.
 */
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { classNames } from "#components/ui/class-names";
import { Slider } from "#components/ui/slider";
import { type LaneGeometry, paintLanes, type Viewport } from "#components/visualisers/paint-lanes";
import { RequestLetter } from "#components/visualisers/request-letter";
import { usePalette } from "#components/visualisers/use-palette";
import type { TraceEvent } from "#engine/event";
import type { ColumnMode } from "#view-models/columns";
import { type LaneRow, type LaneRows, laneRows } from "#view-models/lane-rows";
import { type LaneMark, type Lanes, lanes } from "#view-models/lanes";
import type { Naming } from "#view-models/step-parts";

const ALONE_UP_TO = 12;
const MOST_KEYS = 24;
const MOST_HEIGHT_PX = 460;

interface LanesViewProps {
  events: readonly TraceEvent[];
  naming: Naming;
  cursor: number;
  onMove: (cursor: number) => void;
}

export function LanesView({ events, naming, cursor, onMove }: LanesViewProps) {
  const [mode, setMode] = useState<ColumnMode>("time");
  const drawn = useMemo(() => shortened(lanes(events, naming, mode)), [events, naming, mode]);
  const many = drawn.lanes.lives.size > ALONE_UP_TO;
  const [together, setTogether] = useState<boolean | null>(null);
  const grouped = together ?? many;
  const rows = useMemo(() => laneRows(events, grouped), [events, grouped]);
  const [zoom, setZoom] = useState(26);
  const geometry: LaneGeometry = useMemo(
    () => ({ unitPx: zoom, rowPx: rows.rows.length > 40 ? 24 : 32, keyRowPx: 30, axisPx: 26, padPx: 14 }),
    [zoom, rows],
  );
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="flex flex-wrap items-center justify-end gap-x-5 gap-y-1 text-ink-soft text-xs">
        {drawn.lanes.lives.size > 2 && (
          <label className="flex min-h-8 cursor-pointer items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              checked={grouped}
              onChange={(event) => setTogether(event.currentTarget.checked)}
              className="size-4 accent-accent"
            />
            Requests that went alike share a lane
          </label>
        )}
        <label className="flex items-center gap-2">
          Across
          <select
            value={mode}
            onChange={(event) => setMode(event.currentTarget.value === "steps" ? "steps" : "time")}
            className="min-h-8 rounded-md border border-control bg-surface px-1.5 pointer-coarse:min-h-11"
          >
            <option value="time">time, waiting compressed</option>
            <option value="steps">one step a column</option>
          </select>
        </label>
        <span className="flex items-center gap-2">
          Zoom
          <span className="w-24">
            <Slider label="Zoom" value={zoom} min={4} max={48} valueText={`${zoom} pixels a step`} onChange={setZoom} />
          </span>
        </span>
      </div>
      <Stage drawn={drawn.lanes} rows={rows} geometry={geometry} cursor={cursor} onMove={onMove} />
      <Legend locks={drawn.lanes.spans.some(({ kind }) => kind === "holds" || kind === "locked-out")} />
      {drawn.moreKeys > 0 && <p className="text-ink-faint text-xs">{drawn.moreKeys} more keys are not drawn.</p>}
    </div>
  );
}

function shortened(all: Lanes): { lanes: Lanes; moreKeys: number } {
  const keys = [...all.keys].sort((a, b) => b.segments.length - a.segments.length).slice(0, MOST_KEYS);
  return { lanes: { ...all, keys }, moreKeys: all.keys.length - keys.length };
}

interface StageProps {
  drawn: Lanes;
  rows: LaneRows;
  geometry: LaneGeometry;
  cursor: number;
  onMove: (cursor: number) => void;
}

function Stage({ drawn, rows, geometry, cursor, onMove }: StageProps) {
  const scrollerRef = useRef<HTMLElement>(null);
  const viewRef = useRef<Viewport>({ left: 0, top: 0, width: 0, height: 0 });
  const { unitPx, rowPx, keyRowPx, axisPx, padPx } = geometry;
  const keysPx = drawn.keys.length === 0 ? 0 : (drawn.keys.length + 0.75) * keyRowPx;
  const height = axisPx + rows.rows.length * rowPx + keysPx + 4;
  const width = Math.ceil(padPx * 2 + drawn.width * unitPx);
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

  return (
    <section
      ref={scrollerRef}
      aria-label="Lanes"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
      tabIndex={0}
      className="relative isolate overflow-auto [--lane-label:10.5rem] rounded-md border border-line bg-surface"
      style={{ height: Math.min(height + 14, MOST_HEIGHT_PX) }}
    >
      <div className="flex" style={{ height, width: `calc(var(--lane-label) + ${width}px)` }}>
        <Labels rows={rows.rows} keys={drawn.keys} geometry={geometry} />
        <div className="relative shrink-0 overflow-clip" style={{ width, height }}>
          <Picture
            scrollerRef={scrollerRef}
            viewRef={viewRef}
            drawn={drawn}
            rows={rows}
            geometry={geometry}
            onMove={onMove}
          />
          <div
            className="pointer-events-none absolute top-0 left-0 bg-surface/60 will-change-transform"
            style={{ height, width, transform: `translateX(${cursorPx}px)` }}
          />
          <div
            className="pointer-events-none absolute top-0 left-0 w-0.5 bg-accent will-change-transform"
            style={{ height, transform: `translateX(${cursorPx - 1}px)` }}
          />
        </div>
      </div>
    </section>
  );
}

const labelPx = (scroller: HTMLElement): number => (scroller.clientWidth < 500 ? 88 : 168);

const Labels = memo(function Labels({
  rows,
  keys,
  geometry,
}: {
  rows: readonly LaneRow[];
  keys: Lanes["keys"];
  geometry: LaneGeometry;
}) {
  return (
    <div className="sticky left-0 z-10 w-(--lane-label) shrink-0 border-line-strong border-r bg-surface text-xs">
      <div style={{ height: geometry.axisPx }} />
      {rows.map((row) =>
        row.kind === "process" ? (
          <div
            key={row.id}
            className="flex items-center bg-sunken px-2 font-semibold text-ink-soft"
            style={{ height: geometry.rowPx }}
          >
            process {row.process + 1}
          </div>
        ) : (
          <div key={row.id} className="flex items-center gap-1.5 px-2" style={{ height: geometry.rowPx }}>
            <RequestLetter task={row.tasks[0] ?? 0} />
            <span className="min-w-0 truncate" title={`${row.label}: ${row.name}`}>
              {row.tasks.length > 1 && <span className="font-semibold">{row.tasks.length}× </span>}
              <code className="text-ink-soft">{row.name}</code>
            </span>
            {row.ending.kind !== "open" && (
              <code
                title={row.ending.text}
                className={classNames(
                  "ml-auto max-w-16 truncate max-sm:hidden",
                  row.ending.kind === "raised" ? "text-deleted" : "text-ink-faint",
                )}
              >
                {row.ending.text}
              </code>
            )}
          </div>
        ),
      )}
      {keys.length > 0 && <div style={{ height: geometry.keyRowPx / 2 }} />}
      {keys.map(({ id, key }) => (
        <div key={id} className="flex items-end px-2 pb-1" style={{ height: geometry.keyRowPx }}>
          <code className="truncate font-semibold" title={key}>
            {key}
          </code>
        </div>
      ))}
    </div>
  );
});

interface PictureProps {
  scrollerRef: React.RefObject<HTMLElement | null>;
  /** What is on screen, for whoever must not ask the page. */
  viewRef: React.RefObject<Viewport>;
  drawn: Lanes;
  rows: LaneRows;
  geometry: LaneGeometry;
  onMove: (cursor: number) => void;
}

const Picture = memo(function Picture({ scrollerRef, viewRef, drawn, rows, geometry, onMove }: PictureProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(scrollerRef);

  useEffect(() => {
    const scroller = scrollerRef.current;
    const canvas = canvasRef.current;
    const context = canvas?.getContext("2d");
    if (!scroller || !canvas || !context || !palette) return;
    let frame = 0;
    const paint = () => {
      frame = 0;
      const label = labelPx(scroller);
      scroller.style.setProperty("--lane-label", `${label}px`);
      const view = {
        left: scroller.scrollLeft,
        top: scroller.scrollTop,
        width: Math.max(1, scroller.clientWidth - label),
        height: scroller.clientHeight,
      };
      viewRef.current = view;
      const ratio = window.devicePixelRatio || 1;
      if (canvas.width !== Math.round(view.width * ratio) || canvas.height !== Math.round(view.height * ratio)) {
        canvas.width = Math.round(view.width * ratio);
        canvas.height = Math.round(view.height * ratio);
        canvas.style.width = `${view.width}px`;
        canvas.style.height = `${view.height}px`;
        canvas.style.left = `${label}px`;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintLanes(context, drawn, rows, geometry, view, palette);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    paint();
    scroller.addEventListener("scroll", soon, { passive: true });
    const observer = new ResizeObserver(soon);
    observer.observe(scroller);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener("scroll", soon);
      observer.disconnect();
    };
  }, [scrollerRef, viewRef, drawn, rows, geometry, palette]);

  const placeOf = (event: React.MouseEvent<HTMLCanvasElement>): { x: number; row: number } | null => {
    const scroller = scrollerRef.current;
    if (!scroller) return null;
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left + scroller.scrollLeft - geometry.padPx) / geometry.unitPx;
    const row = Math.floor((event.clientY - box.top + scroller.scrollTop - geometry.axisPx) / geometry.rowPx);
    return { x, row };
  };
  const nearest = ({ x, row }: { x: number; row: number }): LaneMark | null => {
    const near = drawn.marks.filter((mark) => rows.rowOf.get(mark.task) === row && Math.abs(mark.x - x) < 0.75);
    return near.sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0] ?? null;
  };
  /** What is under the mouse, in words: the shapes have no text of their own. */
  const tell = (event: React.MouseEvent<HTMLCanvasElement>) => {
    const place = placeOf(event);
    if (!place) return;
    const mark = nearest(place);
    const spans = drawn.spans.filter(
      ({ task, fromX, toX }) => rows.rowOf.get(task) === place.row && fromX <= place.x && place.x <= toX,
    );
    event.currentTarget.title = mark?.label ?? spans.map(({ label }) => label).join(", ");
  };
  return (
    <canvas
      ref={canvasRef}
      role="img"
      aria-label="What each request did when; the list of events says the same in words"
      className="sticky top-0 block cursor-pointer"
      onMouseMove={tell}
      onClick={(event) => {
        const place = placeOf(event);
        const mark = place && nearest(place);
        if (mark) onMove(mark.index + 1);
      }}
    />
  );
});

/** What the shapes mean; letters are explained by the list of events. */
const Legend = memo(function Legend({ locks }: { locks: boolean }) {
  const items = [
    ["H", "hit", "bg-hit-soft text-hit"],
    ["M", "miss", "bg-miss-soft text-miss"],
    ["S", "stored", "bg-set-soft text-set"],
    ["R", "add refused", "bg-refused-soft text-refused"],
    ["E", "expired", "bg-expired-soft text-expired"],
    ["D", "deleted", "bg-deleted-soft text-deleted"],
    ["Q", "database", "bg-work-soft text-work"],
  ] as const;
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-xs">
      {items.map(([letter, word, look]) => (
        <li key={letter} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={classNames(
              "inline-flex size-4.5 items-center justify-center rounded-sm font-bold text-[0.625rem]",
              look,
            )}
          >
            {letter}
          </span>
          {word}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-3 w-6 rounded-full border border-work bg-work-soft" />
        work
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-3 w-6 rounded-full border border-sleep border-dashed bg-sleep-soft" />
        sleep
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-3 w-6 rounded-full border border-blocked border-dashed bg-blocked-soft" />
        waits for a server
      </li>
      {locks && (
        <>
          <li className="flex items-center gap-1.5">
            <span aria-hidden="true" className="h-0.75 w-6 bg-evicted" />
            holds a lock
          </li>
          <li className="flex items-center gap-1.5">
            <span aria-hidden="true" className="w-6 border-blocked border-b-3 border-dashed" />
            kept out by it
          </li>
        </>
      )}
    </ul>
  );
});
