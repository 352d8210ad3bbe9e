/**
 * Why a property of somebody's own does not hold. Nobody knows what it looks at, so a race may only be named as the cause when it is about an entry that the
 * nearest good run leaves otherwise. Where none is, the steps are told and nothing is claimed beyond them.
 */
import type { TraceEvent } from "#engine/event";
import { propertyNamed } from "#explorer/properties/registry";
import { anyRace, type Explanation, explain, told } from "#explorer/races/explain";
import { byItsSteps } from "#explorer/races/order/by-its-steps";
import type { Clue } from "#explorer/races/trace/race";

/** `recomputations=1` is one of ours, too. */
export const isOurs = (property: string): boolean => propertyNamed(property) !== null;

/** `parted`: names of the entries that the good run leaves otherwise. */
export function explainOwn(
  message: string,
  events: readonly TraceEvent[],
  event: Clue["event"],
  parted: readonly string[],
): Explanation {
  const keys = parted.map((name) => name.replace(/^p\d+\|/, ""));
  const clue: Clue = { event, keys };
  for (const find of anyRace) {
    const race = find(events, clue);
    if (race && keys.includes(race.key)) return told(message, race, events);
  }
  const steps = byItsSteps(events, clue);
  return steps ? told(message, steps, events) : explain("terminates", message, []);
}
