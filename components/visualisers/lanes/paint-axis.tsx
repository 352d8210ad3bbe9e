/** The axis of virtual time over the lanes: a reading and a grid line where there is room for one, and none twice. */

import { line } from "#components/visualisers/lanes/paint-shapes";
import type { Sheet } from "#components/visualisers/lanes/sheet";
import type { Lanes } from "#view-models/lanes/lanes";

interface Reading {
  at: number;
  label: string;
}

/** Those that there is room for, each where its reading begins. */
export function readings({ to, palette, view, px }: Sheet, ticks: Lanes["ticks"]): Reading[] {
  to.font = `400 12px ${palette.font}`;
  const shown: Reading[] = [];
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const { x, label } of ticks) {
    const at = px(x);
    if (at > view.width) break;
    const wide = to.measureText(label).width;
    // A reading that would be cut at the edge is none.
    if (at < 0 || at < freeFrom || label === shown.at(-1)?.label || at + 2 + wide > view.width) continue;
    shown.push({ at, label });
    freeFrom = at + wide + 12;
  }
  return shown;
}

export function paintAxis(sheet: Sheet, shown: readonly Reading[], breaks: Lanes["breaks"]): void {
  const {
    to,
    palette,
    geometry: { axisPx },
    view,
  } = sheet;
  to.fillStyle = palette.surface;
  to.fillRect(0, 0, view.width, axisPx);
  line(to, 0, axisPx - 0.5, view.width, axisPx - 0.5, palette["line-strong"]);
  paintBreaks(sheet, breaks);
  to.fillStyle = palette["ink-faint"];
  to.font = `400 12px ${palette.font}`;
  to.textAlign = "left";
  for (const { at, label } of shown) to.fillText(label, at + 2, axisPx / 2);
  to.textAlign = "center";
}

/** Marks nearer to each other than this are one. */
const BREAKS_APART_PX = 14;

/** Two slanted strokes through the axis, as on a scale that leaves something out. */
function paintBreaks({ to, palette, geometry: { axisPx }, view, px }: Sheet, breaks: Lanes["breaks"]): void {
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const x of breaks) {
    const at = px(x);
    if (at < freeFrom || at < 0 || at > view.width) continue;
    freeFrom = at + BREAKS_APART_PX;
    to.fillStyle = palette.surface;
    to.fillRect(at - 2, axisPx - 5, 4, 8);
    for (const side of [-2, 2]) line(to, at + side - 1.5, axisPx + 3, at + side + 1.5, axisPx - 4, palette["ink-soft"]);
  }
}
