/** A day of the shop as a picture, a table and sentences. */
import { HOUR_MS } from "#simulation/day/day";
import type { DayReport, DaySlot } from "#simulation/day/day-report";
import type { IncidentSeen } from "#simulation/day/day-watch";
import { clockOf } from "#simulation/day/day-words";
import { type DayMark, type DayRow, marksOf, rowsOf } from "#view-models/lesson/day-chart";
import { type DayIncident, incidentsOf } from "#view-models/lesson/day-incidents";
import { DAY_MEASURES, most, seconds, share, sum, times, unanswered, whole } from "#view-models/lesson/day-measures";

export interface DayView {
  summary: string;
  rows: DayRow[];
  marks: DayMark[];
  incidents: DayIncident[];
  hours: { at: string; cells: string[]; incidents: string }[];
}

export function dayView(report: DayReport): DayView {
  const { slots, hours } = report;
  const incidents = [...report.incidents].sort((a, b) => a.incident.atMs - b.incident.atMs);
  return {
    summary: summaryOf(slots),
    rows: rowsOf(slots),
    marks: marksOf(incidents.map(({ incident }) => incident)),
    incidents: incidentsOf(incidents),
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
