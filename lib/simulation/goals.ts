/** What the learner tries to bring about as the scheduler: predicates over what has happened so far. */

import { changesOf, type TraceEvent } from "#engine/event";
import type { World } from "#engine/world";
import { keysHit } from "#simulation/cache-reads";
import { follow, IGNORANT, isStale, type Knowledge, NO_SOURCES, type ReadNow, sourceKey } from "#simulation/provenance";
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
} satisfies Record<string, Goal>;

export type GoalName = keyof typeof goals;

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
