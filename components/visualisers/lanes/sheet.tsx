/** Where and with what the lanes are painted: sizes in pixels, the window onto the picture, and what every painting part needs. */
import type { Palette } from "#components/visualisers/lanes/use-token-colours";

export interface LaneGeometry {
  unitPx: number;
  rowPx: number;
  keyRowPx: number;
  axisPx: number;
  /** Left of the first column. */
  padPx: number;
}

export interface Viewport {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What every part needs: where to paint, with what, and where a unit is on screen. */
export interface Sheet {
  to: CanvasRenderingContext2D;
  palette: Palette;
  geometry: LaneGeometry;
  view: Viewport;
  px: (x: number) => number;
  onScreen: (fromX: number, toX: number) => boolean;
}
