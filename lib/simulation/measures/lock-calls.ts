/**
 * Locks made of a cache key: what takes one and what is refused. A lock is taken by `add` as the learner calls it (not by the one inside
 * `get_or_set`), whatever steps the backend makes of it: one command on most, a look and a write on filebased.
 * Programs that are not Python (tests) have no calls: there the command itself decides.
 */
import type { Commanded } from "#engine/event";

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
