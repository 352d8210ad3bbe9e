/** A scenario in a sentence, for whoever is to predict what comes of it. Left out: the seed, and faults, which the text around it tells. */
import type { Scenario } from "#simulation/scenario";
import { callsText } from "#view-models/calls-text";
import { duration } from "#view-models/duration";

/** `50 requests of stats(), one every 10 ms, on 4 processes; redis takes 1 ms.` */
export function scenarioWords(scenario: Scenario): string {
  const { count, processes, latency = {} } = scenario;
  const requests = count === 1 ? "1 request" : `${count.toLocaleString("en")} requests`;
  const calls = callsText(scenario.calls).split("\n").join(", ");
  const on = processes === undefined ? "" : processes === 1 ? ", on one process" : `, on ${processes} processes`;
  const costs = Object.entries(latency).flatMap(([step, rule]) =>
    typeof rule === "number" && rule > 0 ? [`${step} takes ${duration(rule)}`] : [],
  );
  const when = count === 1 ? "" : `, ${arrivalWords(scenario)}`;
  return `${requests} of ${calls}${when}${on}${costs.map((cost) => `; ${cost}`).join("")}.`;
}

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
