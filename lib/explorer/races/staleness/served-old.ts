/** A value older than a finished change is served: read between the commit and the delete, never invalidated, or refilled from an old read. */
import type { Commanded, Queried, TraceEvent } from "#engine/event";
import { isAbout, isRead, refillOf } from "#explorer/races/staleness/stale-refill";
import {
  changesKey,
  commandsIn,
  commitsRows,
  type FindRace,
  keysPut,
  readsKey,
  removesKey,
} from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";
import { keysHit } from "#simulation/measures/cache-reads";

export const servedOld: FindRace = (events, clue) => {
  const hit = events.find((event): event is Commanded => event.type === "commanded" && event.index === clue.event);
  if (!hit) return null;
  for (const key of keysHit(hit)) {
    if (clue.keys.length > 0 && !clue.keys.includes(key)) continue;
    const put = commandsIn(events).findLast(
      (event) => event.index < hit.index && event.store === hit.store && keysPut(event).includes(key),
    );
    const first = events.find((event) => event.task === hit.task && "changes" in event)?.index ?? hit.index;
    const commits = events.filter(
      (event) => event.index < first && event.index > (put?.index ?? -1) && commitsRows(event).length > 0,
    );
    // What it was made from, if that can be told.
    const reads = events.filter(
      (event): event is Queried => put?.task === event.task && event.index < put.index && isRead(event),
    );
    const commit = commits.findLast((event) => reads.some((read) => isAbout(event, read))) ?? commits.at(-1);
    if (!commit) {
      const refill = put ? refillOf(events, put, key) : null;
      if (!refill) continue;
      return { ...refill, claims: [...refill.claims, { kind: "did", step: hit.index }] };
    }
    const removal = events.find(
      (event) => event.index > hit.index && event.task === commit.task && removesKey(event, key),
    );
    const stored: Claim = put
      ? { kind: "stored-before-commit", put: put.index, commit: commit.index, key }
      : { kind: "stored-at-import", key };
    const steps = { commit: commit.index, hit: hit.index, key };
    if (!put && events.some((event) => event.index < hit.index && changesKey(event, key))) continue;
    const requests = commit.task === hit.task ? [hit.task] : [commit.task, hit.task];
    if (removal)
      return {
        kind: "read between commit and delete",
        key,
        requests,
        window: { task: commit.task, from: commit.index, to: removal.index },
        claims: [stored, { kind: "served-between", ...steps, removal: removal.index }],
      };
    const later = events.some((event) => event.index > commit.index && changesKey(event, key));
    const bump = later ? undefined : bumpOf(events, hit, commit);
    return {
      kind: later || bump ? "read before it was refreshed" : "value never invalidated",
      key,
      requests,
      window: null,
      claims: [
        stored,
        { kind: "did", step: commit.index },
        ...(bump && bump.index < hit.index ? [{ kind: "did", step: bump.index } as const] : []),
        { kind: "served-after", ...steps },
        ...(bump && bump.index > hit.index ? [{ kind: "did", step: bump.index } as const] : []),
        ...(later || bump ? [] : [{ kind: "untouched-after", after: commit.index, key } as const]),
      ],
    };
  }
  return null;
};

/** The request that committed then counted up the generation that the other had read before it looked for its entry. */
function bumpOf(events: readonly TraceEvent[], hit: Commanded, commit: TraceEvent): TraceEvent | undefined {
  const looks = commandsIn(events).filter(({ task, index }) => task === hit.task && index < hit.index);
  return commandsIn(events).find(
    (event) =>
      event.task === commit.task &&
      event.index > commit.index &&
      looks.some((look) => look.index < event.index && keysPut(event).some((name) => readsKey(look, name))),
  );
}
