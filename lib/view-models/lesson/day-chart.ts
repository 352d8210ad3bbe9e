/** The picture of a day: rows of bars or steps over the same hours, and numbered marks where something befell the shop. */
import { HOUR_MS, type Incident, spanOf } from "#simulation/day/day";
import type { DaySlot } from "#simulation/day/day-report";
import { DAY_MEASURES } from "#view-models/lesson/day-measures";

export interface DayRow {
  id: string;
  title: string;
  /** One a slot; null where there was nothing to measure. */
  values: (number | null)[];
  /** Counts stand on the ground as bars; a level is a line, and its scale need not begin at nought. */
  look: "bars" | "line";
  low: number;
  high: number;
  overall: string;
}

export interface DayMark {
  number: number;
  /** Shares of the day. */
  from: number;
  to: number;
  /** Labels that would lie over each other stand on different levels, from 0. */
  level: number;
}

/** Wide enough for the number on a narrow screen. */
const LABEL_SHARE = 0.055;
const DAY_HOURS = 24;

export const rowsOf = (slots: readonly DaySlot[]): DayRow[] =>
  DAY_MEASURES.map(({ id, title, of, overall }) => {
    const values = slots.map(of);
    return { id, title, values, ...scaleOf(id, values), overall: overall(slots) };
  });

function scaleOf(id: string, values: readonly (number | null)[]): Pick<DayRow, "look" | "low" | "high"> {
  const known = values.filter((value) => value !== null);
  // The worst tenth of the scale, so that 99 and 95 % look different.
  if (id === "hits") return { look: "line", low: Math.floor(Math.min(99, ...known) / 10) * 10, high: 100 };
  return { look: id === "slowest" ? "line" : "bars", low: 0, high: Math.max(1, ...known) };
}

export function marksOf(incidents: readonly Incident[]): DayMark[] {
  const dayMs = DAY_HOURS * HOUR_MS;
  const lastAt: number[] = [];
  return incidents.map((incident, i) => {
    const from = incident.atMs / dayMs;
    let level = 0;
    while ((lastAt[level] ?? -1) > from - LABEL_SHARE) level++;
    lastAt[level] = from;
    const { untilMs } = spanOf(incident);
    const lasts = incident.kind === "outage" || incident.kind === "rush";
    return { number: i + 1, from, to: lasts ? untilMs / dayMs : from, level };
  });
}

export const DAY_WIDTH = 1440;
export const ROW_HEIGHT = 40;

/** Bars without gaps, or the steps of a line; nothing where there is no value. */
export function rowPath({ values, look, low, high }: Pick<DayRow, "values" | "look" | "low" | "high">): string {
  const width = DAY_WIDTH / values.length;
  return values
    .map((value, i) => {
      if (value === null || (look === "bars" && value === 0)) return "";
      const top = round(ROW_HEIGHT - ((Math.min(value, high) - low) / (high - low)) * ROW_HEIGHT);
      if (look === "bars") return `M${round(i * width)} ${ROW_HEIGHT}V${top}h${round(width)}V${ROW_HEIGHT}z`;
      const joined = i > 0 && values[i - 1] !== null;
      return `${joined ? "" : `M${round(i * width)} ${top}`}V${top}h${round(width)}`;
    })
    .join("");
}

const round = (value: number): number => Math.round(value * 100) / 100;
