"use client";
/** How the lanes are shown: a bar or a lane for each request, along which axis, and how wide. */
import { Button } from "#components/ui/button";
import { Slider } from "#components/ui/slider";
import type { LaneLayout } from "#view-models/lanes/lane-rows";
import type { LanesMode } from "#view-models/lanes/lanes";

/** A unit as wide as this is as close as one needs to come. */
const CLOSE_PX = 48;

interface LanesControlsProps {
  /** Null = too few requests for a choice. */
  layout: LaneLayout | null;
  onLayout: (layout: LaneLayout) => void;
  mode: LanesMode;
  onMode: (mode: LanesMode) => void;
  /** A unit when the whole run is in the picture. */
  fitPx: number;
  /** How many times as wide as the window; 1 = the whole run is in the picture. */
  zoom: number;
  onZoom: (zoom: number) => void;
}

const LAYOUTS: readonly [LaneLayout, string][] = [
  ["bars", "a thin bar each"],
  ["each", "a lane each"],
  ["alike", "those alike in one lane"],
];

const MODES: readonly [LanesMode, string][] = [
  ["scale", "time, to scale"],
  ["time", "time, waiting compressed"],
  ["steps", "one step a column"],
];

const FIELD = "min-h-8 min-w-0 rounded-md border border-control bg-surface px-1.5 pointer-coarse:min-h-11";

export function LanesControls({ layout, onLayout, mode, onMode, fitPx, zoom, onZoom }: LanesControlsProps) {
  // On a logarithmic scale, since a long run may have to be made a hundred times as wide.
  const most = Math.max(4, CLOSE_PX / fitPx);
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-5 gap-y-1 text-ink-soft text-xs">
      {layout !== null && (
        <label className="flex min-w-0 items-center gap-2">
          Drawn as
          <select
            value={layout}
            onChange={({ currentTarget: { value } }) =>
              onLayout(LAYOUTS.find(([each]) => each === value)?.[0] ?? "each")
            }
            className={FIELD}
          >
            {LAYOUTS.map(([each, words]) => (
              <option key={each} value={each}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="flex min-w-0 items-center gap-2">
        Across
        <select
          value={mode}
          onChange={({ currentTarget: { value } }) => onMode(MODES.find(([each]) => each === value)?.[0] ?? "time")}
          className={FIELD}
        >
          {MODES.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <span className="flex items-center gap-2">
        Zoom
        <span className="flex w-24">
          <Slider
            label="Zoom"
            value={Math.round((Math.log(zoom) / Math.log(most)) * 100)}
            min={0}
            max={100}
            valueText={zoom === 1 ? "the whole run" : `${Math.round(zoom * 10) / 10} times as wide as the window`}
            onChange={(percent) => onZoom(most ** (percent / 100))}
          />
        </span>
        <Button size="sm" onClick={() => onZoom(1)}>
          Fit
        </Button>
      </span>
    </div>
  );
}
