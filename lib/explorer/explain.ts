/**
 * A counterexample in words: what went wrong, which kind of race it is, and why, as claims that can each be held against the trace. Races are
 * looked for in the events, those first that usually break the property; what fits no kind is told by its steps.
 */

import type { TraceEvent } from "#engine/event";
import { bothInSection } from "#explorer/races/both-in-section";
import { bothInside } from "#explorer/races/both-inside";
import { byItsSteps } from "#explorer/races/by-its-steps";
import { claimInWords } from "#explorer/races/claim-words";
import { type Claim, stepsOf } from "#explorer/races/claims";
import { computedTwice } from "#explorer/races/computed-twice";
import { deadlock } from "#explorer/races/deadlock";
import { failedStep } from "#explorer/races/failed-step";
import { foreignRelease } from "#explorer/races/foreign-release";
import { lostUpdate } from "#explorer/races/lost-update";
import { neitherOrder } from "#explorer/races/neither-order";
import { pastCheck } from "#explorer/races/past-check";
import type { Clue, FindRace, Race } from "#explorer/races/race";
import { readTooEarly } from "#explorer/races/read-too-early";
import { servedOld } from "#explorer/races/served-old";
import { staleRefill } from "#explorer/races/stale-refill";
import { takenBack } from "#explorer/races/taken-back";
import { turnedAway } from "#explorer/races/turned-away";
import { unrefreshed } from "#explorer/races/unrefreshed";
import { listed } from "#explorer/races/words";
import { quoted } from "#simulation/words";

export interface Explanation {
  /** One sentence: what went wrong, the kind of race, the key, the requests. */
  verdict: string;
  kind: string | null;
  key: string | null;
  requests: number[];
  /** Indexes of the events that the sentences speak of, in order. */
  steps: number[];
  window: Race["window"];
  claims: Claim[];
  /** Sentences: one for each claim. */
  why: string[];
  /** What ran out on the way: it has no event of its own, and comes before this one. */
  expiries: { before: number; key: string }[];
}

const likely: Readonly<Record<string, readonly FindRace[]>> = {
  "no-none": [readTooEarly],
  "no-raise": [deadlock, failedStep],
  asserts: [failedStep],
  recomputations: [foreignRelease, computedTwice],
  "recomputations-at-once": [computedTwice],
  "cache-equals-database": [takenBack, staleRefill, unrefreshed, lostUpdate],
  "no-older-value": [servedOld],
  "lock-by-owner": [foreignRelease],
  "one-at-a-time": [bothInSection, bothInside],
  terminates: [],
};

const anyRace: readonly FindRace[] = [
  foreignRelease,
  turnedAway,
  readTooEarly,
  pastCheck,
  lostUpdate,
  staleRefill,
  neitherOrder,
];

const NO_CLUE: Clue = { event: null, keys: [] };

/** `message`: what the property says is wrong (`Violation.message`). */
export function explain(
  property: string,
  message: string,
  events: readonly TraceEvent[],
  clue: Clue = NO_CLUE,
): Explanation {
  const keys = clue.keys.map((name) => name.replace(/^p\d+\|/, ""));
  for (const find of [...findersFor(property, keys), byItsSteps]) {
    const race = find(events, { ...clue, keys });
    if (race) return told(message, race, events);
  }
  const nothing = { kind: null, key: null, requests: [], steps: [], window: null, claims: [], why: [], expiries: [] };
  return { verdict: `${sentence(message)}.`, ...nothing };
}

function findersFor(property: string, keys: readonly string[]): readonly FindRace[] {
  const [name = ""] = property.split("=");
  if (name === "no-lost-update") return [deadlock, lostUpdate, staleRefill, pastCheck, neitherOrder];
  if (name !== "serialisable") return likely[name.replace(/\+.*$/, "")] ?? anyRace;
  // With a wrong entry, something that was written is gone; with right ones, somebody did what only one should.
  return keys.length > 0
    ? [deadlock, staleRefillOfDatabase, lostUpdate, pastCheck, foreignRelease, neitherOrder]
    : [deadlock, turnedAway, pastCheck, lostUpdate, readTooEarly, neitherOrder, foreignRelease];
}

/** The old value stays: only then is a refill what went wrong. */
const staleRefillOfDatabase: FindRace = (events, clue) => {
  const race = staleRefill(events, clue);
  const stays = race?.claims.some((claim) => claim.kind === "stored-old" && claim.stays) ?? false;
  return stays ? race : null;
};

function told(message: string, race: Race, events: readonly TraceEvent[]): Explanation {
  const { kind, key, requests, window, claims } = race;
  const about = key === "" || message.includes(quoted(key)) ? "" : ` on ${quoted(key)}`;
  const between = kind.includes("between") ? ` (${listed(requests)})` : ` between ${listed(requests)}`;
  const who = requests.length > 1 ? between : ` in ${listed(requests)}`;
  const steps = [...new Set(claims.flatMap(stepsOf))].sort((a, b) => a - b);
  return {
    verdict: kind === "" ? `${sentence(message)}.` : `${sentence(message)}: ${kind}${about}${who}.`,
    kind: kind === "" ? null : kind,
    key: key === "" ? null : key,
    requests,
    steps,
    window,
    claims,
    why: claims.map((claim) => claimInWords(claim, events)),
    expiries: claims.flatMap((claim) => (claim.kind === "ran-out" ? [{ before: claim.before, key: claim.key }] : [])),
  };
}

const sentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1).replace(/\.+$/, "");

export { anyRace, told };
