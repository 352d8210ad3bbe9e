/** What is drawn at a place of the lanes: for the mouse, whose shapes have no text of their own. */
import { letterOf } from "#simulation/words";
import type { LaneRows } from "#view-models/lanes/lane-rows";
import type { LaneMark, Lanes } from "#view-models/lanes/lanes";

export interface LanePlace {
  /** In units. */
  x: number;
  row: number;
}

/** As far as a mark reaches to either side, and a little more. */
const NEAR_UNITS = 0.75;

/** What no request did stands on the axis. */
const ABOVE = -1;

export function markNear({ marks }: Lanes, { rowOf }: LaneRows, { x, row }: LanePlace): LaneMark | null {
  let nearest: LaneMark | null = null;
  for (let at = firstMarkFrom(marks, x - NEAR_UNITS); at < marks.length; at++) {
    const mark = marks[at] as LaneMark;
    if (mark.x > x + NEAR_UNITS) break;
    if ((mark.task < 0 ? ABOVE : rowOf.get(mark.task)) !== row) continue;
    if (!nearest || Math.abs(mark.x - x) < Math.abs(nearest.x - x)) nearest = mark;
  }
  return nearest;
}

/** `B: get report, miss`; above the rows, what happened to everybody or to a server. */
export function wordsAt(lanes: Lanes, rows: LaneRows, place: LanePlace): string {
  const mark = markNear(lanes, rows, place);
  if (mark) return mark.task < 0 ? mark.label : `${letterOf(mark.task)}: ${mark.label}`;
  const spans = lanes.spans.filter(
    ({ task, fromX, toX }) => fromX <= place.x && place.x <= toX && rows.rowOf.get(task) === place.row,
  );
  const [first] = spans;
  if (first) return `${letterOf(first.task)}: ${spans.map(({ label }) => label).join(", ")}`;
  return lanes.bands
    .filter(({ fromX, toX }) => fromX <= place.x && place.x <= toX)
    .map(({ words }) => words)
    .join(", ");
}

/** The first mark at or after x. */
export function firstMarkFrom(marks: readonly LaneMark[], x: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as LaneMark).x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
