/** A race found in the events of one interleaving: what conflicts, and the window in which the others should not have come. */
import type { Commanded, TraceEvent } from "#engine/event";

export interface Race {
  kind: string;
  /** The cache key (or what else) it is about, as the learner would say it. */
  key: string;
  /** Requests that take part, the one that suffers or does the harm last. */
  requests: number[];
  /** Indexes of the conflicting events, in order. */
  steps: number[];
  /** Between these two steps of one request somebody else came in. */
  window: { task: number; from: number; to: number } | null;
  /** Sentences, each built from steps that happened. */
  why: string[];
}

export type FindRace = (events: readonly TraceEvent[]) => Race | null;

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
