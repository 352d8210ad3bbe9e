/** Hours, incidents and broken limits of a day, in words. */
import { assertNever } from "#engine/assert-never";
import { callText } from "#simulation/call-arguments";
import { type DaySpec, type Incident, spanOf } from "#simulation/day/day";
import type { BrokenLimit, DayLimits } from "#simulation/day/day-report";

const MINUTE_MS = 60_000;

/** "08:05" */
export function clockOf(atMs: number): string {
  const minutes = Math.round(atMs / MINUTE_MS);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

export function incidentWords(incident: Incident): string {
  switch (incident.kind) {
    case "rush":
      return `${incident.times} times the usual visitors for ${minutes(incident.lengthMs)}`;
    case "call":
      return callText(incident.call);
    case "outage":
      return `${serverName(incident.backend)} away for ${minutes(incident.lengthMs)}`;
    case "restart":
      return `${serverName(incident.backend)} restarted, and empty`;
    case "deploy":
      return "a deploy: new processes, the next build";
    default:
      return assertNever(incident, "incident");
  }
}

const serverName = (backend: string): string => backend.charAt(0).toUpperCase() + backend.slice(1);
const minutes = (ms: number): string => (ms === MINUTE_MS ? "a minute" : `${Math.round(ms / MINUTE_MS)} minutes`);
const count = (value: number): string => Math.round(value).toLocaleString("en");
const seconds = (value: number): string => (value < 10 ? `${Number(value.toFixed(1))} s` : `${count(value)} s`);

export const LIMIT_TITLES: Readonly<Record<keyof DayLimits, string>> = {
  mostErrors: "Nobody is left without an answer",
  mostComputationsAtOnce: "No stampede, at any hour",
  mostComputationsAnHour: "The database has a quiet day",
  mostComputationsInOutageHour: "The database survives the hour of the outage",
  mostOldSeconds: "Nobody is told an old price or an old number of orders",
  mostOldSecondsAfterOutage: "What changed while Redis was away shows in the end",
  mostWaitSeconds: "Nobody waits long",
  leastHitRatio: "The cache is worth its memory",
};

export function limitWords(limit: keyof DayLimits, allowed: number): string {
  switch (limit) {
    case "mostErrors":
      return allowed === 0 ? "no errors" : `at most ${allowed} errors`;
    case "mostComputationsAtOnce":
      return `at most ${allowed} at the same moment`;
    case "mostComputationsAnHour":
      return `at most ${allowed} computations an hour`;
    case "mostComputationsInOutageHour":
      return `at most ${allowed} computations in that hour`;
    case "mostOldSeconds":
    case "mostOldSecondsAfterOutage":
      return `at most ${seconds(allowed)} after the change`;
    case "mostWaitSeconds":
      return `an answer within ${seconds(allowed)}`;
    case "leastHitRatio":
      return `at least ${allowed * 100} % hits`;
    default:
      return assertNever(limit, "limit");
  }
}

export function seenWords({ limit, seen }: BrokenLimit): string {
  switch (limit) {
    case "mostErrors":
      return `${count(seen)} without an answer`;
    case "mostComputationsAtOnce":
      return `${count(seen)} at the same moment`;
    case "mostComputationsAnHour":
    case "mostComputationsInOutageHour":
      return `${count(seen)} computations`;
    case "mostOldSeconds":
    case "mostOldSecondsAfterOutage":
    case "mostWaitSeconds":
      return seconds(seen);
    case "leastHitRatio":
      return `${(seen * 100).toFixed(1)} %`;
    default:
      return assertNever(limit, "limit");
  }
}

/** At what hour what went wrong, and what befell the shop then. */
export function brokenWords(broken: BrokenLimit, { incidents }: DaySpec): string {
  const { fromMs, untilMs, limit } = broken;
  if (limit === "leastHitRatio") return "Over the whole day too many looks into the cache found nothing.";
  const then = incidents.filter((incident) => {
    const span = spanOf(incident);
    return span.fromMs < untilMs && span.untilMs > fromMs;
  });
  const told = then.map((incident) => `${clockOf(incident.atMs)} ${incidentWords(incident)}`).join("; ");
  const when = `Between ${clockOf(fromMs)} and ${clockOf(untilMs)}`;
  return `${when} ${WENT_WRONG[limit]}${told === "" ? "" : ` What befell the shop then: ${told}.`}`;
}

const WENT_WRONG: Readonly<Record<Exclude<keyof DayLimits, "leastHitRatio">, string>> = {
  mostErrors: "visitors got an error, or a page without the price or the number that they came for.",
  mostComputationsAtOnce: "several visitors computed the dashboard's numbers at the same moment.",
  mostComputationsAnHour: "the numbers were computed more often than the ten minutes ask for.",
  mostComputationsInOutageHour: "nearly every visitor computed the numbers: an outage is a stampede that does not end.",
  mostOldSeconds: "visitors were told what had not been true any more when they came.",
  mostOldSecondsAfterOutage: "visitors were still told what had changed long before, while the cache was away.",
  mostWaitSeconds: "somebody waited too long.",
};
