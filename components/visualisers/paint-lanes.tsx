/**
 * Paints the part of the lanes that is on screen. No React and no state: numbers in, pixels out. The cursor is not painted here; it is
 * an element of its own above the canvas, so that moving it repaints nothing.
 */
import { type markClass, tokenOf } from "#components/visualisers/step-tones";
import type { Palette, PaletteToken } from "#components/visualisers/use-palette";
import type { LaneRows } from "#view-models/lane-rows";
import type { LaneMark, LaneSpan, Lanes } from "#view-models/lanes";

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

export function paintLanes(
  to: CanvasRenderingContext2D,
  lanes: Lanes,
  { rows, rowOf }: LaneRows,
  geometry: LaneGeometry,
  view: Viewport,
  palette: Palette,
): void {
  const { unitPx, rowPx, keyRowPx, axisPx, padPx } = geometry;
  const px = (x: number) => padPx + x * unitPx - view.left;
  const rowY = (row: number) => axisPx + row * rowPx + rowPx / 2 - view.top;
  const onScreen = (fromX: number, toX: number) => px(toX) >= -unitPx && px(fromX) <= view.width + unitPx;
  const rowOnScreen = (row: number) => rowY(row) > -rowPx && rowY(row) < view.height + rowPx;
  to.clearRect(0, 0, view.width, view.height);
  to.textAlign = "center";
  to.textBaseline = "middle";

  for (const { x } of lanes.ticks) {
    if (!onScreen(x, x)) continue;
    line(to, px(x), axisPx, px(x), view.height, palette.line);
  }
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
    to.fillStyle = life.raised ? palette.deleted : palette["ink-soft"];
    if (life.endIndex !== null) to.fillRect(px(life.toX) - 1, rowY(row) - 6, life.raised ? 4 : 2, 12);
  }
  for (const span of lanes.spans) {
    const row = rowOf.get(span.task) ?? 0;
    if (rowOnScreen(row) && onScreen(span.fromX, span.toX))
      paintSpan(to, span, px, rowY(row), geometry, palette, view.width);
  }
  const side = Math.min(rowPx - 6, unitPx - 2, 22);
  for (let i = firstFrom(lanes.marks, (view.left - padPx) / unitPx - 1); i < lanes.marks.length; i++) {
    const mark = lanes.marks[i] as LaneMark;
    if (px(mark.x) > view.width + unitPx) break;
    const row = mark.task < 0 ? -1 : (rowOf.get(mark.task) ?? 0);
    if (row >= 0 ? !rowOnScreen(row) : false) continue;
    const y = row >= 0 ? rowY(row) : axisPx - 4;
    const token = tokenOf(mark.tone);
    box(to, px(mark.x) - side / 2, y - side / 2, side, side, 4, ground(palette, token), stroke(palette, token));
    if (side < 9) continue;
    to.fillStyle = stroke(palette, token);
    to.font = `700 ${Math.round(side * 0.56)}px ${palette.font}`;
    to.fillText(mark.letter, px(mark.x), y + 0.5);
  }

  const keysY = axisPx + rows.length * rowPx + keyRowPx * 0.5;
  for (const [i, { segments }] of lanes.keys.entries()) {
    const y = keysY + (i + 0.5) * keyRowPx - view.top;
    if (y < -keyRowPx || y > view.height + keyRowPx) continue;
    line(to, 0, y + 8, view.width, y + 8, palette.line);
    for (const { fromX, toX, leftAtEnd, end } of segments) {
      if (!onScreen(fromX, toX)) continue;
      const high = 16;
      to.beginPath();
      to.moveTo(px(fromX), y + 8);
      to.lineTo(px(fromX), y + 8 - high);
      to.lineTo(px(toX), y + 8 - high * leftAtEnd);
      to.lineTo(px(toX), y + 8);
      to.closePath();
      to.fillStyle = palette["set-soft"];
      to.fill();
      to.strokeStyle = palette.set;
      to.lineWidth = 1;
      to.stroke();
      if (end === "alive") continue;
      const token = LIFE_END[end];
      to.fillStyle = palette[token];
      to.font = `700 10px ${palette.font}`;
      to.fillText(LIFE_LETTER[end], px(toX) - (end === "expired" ? -6 : 5), y + 1);
    }
  }
  paintAxis(to, lanes, px, axisPx, view, palette);
}

const LIFE_END = {
  deleted: "deleted",
  expired: "expired",
  culled: "culled",
  evicted: "evicted",
  cleared: "deleted",
  refreshed: "set",
  renewed: "set",
} as const;

export const LIFE_LETTER = {
  deleted: "D",
  expired: "E",
  culled: "K",
  evicted: "V",
  cleared: "C",
  refreshed: "S",
  renewed: "T",
} as const;

function paintSpan(
  to: CanvasRenderingContext2D,
  { fromX, toX, kind, label }: LaneSpan,
  px: (x: number) => number,
  y: number,
  { rowPx }: LaneGeometry,
  palette: Palette,
  viewWidth: number,
): void {
  const [left, right] = [px(fromX), px(toX)];
  if (kind === "holds" || kind === "locked-out") {
    to.strokeStyle = kind === "holds" ? palette.evicted : palette.blocked;
    to.lineWidth = 3;
    to.setLineDash(kind === "holds" ? [] : [3, 3]);
    to.beginPath();
    to.moveTo(left, y + rowPx / 2 - 3);
    to.lineTo(right, y + rowPx / 2 - 3);
    to.stroke();
    to.setLineDash([]);
    return;
  }
  if (kind === "waits" && right - left < 40) {
    to.setLineDash([2, 3]);
    line(to, left, y, right, y, palette.blocked, 2);
    to.setLineDash([]);
    return;
  }
  const high = Math.min(rowPx - 8, 18);
  const token: PaletteToken = kind === "work" ? "work" : kind === "sleep" ? "sleep" : "blocked";
  to.setLineDash(kind === "work" ? [] : [3, 3]);
  box(
    to,
    left + 1,
    y - high / 2,
    Math.max(2, right - left - 2),
    high,
    high / 2,
    ground(palette, token),
    palette[token],
  );
  to.setLineDash([]);
  const [from, until] = [Math.max(left, 0), Math.min(right, viewWidth)];
  if (high < 14 || until - from < label.length * 6 + 12) return;
  to.fillStyle = palette[token];
  to.font = `500 11px ${palette.font}`;
  to.fillText(label, (from + until) / 2, y + 0.5);
}

function paintAxis(
  to: CanvasRenderingContext2D,
  lanes: Lanes,
  px: (x: number) => number,
  axisPx: number,
  view: Viewport,
  palette: Palette,
): void {
  to.fillStyle = palette.surface;
  to.fillRect(0, 0, view.width, axisPx);
  line(to, 0, axisPx - 0.5, view.width, axisPx - 0.5, palette["line-strong"]);
  to.fillStyle = palette["ink-faint"];
  to.font = `400 12px ${palette.font}`;
  to.textAlign = "left";
  let freeFrom = Number.NEGATIVE_INFINITY;
  let said = "";
  for (const { x, label } of lanes.ticks) {
    const at = px(x);
    if (at > view.width) break;
    if (at < 0 || at < freeFrom || label === said) continue;
    said = label;
    to.fillText(label, at + 2, axisPx / 2);
    freeFrom = at + to.measureText(label).width + 12;
  }
  to.textAlign = "center";
}

type MarkToken = keyof typeof markClass;
const ground = (palette: Palette, token: MarkToken | PaletteToken): string =>
  token === "neutral" ? palette.sunken : (palette[`${token}-soft` as PaletteToken] ?? palette.sunken);
const stroke = (palette: Palette, token: MarkToken): string =>
  token === "neutral" ? palette["ink-soft"] : palette[token];

function box(
  to: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  edge: string,
): void {
  to.beginPath();
  to.roundRect(x, y, width, height, radius);
  to.fillStyle = fill;
  to.fill();
  to.strokeStyle = edge;
  to.lineWidth = 1;
  to.stroke();
}

function line(to: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number, color: string, width = 1) {
  to.strokeStyle = color;
  to.lineWidth = width;
  to.beginPath();
  to.moveTo(x1, y1);
  to.lineTo(x2, y2);
  to.stroke();
}

/** The first mark at or after x. */
function firstFrom(marks: readonly LaneMark[], x: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as LaneMark).x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
