/** Where and with what the lanes are painted: sizes in pixels, the window onto the picture, and what every painting part needs. */
import type { Palette } from "#components/visualisers/lanes/use-token-colours";

export interface LaneGeometry {
  /** Bars are too low for letters. */
  bars: boolean;
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

/** The picture is never higher; what does not fit is scrolled to. */
export const MOST_HEIGHT_PX = 460;
/** Kept free below it, so that a scrollbar that comes and goes moves nothing. */
export const SCROLLBAR_PX = 14;

export const keysHeightPx = (keys: number, keyRowPx: number): number => (keys === 0 ? 0 : (keys + 0.75) * keyRowPx);

/** As high as lets all rows be seen at once, if that can be. */
export function rowHeightPx(bars: boolean, rows: number, keysPx: number, axisPx: number): number {
  const room = Math.max(200, MOST_HEIGHT_PX - SCROLLBAR_PX - 4 - axisPx - keysPx);
  const each = room / Math.max(1, rows);
  return bars ? Math.min(8, each) : Math.max(18, Math.min(32, Math.floor(each)));
}
