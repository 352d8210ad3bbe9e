/** What the learner tries to bring about as the scheduler: predicates over what has happened so far. */

import { changesOf, type TraceEvent } from "#engine/event";
import type { World } from "#engine/world";
import { keysHit, keysMissed } from "#simulation/measures/cache-reads";
import {
  follow,
  IGNORANT,
  isStale,
  type Knowledge,
  NO_SOURCES,
  type ReadNow,
  sourceKey,
} from "#simulation/measures/provenance";
import { letterOf, quoted } from "#simulation/words";

export interface Goal {
  title: string;
  /** How it came about, in words; null while it has not. `start` is the world before the first event. */
  reached(events: readonly TraceEvent[], start: World): string | null;
}

export const goals = {
  "two-compute": {
    title: "Make two requests compute.",
    reached: (events) => {
      const tasks = [...new Set(events.filter(({ type }) => type === "worked").map(({ task }) => task))];
      return tasks.length < 2 ? null : `${tasks.map(letterOf).join(" and ")} both computed.`;
    },
  },
  "someone-gets-none": {
    title: "Make someone get None.",
    reached: (events) => {
      const none = events.find((event) => event.type === "returned" && event.repr === "None");
      return none ? `${letterOf(none.task)} got None.` : null;
    },
  },
  "someone-fails": {
    title: "Make a request fail.",
    reached: (events) => {
      const raised = events.find((event) => event.type === "raised");
      return raised?.type === "raised" ? `${letterOf(raised.task)} ended with ${raised.error}.` : null;
    },
  },
  "old-served-after-update": {
    title: "Serve the old value after the update.",
    reached: firstStaleHit,
  },
  "lost-update": {
    title: "Lose an update.",
    reached: firstLostUpdate,
  },
} satisfies Record<string, Goal>;

/** The first hit on a value that the database no longer agrees with. */
function firstStaleHit(events: readonly TraceEvent[], start: World): string | null {
  const database = start.database.fork();
  const known = new Map<number, Knowledge>();
  const readNow: ReadNow = (action) => database.read(action);
  let sources = NO_SOURCES;
  for (const event of events) {
    for (const change of changesOf(event)) if (change.kind === "row") database.apply(change);
    if (event.type === "commanded")
      for (const key of keysHit(event))
        if (isStale(sources[sourceKey(event.store, key)], readNow))
          return `${letterOf(event.task)} was served ${quoted(key)} after the database had moved on.`;
    const [own, next] = follow(event, known.get(event.task) ?? IGNORANT, sources, readNow);
    known.set(event.task, own);
    sources = next;
  }
  return null;
}

interface Found {
  /** Whether there was a value: what is stored after a miss was not made from one. */
  value: boolean;
  /** Who has stored something since, last. */
  overtakenBy: number | null;
}

/**
 * The first time a request finds a value, and stores under the same key after somebody else has, without having looked
 * again. Storing after a miss is left out: that is two who compute, and nothing was there to be updated.
 */
function firstLostUpdate(events: readonly TraceEvent[]): string | null {
  const found = new Map<string, Map<number, Found>>();
  for (const event of events) {
    if (event.type !== "commanded") continue;
    const look = (key: string, value: boolean) => {
      const name = sourceKey(event.store, key);
      const byTask = found.get(name) ?? new Map<number, Found>();
      found.set(name, byTask.set(event.task, { value, overtakenBy: null }));
    };
    for (const key of keysHit(event)) look(key, true);
    for (const key of keysMissed(event)) look(key, false);
    for (const change of event.changes) {
      if (change.kind !== "put") continue;
      const byTask = found.get(sourceKey(event.store, change.key));
      const own = byTask?.get(event.task);
      const overwrites = event.command.op === "set" || event.command.op === "set-many";
      if (overwrites && own?.value && own.overtakenBy !== null)
        return `${letterOf(event.task)} wrote over what ${letterOf(own.overtakenBy)} had stored under ${quoted(change.key)}, without having seen it.`;
      for (const [task, other] of byTask ?? []) if (task !== event.task) other.overtakenBy = event.task;
    }
  }
  return null;
}
