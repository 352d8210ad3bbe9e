/** Which keys a read found, and which it missed: `get` has one, `get_many` several. */
import type { TraceEvent } from "#engine/event";

export const keysHit = (event: TraceEvent): string[] => keysRead(event, true);
export const keysMissed = (event: TraceEvent): string[] => keysRead(event, false);

function keysRead(event: TraceEvent, wantFound: boolean): string[] {
  if (event.type !== "commanded" || event.outcome === "failed") return [];
  const { command, outcome, reply } = event;
  if (command.op === "get") return (outcome === "hit") === wantFound ? [command.key] : [];
  if (command.op !== "get-many" || typeof reply !== "string") return [];
  // A list of payloads, a mapping of those found, or the rows of the cache table that are there: key and payload, null when its time is over.
  const answer: unknown = JSON.parse(reply.slice(1));
  const found = isRows(answer) ? Object.fromEntries(answer) : answer;
  const payloadOf = (key: string, i: number): unknown =>
    Array.isArray(found) ? found[i] : (found as Record<string, unknown>)[key];
  return command.keys.filter((key, i) => ((payloadOf(key, i) ?? null) !== null) === wantFound);
}

const isRows = (answer: unknown): answer is [key: string, payload: string | null][] =>
  Array.isArray(answer) && answer.every((row) => Array.isArray(row));
