"use client";
/**
 * Requests as lanes over virtual time, the life of each key below; many of them as thin bars. At first the whole run is in the picture.
 * Rows are HTML (they can be read and found), what happens in them is painted on a canvas as large as the window onto it; the cursor is
 * an overlay, and moving it repaints nothing.
 */
import { useCallback, useMemo, useState } from "react";
import { LanesControls } from "#components/visualisers/lanes/lanes-controls";
import { LanesLegend } from "#components/visualisers/lanes/lanes-legend";
import { LanesStage } from "#components/visualisers/lanes/lanes-stage";
import { keysHeightPx, type LaneGeometry, rowHeightPx } from "#components/visualisers/lanes/sheet";
import type { TraceEvent } from "#engine/event";
import type { Fault } from "#engine/faults";
import { type LaneLayout, laneRows, layoutFor } from "#view-models/lanes/lane-rows";
import { type Lanes, type LanesMode, lanes } from "#view-models/lanes/lanes";
import { lanesLegend } from "#view-models/lanes/lanes-legend";
import type { Naming } from "#view-models/trace/step-parts";

const MOST_KEYS = 24;
/** Many requests leave less room for keys. */
const MOST_KEYS_BELOW_BARS = 4;
const [KEY_ROW_PX, AXIS_PX, PAD_PX] = [30, 26, 14];
/** Until the width is known. */
const FIRST_WIDTH_PX = 640;

interface LanesViewProps {
  events: readonly TraceEvent[];
  naming: Naming;
  faults?: readonly Fault[];
  cursor: number;
  onMove: (cursor: number) => void;
}

export function LanesView({ events, naming, faults, cursor, onMove }: LanesViewProps) {
  const requests = useMemo(() => new Set(events.flatMap(({ task }) => (task < 0 ? [] : [task]))).size, [events]);
  const [askedLayout, setLayout] = useState<LaneLayout | null>(null);
  const [askedMode, setMode] = useState<LanesMode | null>(null);
  const [zoom, setZoom] = useState(1);
  const [widthPx, setWidth] = useState(FIRST_WIDTH_PX);
  const [said, setSaid] = useState("");
  const layout = askedLayout ?? layoutFor(requests);
  const bars = layout === "bars";
  const mode = askedMode ?? (bars ? "scale" : "time");
  const { drawn, moreKeys } = useMemo(
    () => shortened(lanes(events, naming, mode, faults), bars ? MOST_KEYS_BELOW_BARS : MOST_KEYS),
    [events, naming, mode, faults, bars],
  );
  const legend = useMemo(() => lanesLegend(drawn, layout), [drawn, layout]);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => laneRows(events, layout, folded), [events, layout, folded]);
  const onFold = useCallback(
    (process: number) => setFolded((was) => (was.has(process) ? without(was, process) : new Set([...was, process]))),
    [],
  );
  const fitPx = Math.max(0.1, (widthPx - 2 * PAD_PX) / drawn.width);
  const geometry: LaneGeometry = useMemo(() => {
    const keysPx = keysHeightPx(drawn.keys.length, KEY_ROW_PX);
    const rowPx = rowHeightPx(bars, rows.rows.length, keysPx, AXIS_PX);
    return { bars, unitPx: fitPx * zoom, rowPx, keyRowPx: KEY_ROW_PX, axisPx: AXIS_PX, padPx: PAD_PX };
  }, [bars, fitPx, zoom, rows, drawn]);
  return (
    <div className="grid grid-cols-1 gap-2">
      <LanesStage
        drawn={drawn}
        rows={rows}
        geometry={geometry}
        cursor={cursor}
        task={cursor < events.length ? (events[cursor - 1]?.task ?? null) : null}
        onMove={onMove}
        onFold={onFold}
        onWidth={setWidth}
        onSay={setSaid}
      />
      <p role="status" className="min-h-5 text-ink-soft text-sm">
        {said || (
          <span className="text-ink-faint text-xs">Tap or click anything in the picture to see what it is.</span>
        )}
      </p>
      <LanesLegend legend={legend} bars={bars} />
      {moreKeys > 0 && <p className="text-ink-faint text-xs">{moreKeys} more keys are not drawn.</p>}
      <LanesControls
        layout={requests > 2 ? layout : null}
        onLayout={setLayout}
        mode={mode}
        onMode={setMode}
        fitPx={fitPx}
        zoom={zoom}
        onZoom={setZoom}
      />
    </div>
  );
}

const without = (all: ReadonlySet<number>, one: number): ReadonlySet<number> =>
  new Set([...all].filter((each) => each !== one));

function shortened(all: Lanes, most: number): { drawn: Lanes; moreKeys: number } {
  const keys = [...all.keys].sort((a, b) => b.segments.length - a.segments.length).slice(0, most);
  return { drawn: { ...all, keys }, moreKeys: all.keys.length - keys.length };
}
