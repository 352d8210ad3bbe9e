/**
 * Many requests at once, a thin bar each: its work in the colour of work, its steps as ticks in theirs, and red where it failed. Too low
 * for letters and locks; what a bar is says the line below the picture when it is pointed at.
 */
import { stroke } from "#components/visualisers/lanes/paint-shapes";
import type { Sheet } from "#components/visualisers/lanes/sheet";
import { tokenOf } from "#components/visualisers/marks/step-tones";
import type { LaneRows } from "#view-models/lanes/lane-rows";
import type { Lanes } from "#view-models/lanes/lanes";

const TICK_PX = 3;

export function paintBars(sheet: Sheet, lanes: Lanes, { rowOf }: LaneRows): void {
  const { to, palette, view, px, onScreen } = sheet;
  const { rowPx, axisPx } = sheet.geometry;
  // From three pixels on there is room for a gap between two.
  const high = Math.max(1, rowPx >= 3 ? rowPx - 1 : rowPx);
  const bar = (task: number, fromPx: number, toPx: number, fill: string) => {
    const y = axisPx + (rowOf.get(task) ?? 0) * rowPx - view.top;
    if (y < axisPx - rowPx || y > view.height) return;
    to.fillStyle = fill;
    to.fillRect(fromPx, y, Math.max(1, toPx - fromPx), high);
  };
  for (const [task, { fromX, toX, raised }] of lanes.lives)
    if (onScreen(fromX, toX)) bar(task, px(fromX), px(toX), raised ? palette["deleted-soft"] : palette.line);
  for (const { task, kind, fromX, toX } of lanes.spans) {
    if (!onScreen(fromX, toX)) continue;
    if (kind === "work") bar(task, px(fromX), px(toX), palette.work);
    else if (kind === "sleep") bar(task, px(fromX), px(toX), palette.sleep);
    else if (kind === "waits") bar(task, px(fromX), px(toX), palette.control);
  }
  for (const { task, tone, x } of lanes.marks)
    if (task >= 0 && onScreen(x, x))
      bar(task, px(x) - TICK_PX / 2, px(x) + TICK_PX / 2, stroke(palette, tokenOf(tone)));
  for (const [task, { toX, raised }] of lanes.lives)
    if (raised && onScreen(toX, toX)) bar(task, px(toX) - 1, px(toX) + 4, palette.deleted);
}
