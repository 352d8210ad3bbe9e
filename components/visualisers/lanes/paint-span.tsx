/** A stretch of a request: work, sleep, waiting for a server; and below its lane the lock it holds or is kept out by. */

import { box, ground, line } from "#components/visualisers/lanes/paint-shapes";
import type { Sheet } from "#components/visualisers/lanes/sheet";
import type { LaneSpan } from "#view-models/lanes/lanes";

/** Shorter waits are a dotted line: they are what a server takes to answer. */
const SHORT_WAIT_PX = 40;

const TOKENS = { work: "work", sleep: "sleep", waits: "blocked" } as const;

/** `y`: the middle of its lane. */
export function paintSpan({ to, palette, geometry: { rowPx }, view, px }: Sheet, span: LaneSpan, y: number): void {
  const { fromX, toX, kind, label } = span;
  const [left, right] = [px(fromX), px(toX)];
  if (kind === "holds" || kind === "locked-out") {
    const below = y + rowPx / 2 - 3;
    to.setLineDash(kind === "holds" ? [] : [3, 3]);
    line(to, left, below, right, below, kind === "holds" ? palette.evicted : palette.blocked, 3);
    to.setLineDash([]);
    return;
  }
  if (kind === "waits" && right - left < SHORT_WAIT_PX) {
    to.setLineDash([2, 3]);
    line(to, left, y, right, y, palette.blocked, 2);
    to.setLineDash([]);
    return;
  }
  const high = Math.min(rowPx - 8, 18);
  const token = TOKENS[kind];
  const wide = Math.max(2, right - left - 2);
  to.setLineDash(kind === "work" ? [] : [3, 3]);
  box(to, left + 1, y - high / 2, wide, high, high / 2, ground(palette, token), palette[token]);
  to.setLineDash([]);
  const [from, until] = [Math.max(left, 0), Math.min(right, view.width)];
  if (high < 14 || until - from < label.length * 6 + 12) return;
  to.fillStyle = palette[token];
  to.font = `500 11px ${palette.font}`;
  to.fillText(label, (from + until) / 2, y + 0.5);
}
