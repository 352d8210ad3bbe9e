/** A race found in the events of one interleaving: what happened, claim by claim, and the window in which nobody should have come. */
import type { Commanded, TraceEvent } from "#engine/event";
import type { Claim } from "#explorer/races/words/claims";

export interface Race {
  kind: string;
  /** The cache key (or what else) it is about, as it is in the store; "" = none. */
  key: string;
  /** Requests that take part, the one that suffers or does the harm last. */
  requests: number[];
  /** Between these two steps of one request somebody else came in. */
  window: { task: number; from: number; to: number } | null;
  claims: Claim[];
}

/** What is known of the violation. */
export interface Clue {
  /** Index of the event at which it was seen; null = only at the end. */
  event: number | null;
  /** Keys that are not what they should be, as they are in the store; empty = not known, or none. */
  keys: readonly string[];
  /** Rows of the database are not what they should be. */
  rows?: boolean;
}

export type FindRace = (events: readonly TraceEvent[], clue: Clue) => Race | null;

/** Reads of one key, alone or among others. */
export const readsKey = ({ command }: Commanded, key: string): boolean =>
  command.op === "get" || command.op === "has"
    ? command.key === key
    : command.op === "get-many" && command.keys.includes(key);

export const isMiss = ({ outcome }: Commanded): boolean => outcome === "miss" || outcome === "expired";

/** Keys the event stored something under. */
export const keysPut = (event: TraceEvent): string[] =>
  event.type === "commanded" ? event.changes.flatMap((change) => (change.kind === "put" ? [change.key] : [])) : [];

export const commandsIn = (events: readonly TraceEvent[]): Commanded[] =>
  events.filter((event) => event.type === "commanded");

/** It took the key away, or found that it had been taken away already. */
export const removesKey = (event: TraceEvent, key: string): boolean =>
  event.type === "commanded" &&
  ((event.command.op === "delete" && event.command.key === key && event.outcome !== "failed") ||
    (event.command.op === "delete-many" && event.command.keys.includes(key) && event.outcome !== "failed") ||
    event.command.op === "clear");

/** Something else is stored there now, or nothing. */
export const changesKey = (event: TraceEvent, key: string): boolean =>
  event.type === "commanded" || event.type === "fault"
    ? event.changes.some((change) => (change.kind === "put" || change.kind === "removed") && change.key === key)
    : false;

/** Where somebody else took away what `put` had stored, before event `by`. */
export const takenAway = (
  events: readonly TraceEvent[],
  put: Commanded,
  key: string,
  by: number,
): Commanded | undefined =>
  commandsIn(events).find(
    ({ index, task, store, changes }) =>
      index > put.index &&
      index < by &&
      task !== put.task &&
      store === put.store &&
      changes.some((change) => change.kind === "removed" && change.key === key && change.why !== "expired"),
  );

/** The rows changed are committed with this event. */
export const commitsRows = (event: TraceEvent): string[] =>
  event.type === "queried" ? [...new Set(event.changes.flatMap((c) => (c.kind === "row" ? [c.table] : [])))] : [];
