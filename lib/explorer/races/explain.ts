/**
 * A counterexample in words: what went wrong, which kind of race it is, and why, as claims that can each be held against the trace. Races are
 * looked for in the events, those first that usually break the property; what fits no kind is told by its steps.
 */

import type { TraceEvent } from "#engine/event";
import { bothInSection } from "#explorer/races/locks/both-in-section";
import { bothInside } from "#explorer/races/locks/both-inside";
import { cacheLockForEver } from "#explorer/races/locks/cache-lock-for-ever";
import { deadlock } from "#explorer/races/locks/deadlock";
import { foreignRelease, letIn } from "#explorer/races/locks/foreign-release";
import { turnedAway } from "#explorer/races/locks/turned-away";
import { waitsForEver } from "#explorer/races/locks/waits-for-ever";
import { computedTwice } from "#explorer/races/lost/computed-twice";
import { lostUpdate } from "#explorer/races/lost/lost-update";
import { otherOrder } from "#explorer/races/lost/other-order";
import { pastCheck } from "#explorer/races/lost/past-check";
import { beganEarly, byItsSteps } from "#explorer/races/order/by-its-steps";
import { failedStep } from "#explorer/races/order/failed-step";
import { neitherOrder } from "#explorer/races/order/neither-order";
import { apartCaches } from "#explorer/races/staleness/apart-caches";
import { bothRefill } from "#explorer/races/staleness/both-refill";
import { readTooEarly } from "#explorer/races/staleness/read-too-early";
import { removedUnseen } from "#explorer/races/staleness/removed-unseen";
import { servedOld } from "#explorer/races/staleness/served-old";
import { isAbout, isRead, staleRefill } from "#explorer/races/staleness/stale-refill";
import { takenBack } from "#explorer/races/staleness/taken-back";
import { unrefreshed } from "#explorer/races/staleness/unrefreshed";
import {
  type Clue,
  changesKey,
  commitsRows,
  type FindRace,
  isMiss,
  keysPut,
  type Race,
} from "#explorer/races/trace/race";
import { claimInWords } from "#explorer/races/words/claim-words";
import { type Claim, stepsOf } from "#explorer/races/words/claims";
import { listed } from "#explorer/races/words/step-words";
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

/** A stale entry was written last by whoever wrote over another's. */
const lostUpdateThatStays: FindRace = (events, clue) => {
  const race = lostUpdate(events, clue);
  return race && stays(events, race) ? race : null;
};

const likely: Readonly<Record<string, readonly FindRace[]>> = {
  "no-none": [readTooEarly],
  "no-raise": [deadlock, failedStep],
  asserts: [failedStep],
  recomputations: [letIn, computedTwice],
  "recomputations-at-once": [computedTwice],
  "cache-equals-database": [
    takenBack,
    apartCaches,
    staleRefill,
    unrefreshed,
    lostUpdateThatStays,
    otherOrder,
    neitherOrder,
  ],
  "no-older-value": [apartCaches, servedOld],
  "lock-by-owner": [foreignRelease],
  "one-at-a-time": [bothInSection, bothInside],
  terminates: [waitsForEver, cacheLockForEver],
};

/** Who finds something and writes over it computes with it; who finds nothing and writes may only leave a mark. */
function updateOfWhatWasFound(events: readonly TraceEvent[], clue: Clue): Race | null {
  const race = lostUpdate(events, clue);
  const read = race?.window ? events[race.window.from] : undefined;
  return read?.type === "commanded" && !isMiss(read) ? race : null;
}

const anyRace: readonly FindRace[] = [
  letIn,
  turnedAway,
  readTooEarly,
  updateOfWhatWasFound,
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
  // What the message names comes first: where two entries are wrong, the race is to be about that one.
  const clues = keys.length > 1 ? [keys.slice(0, 1), keys] : [keys];
  for (const find of [...findersFor(property, keys, clue.rows === true), byItsSteps])
    for (const wanted of clues) {
      const race = find(events, { ...clue, keys: wanted });
      if (race) return told(message, race, events);
    }
  const nothing = { kind: null, key: null, requests: [], steps: [], window: null, claims: [], why: [], expiries: [] };
  return { verdict: `${sentence(message)}.`, ...nothing };
}

function findersFor(property: string, keys: readonly string[], rows: boolean): readonly FindRace[] {
  const [name = ""] = property.split("=");
  if (name === "no-lost-update")
    return [
      deadlock,
      staleRefillOfDatabase,
      tooEarly,
      lostUpdate,
      otherOrder,
      removedUnseen,
      staleRefill,
      pastCheck,
      turnedAway,
      neitherOrder,
      beganEarly,
    ];
  if (name !== "serialisable") return likely[name.replace(/\+.*$/, "")] ?? anyRace;
  // With a wrong entry or row, something that was written is gone; with right ones, somebody did what only one should.
  if (keys.length > 0)
    return [
      deadlock,
      staleRefillOfDatabase,
      tooEarly,
      lostUpdate,
      otherOrder,
      removedUnseen,
      pastCheck,
      letIn,
      turnedAway,
      neitherOrder,
      beganEarly,
    ];
  return rows
    ? [
        deadlock,
        waitsForEver,
        lostUpdateOfRows,
        pastCheck,
        turnedAway,
        readTooEarly,
        letIn,
        failedBecause,
        neitherOrder,
        beganEarly,
      ]
    : [
        deadlock,
        waitsForEver,
        turnedAway,
        pastCheck,
        lostUpdateOfWhatWasThere,
        readTooEarly,
        letIn,
        otherOrder,
        failedBecause,
        neitherOrder,
        beganEarly,
      ];
}

/** Somebody failed on what another had changed, or on what had run out. */
const failedBecause: FindRace = (events, clue) => {
  const race = failedStep(events, clue);
  return race?.kind === "" ? null : race;
};

/** What was written over it is what is there at the end. */
const stays = (events: readonly TraceEvent[], { window, key }: Race): boolean =>
  !events.some((event) => event.index > (window?.to ?? 0) && changesKey(event, key));

/** Who stores what the database says now takes nothing from who stored what it said before. */
const lostUpdateOfWhatWasThere: FindRace = (events, clue) => {
  const race = lostUpdate(events, clue);
  const claim = race?.claims.find(({ kind }) => kind === "overwrote");
  if (race && claim?.kind === "overwrote" && bothRefill(events, race.key, claim.between, claim.write)) return null;
  return race;
};

/** The old value stays: only then is a refill what went wrong. */
const staleRefillOfDatabase: FindRace = (events, clue) => {
  const race = staleRefill(events, clue);
  return race?.claims.some((claim) => claim.kind === "stored-old" && claim.stays) ? race : null;
};

/** It was invalidated, but only before the change of the database was there to be seen. */
const tooEarly: FindRace = (events, clue) => {
  const race = unrefreshed(events, clue);
  return race?.kind === "invalidated too early" && madeFromWhatChanged(events, race) ? race : null;
};

/** Who wrote the entry had read what the commit changed. */
function madeFromWhatChanged(events: readonly TraceEvent[], { key }: Race): boolean {
  const commit = events.findLast((event) => commitsRows(event).length > 0);
  const put = events.findLast((event) => event.index < (commit?.index ?? 0) && keysPut(event).includes(key));
  if (!commit || !put) return false;
  return events.some(
    (event) => event.task === put.task && event.index < put.index && isRead(event) && isAbout(commit, event),
  );
}

const lostUpdateOfRows: FindRace = (events, clue) => {
  const race = lostUpdate(events, clue);
  return race?.key === "" ? race : null;
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
