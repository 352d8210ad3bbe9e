/** A scenario in a sentence, for whoever is to predict what comes of it. Left out: the seed. */
import { assertNever } from "#engine/assert-never";
import { describeIntervention, type Fault, type Intervention } from "#engine/faults";
import type { Scenario } from "#simulation/scenario";
import { callsText } from "#view-models/literals/calls-text";
import { duration } from "#view-models/words/duration";

/** `50 requests of stats(), one every 10 ms, on 4 processes; redis takes 1 ms.` */
export function scenarioWords(scenario: Scenario): string {
  const { count, processes, latency = {} } = scenario;
  const requests = count === 1 ? "1 request" : `${count.toLocaleString("en")} requests`;
  const calls = shortList(callsText(scenario.calls).split("\n"));
  const on = processes === undefined ? "" : processes === 1 ? ", on one process" : `, on ${processes} processes`;
  const costs = Object.entries(latency).flatMap(([step, rule]) =>
    typeof rule === "number" && rule > 0 ? [`${step} takes ${duration(rule)}`] : [],
  );
  const when = count === 1 ? "" : `, ${arrivalWords(scenario)}`;
  const mishaps = [
    ...(scenario.faults ?? []).map(faultWords),
    ...(scenario.interventions ?? []).map(interventionWords),
  ];
  const sentence = `${requests} of ${calls}${when}${on}${costs.map((cost) => `; ${cost}`).join("")}.`;
  return [sentence, ...mishaps.map((mishap) => `${mishap}.`)].join(" ");
}

const MOST_CALLS = 4;

/** `results(1, "tea"), results(2, "tea") … results(40, "tea")`: the first ones, and the last. */
const shortList = (calls: readonly string[]): string =>
  calls.length <= MOST_CALLS ? calls.join(", ") : `${calls.slice(0, 2).join(", ")} … ${calls.at(-1)}`;

/** `From 5 s to 25 s redis cannot be reached` */
function faultWords(fault: Fault): string {
  const { backend, fromMs, untilMs } = fault;
  const when = untilMs === null ? `From ${duration(fromMs)} on` : `From ${duration(fromMs)} to ${duration(untilMs)}`;
  switch (fault.kind) {
    case "down":
      return `${when} ${backend} cannot be reached`;
    case "slow": {
      const limit =
        fault.clientTimeoutMs === undefined ? "" : `, and the client waits ${duration(fault.clientTimeoutMs)}`;
      return `${when} ${backend} takes ${duration(fault.extraMs)} more for each answer${limit}`;
    }
    case "flaky":
      return `${when} ${backend} loses ${Math.round(fault.share * 100)} of 100 connections`;
    default:
      return assertNever(fault);
  }
}

const interventionWords = (what: Intervention): string => `At ${duration(what.atMs)} ${describeIntervention(what)}`;

export function arrivalWords({ arrivals }: Scenario): string {
  switch (arrivals?.kind) {
    case "every":
      return arrivals.everyMs > 0 ? `one every ${duration(arrivals.everyMs)}` : "all at once";
    case "poisson":
      return `${arrivals.perSecond} a second`;
    case "burst":
      return `${arrivals.size} every ${duration(arrivals.everyMs)}`;
    case "at":
      return "at given times";
    case "all":
    case undefined:
      return "all at once";
  }
}
