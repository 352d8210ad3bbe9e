/** What befell the shop and how the program fared: a sentence for each, and whether anybody suffered. */
import { type Incident, spanOf } from "#simulation/day/day";
import type { IncidentSeen, Seen } from "#simulation/day/day-watch";
import { clockOf, incidentWords } from "#simulation/day/day-words";
import { oldest, seconds, times, unanswered, whole } from "#view-models/lesson/day-measures";

export interface DayIncident {
  number: number;
  at: string;
  what: string;
  fared: string;
  well: boolean;
}

/** Beyond this somebody was told what had long been wrong. */
const OLD_MS = 5000;
const MANY_AT_ONCE = 2;

export const incidentsOf = (incidents: readonly IncidentSeen[]): DayIncident[] =>
  incidents.map(({ incident, seen }, i) => ({
    number: i + 1,
    at: clockOf(incident.atMs),
    what: incidentWords(incident),
    ...faredOf(incident, seen, isDuringOutage(incident, incidents)),
  }));

/** What was seen of it, and whether anybody suffered. */
function faredOf(incident: Incident, seen: Seen, duringOutage: boolean): { fared: string; well: boolean } {
  const failed = unanswered(seen);
  const visitors = seen.visitors === 1 ? "1 visitor" : `${whole(seen.visitors)} visitors`;
  const errors = failed === 0 ? "no errors" : `${whole(failed)} without an answer`;
  const fared = `${WITHIN[incident.kind]} ${visitors}, ${errors}; ${detailsOf(incident.kind, seen).join(", ")}.`;
  const suffered = failed > 0 || seen.oldMs > OLD_MS || (!duringOutage && isStampede(incident.kind, seen));
  return { fared, well: !suffered };
}

/** Something else that befell it then: what an outage costs is told with the outage. */
const isDuringOutage = ({ kind, atMs }: Incident, incidents: readonly IncidentSeen[]): boolean =>
  kind !== "outage" &&
  incidents.some(({ incident }) => {
    const { fromMs, untilMs } = spanOf(incident);
    return incident.kind === "outage" && atMs >= fromMs && atMs < untilMs;
  });

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
