/** A day of the shop as a picture, a table and sentences: measures over the day, where something befell it, and how the program fared each time. */
import { HOUR_MS, type Incident, spanOf } from "#simulation/day";
import type { DayReport, DaySlot } from "#simulation/day-report";
import type { IncidentSeen, Seen } from "#simulation/day-watch";
import { clockOf, incidentWords } from "#simulation/day-words";

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

export interface DayIncident {
  number: number;
  at: string;
  what: string;
  fared: string;
  well: boolean;
}

export interface DayView {
  summary: string;
  rows: DayRow[];
  marks: DayMark[];
  incidents: DayIncident[];
  hours: { at: string; cells: string[]; incidents: string }[];
}

/** Wide enough for the number on a narrow screen. */
const LABEL_SHARE = 0.055;
const DAY_HOURS = 24;
/** Beyond this somebody was told what had long been wrong. */
const OLD_MS = 5000;
const MANY_AT_ONCE = 2;

const whole = (value: number): string => Math.round(value).toLocaleString("en");
const seconds = (ms: number): string => (ms < 60_000 ? `${Number((ms / 1000).toFixed(1))} s` : `${whole(ms / 1000)} s`);
const share = ({ hits, misses }: { hits: number; misses: number }): number | null =>
  hits + misses === 0 ? null : (hits / (hits + misses)) * 100;
const oldest = ({ oldMs, oldAfterOutageMs }: { oldMs: number; oldAfterOutageMs: number }): number =>
  Math.max(oldMs, oldAfterOutageMs);
const unanswered = ({ errors, noAnswers }: { errors: number; noAnswers: number }): number => errors + noAnswers;
const times = (count: number): string => (count === 1 ? "once" : count === 2 ? "twice" : `${whole(count)} times`);

interface Measure {
  id: string;
  title: string;
  of: (slot: DaySlot) => number | null;
  words: (value: number) => string;
  overall: (slots: readonly DaySlot[]) => string;
}

const sum = (slots: readonly DaySlot[], of: (slot: DaySlot) => number): number =>
  slots.reduce((all, slot) => all + of(slot), 0);
const most = (slots: readonly DaySlot[], of: (slot: DaySlot) => number): number => Math.max(0, ...slots.map(of));
const total = (of: (slot: DaySlot) => number) => (slots: readonly DaySlot[]) => `${whole(sum(slots, of))} in all`;

export const DAY_MEASURES: readonly Measure[] = [
  measure("visitors", "Visitors", ({ requests }) => requests),
  measure("errors", "Without an answer", unanswered),
  measure("computations", "Computations", ({ recomputations }) => recomputations),
  measure("reads", "Database reads", ({ databaseReads }) => databaseReads),
  {
    id: "hits",
    title: "Hit ratio",
    of: share,
    words: (value) => `${value.toFixed(1)} %`,
    overall: (slots) => {
      const all = share({ hits: sum(slots, ({ hits }) => hits), misses: sum(slots, ({ misses }) => misses) });
      return all === null ? "no look" : `${all.toFixed(1)} % over the day`;
    },
  },
  {
    id: "slowest",
    title: "Slowest answer",
    of: ({ latencyMaxMs }) => latencyMaxMs,
    words: seconds,
    overall: (slots) => `at most ${seconds(most(slots, ({ latencyMaxMs }) => latencyMaxMs))}`,
  },
  {
    id: "oldest",
    title: "Told what was wrong, for how long",
    of: oldest,
    words: seconds,
    overall: (slots) => `at most ${seconds(most(slots, oldest))}`,
  },
];

function measure(id: string, title: string, of: (slot: DaySlot) => number): Measure {
  return { id, title, of, words: whole, overall: total(of) };
}

export function dayView(report: DayReport): DayView {
  const { slots, hours } = report;
  const incidents = [...report.incidents].sort((a, b) => a.incident.atMs - b.incident.atMs);
  return {
    summary: summaryOf(slots),
    rows: DAY_MEASURES.map(({ id, title, of, overall }) => {
      const values = slots.map(of);
      return { id, title, values, ...scaleOf(id, values), overall: overall(slots) };
    }),
    marks: marksOf(incidents.map(({ incident }) => incident)),
    incidents: incidents.map(({ incident, seen }, i) => ({
      number: i + 1,
      at: clockOf(incident.atMs),
      what: incidentWords(incident),
      ...faredOf(incident, seen),
    })),
    hours: hours.map((hour) => ({
      at: clockOf(hour.fromMs),
      cells: DAY_MEASURES.map(({ of, words }) => {
        const value = of(hour);
        return value === null ? "–" : words(value);
      }),
      incidents: numbersIn(incidents, hour.fromMs),
    })),
  };
}

function scaleOf(id: string, values: readonly (number | null)[]): Pick<DayRow, "look" | "low" | "high"> {
  const known = values.filter((value) => value !== null);
  // The worst tenth of the scale, so that 99 and 95 % look different.
  if (id === "hits") return { look: "line", low: Math.floor(Math.min(99, ...known) / 10) * 10, high: 100 };
  return { look: id === "slowest" ? "line" : "bars", low: 0, high: Math.max(1, ...known) };
}

function summaryOf(slots: readonly DaySlot[]): string {
  const errors = sum(slots, unanswered);
  const hits = share({ hits: sum(slots, (slot) => slot.hits), misses: sum(slots, (slot) => slot.misses) });
  return [
    `${whole(sum(slots, ({ requests }) => requests))} visitors, ${errors === 0 ? "all of them answered" : `${whole(errors)} without an answer`}.`,
    `The numbers were computed ${times(sum(slots, ({ recomputations }) => recomputations))}, and ${hits === null ? "nobody looked into the cache" : `${hits.toFixed(1)} % of the looks were hits`}.`,
    `The slowest answer took ${seconds(most(slots, ({ latencyMaxMs }) => latencyMaxMs))}.`,
  ].join(" ");
}

const numbersIn = (incidents: readonly IncidentSeen[], fromMs: number): string =>
  incidents
    .flatMap(({ incident: { atMs } }, i) => (atMs >= fromMs && atMs < fromMs + HOUR_MS ? [`${i + 1}`] : []))
    .join(", ");

function marksOf(incidents: readonly Incident[]): DayMark[] {
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

/** What was seen of it, and whether anybody suffered. */
function faredOf(incident: Incident, seen: Seen): { fared: string; well: boolean } {
  const failed = unanswered(seen);
  const visitors = seen.visitors === 1 ? "1 visitor" : `${whole(seen.visitors)} visitors`;
  const errors = failed === 0 ? "no errors" : `${whole(failed)} without an answer`;
  const fared = `${WITHIN[incident.kind]} ${visitors}, ${errors}; ${detailsOf(incident.kind, seen).join(", ")}.`;
  return { fared, well: failed === 0 && seen.oldMs <= OLD_MS && !isStampede(incident.kind, seen) };
}

function detailsOf(kind: Incident["kind"], seen: Seen): string[] {
  const told = oldest(seen);
  const truth =
    told === 0 ? "all were told what is true" : `somebody was told what had been wrong for ${seconds(told)}`;
  const atOnce = seen.computationsAtOnce > 1 ? `, at most ${seen.computationsAtOnce} at the same moment` : "";
  const computed =
    seen.computations === 0 ? "nothing was computed" : `the numbers were computed ${times(seen.computations)}${atOnce}`;
  if (kind === "call") return told === 0 && seen.computationsAtOnce <= MANY_AT_ONCE ? [truth] : [truth, computed];
  const slowest = `the slowest answer took ${seconds(seen.slowestMs)}`;
  return told === 0 ? [computed, slowest] : [computed, slowest, truth];
}

/** While the cache is away the processes cannot agree; but not every third visitor has to compute. */
const isStampede = (kind: Incident["kind"], seen: Seen): boolean =>
  kind === "outage" ? seen.computations * 3 > seen.visitors : seen.computationsAtOnce > MANY_AT_ONCE;

const WITHIN: Readonly<Record<Incident["kind"], string>> = {
  rush: "In that time",
  outage: "In that time",
  call: "In the ten minutes after it",
  restart: "In the ten minutes after it",
  deploy: "From the warm-up to ten minutes after it",
};

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
