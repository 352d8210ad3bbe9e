/** Behind the lanes: when a server was out of order. Above them: the most requests that worked at the same moment. */
import { box, line } from "#components/visualisers/lanes/paint-shapes";
import type { Sheet } from "#components/visualisers/lanes/sheet";
import type { LaneBand, Lanes } from "#view-models/lanes/lanes";

const HATCH_PX = 10;

/** `highPx`: all rows together. */
export function paintBands(sheet: Sheet, bands: readonly LaneBand[], highPx: number): void {
  const { to, palette, geometry, view, px, onScreen } = sheet;
  const top = geometry.axisPx - view.top;
  for (const { fromX, toX, kind, label } of bands) {
    if (!onScreen(fromX, toX)) continue;
    const [left, right] = [Math.max(-1, px(fromX)), Math.min(view.width + 1, px(toX))];
    const token = kind === "down" ? "deleted" : "refused";
    to.save();
    to.beginPath();
    to.rect(left, top, Math.max(2, right - left), highPx);
    to.clip();
    to.globalAlpha = 0.5;
    to.fillStyle = palette[`${token}-soft`];
    to.fillRect(left, top, Math.max(2, right - left), highPx);
    to.globalAlpha = 0.25;
    // Hatched, so that it is no colour alone that tells.
    for (let x = left - highPx; x < right; x += HATCH_PX) line(to, x, top + highPx, x + highPx, top, palette[token]);
    to.restore();
    for (const x of [left, right]) line(to, x, top, x, top + highPx, palette[token]);
    to.font = `600 11px ${palette.font}`;
    const wide = to.measureText(label).width + 10;
    if (right - left < wide) continue;
    box(to, right - wide - 3, top + highPx - 19, wide, 16, 4, palette.surface, palette[token]);
    to.fillStyle = palette[token];
    to.fillText(label, right - wide / 2 - 3, top + highPx - 10.5);
  }
}

export function paintPeak({ to, palette, geometry, view, px }: Sheet, peak: Lanes["peak"], highPx: number): void {
  if (!peak) return;
  const at = (px(peak.fromX) + px(peak.toX)) / 2;
  if (at < 0 || at > view.width) return;
  const top = geometry.axisPx - view.top;
  line(to, at, top, at, top + highPx, palette.ink, 1.5);
  to.font = `700 13px ${palette.font}`;
  const wide = to.measureText(peak.label).width + 16;
  const left = Math.max(2, Math.min(view.width - wide - 2, at - wide / 2));
  box(to, left, top + highPx / 2 - 12, wide, 24, 6, palette.surface, palette.ink);
  to.fillStyle = palette.ink;
  to.fillText(peak.label, left + wide / 2, top + highPx / 2 + 0.5);
}
