/**
 * The trace: everything that happened, in order, in the past tense. Every view of a run is a pure function of
 * (events, cursor). Folding the `changes` gives back the stores (`trace.ts`), so nothing is lost.
 * Virtual milliseconds from the start of the run; `task` and `process` count from 0.
 */
import type { CacheCommand } from "#engine/command";
import type { Reply } from "#engine/reply";
import type { Row } from "#engine/row";
import type { DatabaseAction, LockStep, Site, StoreId } from "#engine/step";

/** One stored value. */
export interface Entry {
  /** The stored bytes, one character a byte. */
  payload: string;
  /** Virtual time at which it is no longer served; null = never. */
  expiresAtMs: number | null;
}

/** Why an entry went. Four different words on purpose: see docs/glossary.md. */
export type Departure = "deleted" | "expired" | "culled" | "evicted" | "cleared";

export type Change =
  | { kind: "put"; store: StoreId; key: string; entry: Entry; previous: Entry | null }
  | { kind: "removed"; store: StoreId; key: string; entry: Entry; why: Departure }
  | { kind: "touched"; store: StoreId; key: string; expiresAtMs: number | null }
  /** Moved to the fresh end of the LRU order. */
  | { kind: "used"; store: StoreId; key: string }
  | { kind: "row"; table: string; id: string; before: Row | null; after: Row | null };

/** What a command amounted to, in one word; views colour by it. */
export type Outcome =
  | "hit"
  | "miss" // nothing there
  | "expired" // something was there, its time is over: a miss to the caller
  | "stored"
  | "refused" // add on a live key
  | "touched"
  | "deleted"
  | "absent" // delete, touch or incr found nothing
  | "counted" // incr, decr
  | "cleared"
  | "looked" // count, cull: housekeeping
  | "failed"; // the reply is a Failure

export interface EventBase extends Site {
  /** Position in the trace. */
  index: number;
  atMs: number;
  /** -1 for what no task did: faults. */
  task: number;
  process: number;
}

export interface Commanded extends EventBase {
  type: "commanded";
  /** With its scope, as in the world: `p0|locmem:default`, `redis:…`. */
  store: StoreId;
  command: CacheCommand;
  reply: Reply;
  outcome: Outcome;
  changes: Change[];
}

export interface Queried extends EventBase {
  type: "queried";
  sql: string;
  action: DatabaseAction;
  durationMs: number;
  reply: Reply;
  changes: Change[];
  waited?: Waited;
}

/** It had to wait for a lock, since then; `behind`: for whose transaction first, as far as that is known. */
export interface Waited {
  sinceMs: number;
  behind: number | null;
}

export type TraceEvent =
  | Commanded
  | Queried
  /** `behind`: it waits in line, because its process is serving that request. */
  | (EventBase & { type: "started"; name: string; behind?: number })
  | (EventBase & { type: "slept"; durationMs: number })
  | (EventBase & { type: "worked"; name: string; durationMs: number })
  /** A part of the program that it marks with `section("import")` began or ended. */
  | (EventBase & { type: "entered"; section: string })
  | (EventBase & { type: "left"; section: string })
  /** Between threads of one process. `reply`: acquired or not, released or not; how many are free. */
  | (EventBase & { type: "synchronised"; lock: Pick<LockStep, "id" | "name" | "of" | "what">; reply: Reply })
  /** The program is about to run this line; only recorded when lines are watched. `repr` by variable. */
  | (EventBase & { type: "reached"; function: string; locals: Record<string, string> })
  | (EventBase & { type: "printed"; stream: "stdout" | "stderr"; text: string })
  | (EventBase & { type: "fault"; description: string; changes: Change[] })
  | (EventBase & { type: "returned"; repr: string })
  /** `killed`: not by an exception of its own, but because its process died under it. */
  | (EventBase & { type: "raised"; error: string; killed?: true });

/** The changes an event made to the stores and tables; none for most types. */
export function changesOf(event: TraceEvent): readonly Change[] {
  return "changes" in event ? event.changes : [];
}
