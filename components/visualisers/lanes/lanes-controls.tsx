"use client";
/** How the lanes are shown: alike requests together or each by itself, by time or by steps, and how wide. */
import { Slider } from "#components/ui/slider";
import type { ColumnMode } from "#view-models/lanes/columns";

interface LanesControlsProps {
  /** Null = too few requests to put any together. */
  together: boolean | null;
  onTogether: (together: boolean) => void;
  mode: ColumnMode;
  onMode: (mode: ColumnMode) => void;
  zoomPx: number;
  onZoom: (zoomPx: number) => void;
}

export function LanesControls({ together, onTogether, mode, onMode, zoomPx, onZoom }: LanesControlsProps) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-5 gap-y-1 text-ink-soft text-xs">
      {together !== null && (
        <label className="flex min-h-8 cursor-pointer items-center gap-2 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={together}
            onChange={(event) => onTogether(event.currentTarget.checked)}
            className="size-4 accent-accent"
          />
          Requests that went alike share a lane
        </label>
      )}
      <label className="flex items-center gap-2">
        Across
        <select
          value={mode}
          onChange={(event) => onMode(event.currentTarget.value === "steps" ? "steps" : "time")}
          className="min-h-8 rounded-md border border-control bg-surface px-1.5 pointer-coarse:min-h-11"
        >
          <option value="time">time, waiting compressed</option>
          <option value="steps">one step a column</option>
        </select>
      </label>
      <span className="flex items-center gap-2">
        Zoom
        <span className="flex w-24">
          <Slider
            label="Zoom"
            value={zoomPx}
            min={4}
            max={48}
            valueText={`${zoomPx} pixels a step`}
            onChange={onZoom}
          />
        </span>
      </span>
    </div>
  );
}
