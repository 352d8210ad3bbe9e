/**
 * Locks made of a cache key: what takes one, what is refused, what releases it. A lock is taken by `add` as the learner calls it, whatever steps the
 * backend makes of it: one command on most, a look and a write on filebased; and by what stores only where nothing is (django-redis' `lock`, and `set` with
 * `nx`). The `add` inside `get_or_set` takes none.
 * Programs that are not Python (tests) have no calls: there the command itself decides.
 */
import type { Commanded, TraceEvent } from "#engine/event";
import { type StoreId, scopeOf } from "#engine/step";
import { keysMissed } from "#simulation/measures/cache-reads";

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

/** Who took the lock that was refused there: what is stored under the key is of their `add`, and of nothing that came later. */
export function holderOf(commands: readonly Commanded[], refused: Commanded, key: string): Commanded | undefined {
  const last = commands.findLast(
    ({ index, store, changes }) =>
      index < refused.index && store === refused.store && changes.some((c) => c.kind === "put" && c.key === key),
  );
  return last && lockTaken(last) === key ? last : undefined;
}

function isAdd({ call, command }: Commanded): boolean {
  const api = call?.api ?? "";
  return api === "add" || api === "aadd" || (command.op === "add" && api !== "get_or_set" && api !== "aget_or_set");
}

/** It takes the lock away, or would: the script of a Redis lock only if it is still its own. */
export const isRelease = ({ command }: Commanded, key: string): boolean =>
  (command.op === "delete" || command.op === "delete-if") && command.key === key;

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

/** Counts a key up or down, or looks whether there is something to count. */
export function isCount({ call, command }: Commanded, key: string): boolean {
  if (!("key" in command) || command.key !== key) return false;
  return command.op === "incr" || COUNTING.has(call?.api ?? "");
}

export const COUNTING: ReadonlySet<string> = new Set(["incr", "decr", "aincr", "adecr"]);

/** The next that the request does with what it has added is to count: it is a counter, and no lock. */
export function isCounterIn(events: readonly TraceEvent[], add: Commanded): boolean {
  const key = lockTaken(add);
  const next = events.find(
    (event): event is Commanded =>
      event.type === "commanded" &&
      event.task === add.task &&
      event.index > add.index &&
      "key" in event.command &&
      event.command.key === key,
  );
  return next !== undefined && key !== null && isCount(next, key);
}

/** Keys that the event found missing. */
export function missedBy(event: Commanded): string[] {
  const { command, outcome } = event;
  if (command.op === "has") return outcome === "hit" ? [] : [command.key];
  return keysMissed(event);
}

/** What is stored after it may have been made by it: a read of the database, slow work. */
export const makesSomething = (event: TraceEvent): boolean =>
  event.type === "worked" ||
  (event.type === "queried" && (event.action.do === "select" || event.action.do === "count"));

/** It stores with `add` what the request had found missing and then made: a cached value, and no lock. */
export function isRefillIn(events: readonly TraceEvent[], add: Commanded): boolean {
  const key = lockTaken(add);
  const own = events.filter(({ task, index }) => task === add.task && index < add.index);
  const missed = own.find(
    (event) => event.type === "commanded" && event.store === add.store && key !== null && missedBy(event).includes(key),
  );
  return missed !== undefined && own.some((event) => event.index > missed.index && makesSomething(event));
}
