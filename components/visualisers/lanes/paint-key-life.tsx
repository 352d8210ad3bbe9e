/** The life of a key: a segment from each write to its end, as high as what is left of its TTL, and a letter for what ended it. */

import { line } from "#components/visualisers/lanes/paint-shapes";
import type { Sheet } from "#components/visualisers/lanes/sheet";
import type { KeyLife } from "#view-models/lanes/key-lives";
import { LIFE_ENDS } from "#view-models/lanes/lanes-legend";

const TOKENS = {
  deleted: "deleted",
  expired: "expired",
  culled: "culled",
  evicted: "evicted",
  cleared: "deleted",
  refreshed: "set",
  renewed: "set",
} as const;

const HIGH_PX = 16;
/** A letter needs so much room within a segment. */
const LETTER_PX = 10;

/** `y`: the middle of its row. */
export function paintKeyLife({ to, palette, view, px, onScreen }: Sheet, { segments }: KeyLife, y: number): void {
  const ground = y + HIGH_PX / 2;
  line(to, 0, ground, view.width, ground, palette.line);
  for (const { fromX, toX, leftAtEnd, end } of segments) {
    if (!onScreen(fromX, toX)) continue;
    to.beginPath();
    to.moveTo(px(fromX), ground);
    to.lineTo(px(fromX), ground - HIGH_PX);
    to.lineTo(px(toX), ground - HIGH_PX * leftAtEnd);
    to.lineTo(px(toX), ground);
    to.closePath();
    to.fillStyle = palette["set-soft"];
    to.fill();
    to.strokeStyle = palette.set;
    to.lineWidth = 1;
    to.stroke();
    if (end === "alive" || (end !== "expired" && px(toX) - px(fromX) < LETTER_PX)) continue;
    const { letter } = LIFE_ENDS[end];
    to.fillStyle = palette[TOKENS[end]];
    to.font = `700 10px ${palette.font}`;
    // A life that ran out has come down to nothing: its letter stands behind it, the others within.
    to.fillText(letter, px(toX) - (end === "expired" ? -6 : 5), y + 1);
  }
}
