/**
 * Paints the part of the lanes that is on screen. No React and no state: numbers in, pixels out. The cursor is not painted here; it is
 * an element of its own above the canvas, so that moving it repaints nothing.
 */
import { paintAxis, readings } from "#components/visualisers/lanes/paint-axis";
import { paintBands, paintPeak } from "#components/visualisers/lanes/paint-bands";
import { paintBars } from "#components/visualisers/lanes/paint-bars";
import { paintKeyLife } from "#components/visualisers/lanes/paint-key-life";
import { box, ground, line, stroke } from "#components/visualisers/lanes/paint-shapes";
import { paintSpan } from "#components/visualisers/lanes/paint-span";
import type { LaneGeometry, Sheet, Viewport } from "#components/visualisers/lanes/sheet";
import type { Palette } from "#components/visualisers/lanes/use-token-colours";
import { tokenOf } from "#components/visualisers/marks/step-tones";
import { firstMarkFrom } from "#view-models/lanes/lane-at";
import type { LaneRows } from "#view-models/lanes/lane-rows";
import type { LaneMark, Lanes } from "#view-models/lanes/lanes";

/** What happens to a server or a process, on the axis. */
const MISHAP_PX = 16;

export function paintLanes(
  to: CanvasRenderingContext2D,
  lanes: Lanes,
  rows: LaneRows,
  geometry: LaneGeometry,
  view: Viewport,
  palette: Palette,
): void {
  const { unitPx, rowPx, keyRowPx, axisPx, padPx } = geometry;
  const px = (x: number) => padPx + x * unitPx - view.left;
  const onScreen = (fromX: number, toX: number) => px(toX) >= -unitPx && px(fromX) <= view.width + unitPx;
  const sheet: Sheet = { to, palette, geometry, view, px, onScreen };
  to.clearRect(0, 0, view.width, view.height);
  to.textAlign = "center";
  to.textBaseline = "middle";
  const shown = readings(sheet, lanes.ticks);
  for (const { at } of shown) line(to, at, axisPx, at, view.height, palette.line);
  const highPx = rows.rows.length * rowPx;
  paintBands(sheet, lanes.bands, highPx);
  if (geometry.bars) paintBars(sheet, lanes, rows);
  else paintRows(sheet, lanes, rows);
  const keysY = axisPx + highPx + keyRowPx * 0.5 - view.top;
  for (const [i, life] of lanes.keys.entries()) {
    const y = keysY + (i + 0.5) * keyRowPx;
    if (y > -keyRowPx && y < view.height + keyRowPx) paintKeyLife(sheet, life, y);
  }
  if (geometry.bars) paintPeak(sheet, lanes.peak, highPx);
  paintAxis(sheet, shown, lanes.breaks);
  for (const mark of lanes.marks)
    if (mark.task < 0 && onScreen(mark.x, mark.x)) paintMark(sheet, mark, axisPx / 2 + 2, MISHAP_PX);
}

function paintRows(sheet: Sheet, lanes: Lanes, { rows, rowOf }: LaneRows): void {
  const { to, palette, view, px, onScreen } = sheet;
  const { unitPx, rowPx, axisPx, padPx } = sheet.geometry;
  const rowY = (row: number) => axisPx + row * rowPx + rowPx / 2 - view.top;
  const rowOnScreen = (row: number) => rowY(row) > -rowPx && rowY(row) < view.height + rowPx;

  for (const [row, { kind }] of rows.entries()) {
    if (!rowOnScreen(row)) continue;
    if (kind === "process") {
      to.fillStyle = palette.sunken;
      to.fillRect(0, rowY(row) - rowPx / 2, view.width, rowPx);
    } else line(to, 0, rowY(row), view.width, rowY(row), palette.line);
  }
  for (const [task, life] of lanes.lives) {
    const row = rowOf.get(task) ?? 0;
    if (!rowOnScreen(row) || !onScreen(life.fromX, life.toX)) continue;
    line(to, px(life.fromX), rowY(row), px(life.toX), rowY(row), palette.control, 1.5);
  }
  for (const span of lanes.spans) {
    const row = rowOf.get(span.task) ?? 0;
    if (rowOnScreen(row) && onScreen(span.fromX, span.toX)) paintSpan(sheet, span, rowY(row));
  }
  const side = markSidePx(rowPx, unitPx);
  for (let i = firstMarkFrom(lanes.marks, (view.left - padPx) / unitPx - 1); i < lanes.marks.length; i++) {
    const mark = lanes.marks[i] as LaneMark;
    if (px(mark.x) > view.width + unitPx) break;
    const row = mark.task < 0 ? undefined : rowOf.get(mark.task);
    if (row !== undefined && rowOnScreen(row)) paintMark(sheet, mark, rowY(row), side);
  }
  // Last, since a chip as large as its letter may reach over the end.
  for (const [task, { toX, endIndex, raised }] of lanes.lives) {
    const row = rowOf.get(task) ?? 0;
    if (endIndex === null || !rowOnScreen(row) || !onScreen(toX, toX)) continue;
    to.fillStyle = raised ? palette.deleted : palette["ink-soft"];
    to.fillRect(px(toX) + (unitPx < 14 ? 1 : -1), rowY(row) - 6, raised ? 4 : 2, 12);
  }
}

/** As large as there is room for. A letter is worth a little overlap; where even that is too much, there is a dot. */
const markSidePx = (rowPx: number, unitPx: number): number =>
  unitPx < 8 ? Math.max(3, unitPx - 2) : Math.max(11, Math.min(rowPx - 6, unitPx - 2, 22));

function paintMark({ to, palette, px }: Sheet, { x, tone, letter }: LaneMark, y: number, side: number): void {
  const token = tokenOf(tone);
  box(to, px(x) - side / 2, y - side / 2, side, side, 4, ground(palette, token), stroke(palette, token));
  if (side < 9) return;
  to.fillStyle = stroke(palette, token);
  to.font = `700 ${Math.max(8, Math.round(side * 0.56))}px ${palette.font}`;
  to.fillText(letter, px(x), y + 0.5);
}
