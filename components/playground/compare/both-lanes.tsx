"use client";
/** The requests of both sides as thin bars over the same time, one side under the other: which was done sooner, and who worked at once, is seen at a glance. */
import { useMemo, useState } from "react";
import { LanesLegend } from "#components/visualisers/lanes/lanes-legend";
import { LanesStage } from "#components/visualisers/lanes/lanes-stage";
import type { LaneGeometry } from "#components/visualisers/lanes/sheet";
import type { Fault } from "#engine/faults";
import { endOf } from "#engine/trace";
import type { SimulationReport } from "#runtime/protocol";
import { laneRows } from "#view-models/lanes/lane-rows";
import { lanes } from "#view-models/lanes/lanes";
import { lanesLegend, mergedLegend } from "#view-models/lanes/lanes-legend";

const [AXIS_PX, PAD_PX, BARS_PX, FIRST_WIDTH_PX] = [26, 14, 160, 640];

interface BothLanesProps {
  reports: readonly [SimulationReport, SimulationReport];
  titles: readonly [string, string];
  faults: readonly Fault[] | undefined;
  /** Goes to a step of a side. */
  onMove: (side: number, cursor: number) => void;
}

export function BothLanes({ reports, titles, faults, onMove }: BothLanesProps) {
  const [widthPx, setWidth] = useState(FIRST_WIDTH_PX);
  const [said, setSaid] = useState("");
  const sides = useMemo(
    () =>
      reports.map(({ events, caches, previews }) => ({
        events,
        // The lives of the keys are in each side's own picture.
        drawn: { ...lanes(events, { caches, previews }, "scale", faults), keys: [] },
        rows: laneRows(events, "bars"),
        endMs: events.reduce((end, event) => Math.max(end, endOf(event)), 1),
      })),
    [reports, faults],
  );
  const legend = useMemo(() => mergedLegend(sides.map(({ drawn }) => lanesLegend(drawn, "bars"))), [sides]);
  const longestMs = Math.max(...sides.map(({ endMs }) => endMs));
  const geometries = useMemo(
    () =>
      sides.map(
        ({ drawn, rows, endMs }): LaneGeometry => ({
          bars: true,
          unitPx: Math.max(0.1, (((widthPx - 2 * PAD_PX) / drawn.width) * endMs) / longestMs),
          rowPx: Math.min(8, BARS_PX / Math.max(1, rows.rows.length)),
          keyRowPx: 0,
          axisPx: AXIS_PX,
          padPx: PAD_PX,
        }),
      ),
    [sides, widthPx, longestMs],
  );
  return (
    <div className="grid grid-cols-1 gap-2">
      {sides.map(({ events, drawn, rows }, side) => {
        const geometry = geometries[side];
        return (
          geometry && (
            <div key={SIDES[side]} className="grid grid-cols-1 gap-1">
              <p className="font-semibold text-sm">{titles[side]}</p>
              <LanesStage
                label={`Lanes of ${titles[side]}`}
                drawn={drawn}
                rows={rows}
                geometry={geometry}
                cursor={events.length}
                task={null}
                onMove={(cursor) => onMove(side, cursor)}
                onFold={nothing}
                onWidth={setWidth}
                onSay={setSaid}
              />
            </div>
          )
        );
      })}
      <p role="status" className="min-h-5 text-ink-soft text-sm">
        {said || (
          <span className="text-ink-faint text-xs">
            Both over the same time. Tap or click a bar to see what it is, or a step in it to open that side there.
          </span>
        )}
      </p>
      <LanesLegend legend={legend} bars />
    </div>
  );
}

const SIDES = ["one", "other"];
const nothing = () => undefined;
