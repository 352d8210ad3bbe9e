/** The axis of virtual time over the lanes: a reading where there is room for one, and none twice. */

import { line } from "#components/visualisers/lanes/paint-shapes";
import type { Sheet } from "#components/visualisers/lanes/sheet";
import type { Lanes } from "#view-models/lanes/lanes";

export function paintAxis({ to, palette, geometry: { axisPx }, view, px }: Sheet, ticks: Lanes["ticks"]): void {
  to.fillStyle = palette.surface;
  to.fillRect(0, 0, view.width, axisPx);
  line(to, 0, axisPx - 0.5, view.width, axisPx - 0.5, palette["line-strong"]);
  to.fillStyle = palette["ink-faint"];
  to.font = `400 12px ${palette.font}`;
  to.textAlign = "left";
  let freeFrom = Number.NEGATIVE_INFINITY;
  let said = "";
  for (const { x, label } of ticks) {
    const at = px(x);
    if (at > view.width) break;
    if (at < 0 || at < freeFrom || label === said) continue;
    said = label;
    to.fillText(label, at + 2, axisPx / 2);
    freeFrom = at + to.measureText(label).width + 12;
  }
  to.textAlign = "center";
}
