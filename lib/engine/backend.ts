/**
 * What every backend of the engine is: one function from a primitive command to its reply, carried out
 * atomically on one store. The registry is in `backends/index.ts`.
 */
import type { CacheCommand } from "#engine/command";
import type { Change, Outcome } from "#engine/event";
import type { Reply } from "#engine/reply";
import type { Keeper } from "#engine/store";

interface Performed {
  reply: Reply;
  outcome: Outcome;
}

/** What a step did: its reply, and what has changed. */
export interface Effect extends Performed {
  changes: Change[];
}

/** Seeded numbers in [0, 1) for what a real server leaves to chance (filebased culls at random). */
export type Draw = () => number;

export type Perform = (keeper: Keeper, command: CacheCommand, draw: Draw) => Performed;

/** A backend was sent a command that its Python side never sends: a broken invariant of ours. */
export function unsupported(backend: string, command: CacheCommand): never {
  throw new Error(`${backend} has no primitive command "${command.op}"`);
}

export const expiryOf = (nowMs: number, ttlMs: number | null): number | null => (ttlMs === null ? null : nowMs + ttlMs);
