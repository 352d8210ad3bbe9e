/**
 * What can be asked of every interleaving. `always`: it must never be violated; `sometimes`: it must be possible. Most look only at
 * the end. Those that have to watch the way carry a memory along, which becomes part of the state: one part shared by all,
 * one part of each request (requests have no numbers here: equal ones are interchangeable). Memories are plain data
 * and never changed in place. What a request remembered is forgotten when it has ended.
 */
import type { TraceEvent } from "#engine/event";
import type { World } from "#engine/world";
import type { Ending } from "#simulation/task";

/** How all requests ended, and what is left. */
export interface End {
  /** Sorted: `repr` of what was returned, or "Type: message". */
  returns: readonly string[];
  endings: readonly Ending[];
  /** Final key → repr of the value, unexpired only. */
  cache: Readonly<Record<string, string>>;
  world: World;
}

export interface Memory {
  shared: unknown;
  own: unknown;
}

interface Moment {
  /** The world before the step, and now. */
  before: World;
  after: World;
}

export interface Monitor {
  readonly start: Memory;
  /** After each deed of one request. `violation` says in words what is wrong. */
  follow(event: TraceEvent, memory: Memory, moment: Moment): Memory & { violation?: string };
  /** A request has woken from a sleep or slow call. */
  woke?(memory: Memory): Memory;
}

export interface Property {
  readonly name: string;
  /** As a sentence that is true when all is well. */
  readonly title: string;
  readonly kind: "always" | "sometimes";
  readonly monitor?: Monitor;
  /** An interleaving given up at the bound of steps violates it. */
  readonly endless?: true;
  /**
   * What is wrong (for `sometimes`: what came about) at the end, in words, or null. `shared` is the monitor's memory; `serial`
   * gives the ends that requests running strictly one after another can reach.
   */
  atEnd?(end: End, shared: unknown, serial: () => readonly End[]): string | null;
}

/** What monitors are shown: what a request did to the world, and its end; not what it printed or where it was. */
export const isDeed = ({ type, task }: TraceEvent): boolean =>
  task >= 0 && type !== "started" && type !== "printed" && type !== "reached";
