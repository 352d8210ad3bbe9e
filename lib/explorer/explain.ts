/**
 * A counterexample in words: what went wrong, which kind of race it is, which steps conflict, and why. Races are looked for
 * in the events, those first that usually break the property; when none fits, the property's own message stands.
 */

import type { TraceEvent } from "#engine/event";
import { computedTwice } from "#explorer/races/computed-twice";
import { foreignRelease } from "#explorer/races/foreign-release";
import { lostUpdate } from "#explorer/races/lost-update";
import type { FindRace, Race } from "#explorer/races/race";
import { readTooEarly } from "#explorer/races/read-too-early";
import { staleRefill } from "#explorer/races/stale-refill";
import { unrefreshed } from "#explorer/races/unrefreshed";
import { listed } from "#explorer/races/words";
import { quoted } from "#simulation/words";

export interface Explanation extends Omit<Race, "kind" | "key"> {
  /** One sentence: what went wrong, the kind of race, the key, the requests. */
  verdict: string;
  kind: string | null;
  key: string | null;
}

const likely: Readonly<Record<string, readonly FindRace[]>> = {
  "no-none": [readTooEarly, staleRefill],
  "no-lost-update": [lostUpdate],
  recomputations: [foreignRelease, computedTwice],
  "recomputations-at-once": [computedTwice],
  "cache-equals-database": [staleRefill, lostUpdate, unrefreshed],
  "no-older-value": [staleRefill, unrefreshed],
  "lock-by-owner": [foreignRelease],
};

const any: readonly FindRace[] = [foreignRelease, readTooEarly, staleRefill, lostUpdate, computedTwice];

/** `message`: what the property says is wrong (`Violation.message`). */
export function explain(property: string, message: string, events: readonly TraceEvent[]): Explanation {
  for (const find of likely[property] ?? any) {
    const race = find(events);
    if (!race) continue;
    const about = race.key === "" ? "" : ` on ${quoted(race.key)}`;
    const who = race.requests.length > 1 ? ` between ${listed(race.requests)}` : ` in ${listed(race.requests)}`;
    return { ...race, verdict: `${sentence(message)}: ${race.kind}${about}${who}.` };
  }
  return { verdict: `${sentence(message)}.`, kind: null, key: null, requests: [], steps: [], window: null, why: [] };
}

const sentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1);
