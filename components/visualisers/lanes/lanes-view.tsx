"use client";
/**
 * Requests as lanes over virtual time, the life of each key below. Rows are HTML (they can be read and found), what happens in them is
 * painted on a canvas as large as the window onto it; the cursor is an overlay, and moving it repaints nothing.
 */
import { useCallback, useMemo, useState } from "react";
import { LanesControls } from "#components/visualisers/lanes/lanes-controls";
import { LanesLegend } from "#components/visualisers/lanes/lanes-legend";
import { LanesStage } from "#components/visualisers/lanes/lanes-stage";
import type { LaneGeometry } from "#components/visualisers/lanes/sheet";
import type { TraceEvent } from "#engine/event";
import type { ColumnMode } from "#view-models/lanes/columns";
import { laneRows } from "#view-models/lanes/lane-rows";
import { type Lanes, lanes } from "#view-models/lanes/lanes";
import type { Naming } from "#view-models/trace/step-parts";

const ALONE_UP_TO = 12;
const MOST_KEYS = 24;

interface LanesViewProps {
  events: readonly TraceEvent[];
  naming: Naming;
  cursor: number;
  onMove: (cursor: number) => void;
}

export function LanesView({ events, naming, cursor, onMove }: LanesViewProps) {
  const [mode, setMode] = useState<ColumnMode>("time");
  const [asked, setAsked] = useState<boolean | null>(null);
  const [zoomPx, setZoomPx] = useState(26);
  const drawn = useMemo(() => shortened(lanes(events, naming, mode)), [events, naming, mode]);
  const requests = drawn.lanes.lives.size;
  const together = asked ?? requests > ALONE_UP_TO;
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => laneRows(events, together, folded), [events, together, folded]);
  const onFold = useCallback(
    (process: number) => setFolded((was) => (was.has(process) ? without(was, process) : new Set([...was, process]))),
    [],
  );
  const geometry: LaneGeometry = useMemo(
    () => ({ unitPx: zoomPx, rowPx: rows.rows.length > 40 ? 24 : 32, keyRowPx: 30, axisPx: 26, padPx: 14 }),
    [zoomPx, rows],
  );
  return (
    <div className="grid grid-cols-1 gap-2">
      <LanesControls
        together={requests > 2 ? together : null}
        onTogether={setAsked}
        mode={mode}
        onMode={setMode}
        zoomPx={zoomPx}
        onZoom={setZoomPx}
      />
      <LanesStage
        drawn={drawn.lanes}
        rows={rows}
        geometry={geometry}
        cursor={cursor}
        task={cursor < events.length ? (events[cursor - 1]?.task ?? null) : null}
        onMove={onMove}
        onFold={onFold}
      />
      <LanesLegend locks={drawn.locks} threadLocks={drawn.threadLocks} />
      {drawn.moreKeys > 0 && <p className="text-ink-faint text-xs">{drawn.moreKeys} more keys are not drawn.</p>}
    </div>
  );
}

const without = (all: ReadonlySet<number>, one: number): ReadonlySet<number> =>
  new Set([...all].filter((each) => each !== one));

function shortened(all: Lanes): { lanes: Lanes; moreKeys: number; locks: boolean; threadLocks: boolean } {
  const keys = [...all.keys].sort((a, b) => b.segments.length - a.segments.length).slice(0, MOST_KEYS);
  const locks = all.spans.some(({ kind }) => kind === "holds" || kind === "locked-out");
  const threadLocks = all.marks.some(({ letter }) => letter === "K");
  return { lanes: { ...all, keys }, moreKeys: all.keys.length - keys.length, locks, threadLocks };
}
