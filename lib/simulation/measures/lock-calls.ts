/**
 * Locks made of a cache key: what takes one and what is refused. A lock is taken by `add` as the learner calls it (not by the one inside
 * `get_or_set`), whatever steps the backend makes of it: one command on most, a look and a write on filebased.
 * Programs that are not Python (tests) have no calls: there the command itself decides.
 */
import type { Commanded, TraceEvent } from "#engine/event";
import { type StoreId, scopeOf } from "#engine/step";

export function lockTaken(event: Commanded): string | null {
  if (!isAdd(event)) return null;
  const put = event.changes.find(({ kind }) => kind === "put");
  return put?.kind === "put" ? put.key : null;
}

export function lockRefused(event: Commanded): string | null {
  if (!isAdd(event) || !("key" in event.command)) return null;
  const { op, key } = event.command;
  const found = (op === "has" || op === "get") && event.outcome === "hit";
  return event.outcome === "refused" || found ? key : null;
}

function isAdd({ call, command }: Commanded): boolean {
  if (!call || call.api === "") return command.op === "add";
  return call.api === "add" || call.api === "aadd";
}

/** The lock by a name that all processes share: each has a locmem of its own, but means the same lock. */
export const heldName = (store: StoreId, key: string): string =>
  `${scopeOf(store) === null ? store : store.slice((scopeOf(store) ?? "").length + 1)}\u0000${key}`;

/** The lock that this command takes, by that name; `missed` is what the step of the same request before it found missing. */
export function takenBy(event: Commanded, missed: string | null): string | null {
  const added = lockTaken(event) ?? addedToNothing(event);
  if (added !== null) return heldName(event.store, added);
  if (event.command.op !== "set" || !event.changes.some(({ kind }) => kind === "put")) return null;
  const name = heldName(event.store, event.command.key);
  return name === missed ? name : null;
}

/** Keys that the event takes as locks, read off a whole trace. */
export function locksTakenIn(events: readonly TraceEvent[], event: Commanded): string[] {
  const before = events.findLast(
    ({ task, index, type }) => task === event.task && index < event.index && type !== "printed" && type !== "reached",
  );
  const looked =
    before?.type === "commanded" &&
    (before.command.op === "get" || before.command.op === "has") &&
    before.outcome !== "hit"
      ? heldName(before.store, before.command.key)
      : null;
  return takenBy(event, looked) !== null && "key" in event.command ? [event.command.key] : [];
}

/** A dummy cache says yes to everybody and keeps nothing. */
const addedToNothing = (event: Commanded): string | null =>
  isAdd(event) &&
  event.command.op === "add" &&
  event.reply === true &&
  !event.changes.some(({ kind }) => kind === "put")
    ? event.command.key
    : null;
