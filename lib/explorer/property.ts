/**
 * What can be asked of every interleaving. `always`: it must never be violated; `sometimes`: it must be possible. Most look only at
 * the end. Those that have to watch the way carry a memory along, which becomes part of the state: one part shared by all,
 * one part of each request (requests have no numbers here: equal ones are interchangeable). Memories are plain data
 * and never changed in place. What a request remembered is forgotten when it has ended.
 */
import type { TraceEvent } from "#engine/event";
import type { World } from "#engine/world";
import type { FinalDatabase } from "#explorer/ends/final-database";
import type { Observations } from "#explorer/ends/observations";
import type { SerialOrders } from "#explorer/serial/serial-orders";
import type { BehaviourNode, BehaviourTree } from "#simulation/behaviour-tree";
import type { Ending } from "#simulation/task";

/** How all requests ended, and what is left. */
export interface End {
  /** In the order of the requests, sorted among equal ones: `repr` of what was returned, or "Type: message". */
  returns: readonly string[];
  endings: readonly Ending[];
  /** What each of the requests, in their order, returned and saw; equal ones are interchangeable. */
  texts: readonly string[];
  seen: readonly Observations[];
  /** Final key → repr of the value, unexpired only. */
  cache: Readonly<Record<string, string>>;
  /** What has changed since the start. */
  database: FinalDatabase;
  world: World;
}

/** What is wrong at an end, in words that are looked for only when somebody wants to read them. */
export interface Finding {
  /** `keys`: names of entries that are not what they should be. */
  say(): { message: string; keys: readonly string[]; rows?: boolean };
}

export interface Memory {
  shared: unknown;
  own: unknown;
}

export interface Moment {
  /** The world before the step, and now. */
  before: World;
  after: World;
  /** Where the request was when it asked for a command of the cache; null for other deeds. */
  node: BehaviourNode | null;
  tree: BehaviourTree;
}

export interface Monitor {
  readonly start: Memory;
  /** After each deed of one request. `violation` says in words what is wrong, `keys` with which entries. */
  follow(event: TraceEvent, memory: Memory, moment: Moment): Memory & { violation?: string; keys?: readonly string[] };
  /** A request has woken from a sleep or slow call. */
  woke?(memory: Memory): Memory;
}

export interface Property {
  readonly name: string;
  /** As a sentence that is true when all is well. */
  readonly title: string;
  readonly kind: "always" | "sometimes";
  readonly monitor?: Monitor;
  /** An interleaving given up at the bound of steps violates it, unless somebody was passed over all the while. */
  readonly endless?: true;
  /** It asks for the orders of whole requests, so what each request saw is part of its end. */
  readonly serial?: true;
  /**
   * What is wrong (for `sometimes`: what came about) at the end, or null; undefined = it cannot be known. `shared` is the
   * monitor's memory; `serial` knows where requests running strictly one after another can lead.
   */
  atEnd?(end: End, shared: unknown, serial: SerialOrders): string | Finding | null | undefined;
}

/** What monitors are shown: what a request did to the world, and its end; not what it printed or where it was. */
export const isDeed = ({ type, task }: TraceEvent): boolean =>
  task >= 0 && type !== "started" && type !== "printed" && type !== "reached";
