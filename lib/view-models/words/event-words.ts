/**
 * An event in words: what a screen reader reads, and the text twin of the timeline. "line 4 · get report · miss".
 * The API call's name is the learner's (`get_or_set`); when it makes several steps, the step's own name follows.
 */
import { assertNever } from "#engine/assert-never";
import type { CacheCommand } from "#engine/command";
import type { Outcome, TraceEvent } from "#engine/event";
import { letterOf } from "#simulation/words";
import { duration } from "#view-models/words/duration";
import { type CachesOfRun, keyName } from "#view-models/words/key-name";
import { lockParts } from "#view-models/words/lock-words";
import { placeWords } from "#view-models/words/place-words";

export function eventWords(event: TraceEvent, caches: CachesOfRun): string {
  const where = placeWords(event);
  return [...(where === null ? [] : [where]), ...bodyOf(event, caches)].join(" · ");
}

function bodyOf(event: TraceEvent, caches: CachesOfRun): string[] {
  switch (event.type) {
    case "commanded":
      return [commandWords(event.call?.api ?? null, event.command, caches), outcomeWords[event.outcome]];
    case "queried":
      return [event.sql];
    case "started":
      return event.behind === undefined
        ? [`${event.name} started`]
        : [`${event.name} arrived`, `waits in line behind ${letterOf(event.behind)}`];
    case "slept":
      return [`slept ${duration(event.durationMs)}`];
    case "worked":
      return [event.name, `took ${duration(event.durationMs)}`];
    case "entered":
      return [`entered ${event.section}`];
    case "left":
      return [`left ${event.section}`];
    case "synchronised": {
      const { action, result } = lockParts(event);
      return [`${action} ${event.lock.name}`, result];
    }
    case "reached":
      return [event.line === null ? `in ${event.function}` : `at ${placeWords(event)}`];
    case "printed":
      return [event.stream === "stderr" ? "wrote to stderr" : "printed", firstLine(event.text)];
    case "fault":
      return [event.description];
    case "returned":
      return [`returned ${event.repr}`];
    case "raised":
      return [`raised ${event.error}`];
    default:
      return assertNever(event);
  }
}

export const outcomeWords: Record<Outcome, string> = {
  hit: "hit",
  miss: "miss",
  expired: "miss, it had expired",
  stored: "stored",
  refused: "refused, the key is taken",
  touched: "timeout renewed",
  deleted: "deleted",
  absent: "nothing there",
  counted: "counted",
  cleared: "everything removed",
  looked: "looked",
  failed: "failed",
};

/** `get report`; inside a longer call `get_or_set report, add`. */
export function commandWords(api: string | null, command: CacheCommand, caches: CachesOfRun): string {
  const op = command.op.replaceAll("-", "_");
  const keys = keysOf(command).map((key) => keyName(key, caches).key);
  const shown = keys.length > 3 ? [...keys.slice(0, 3), `${keys.length - 3} more`] : keys;
  const what = [api ?? op, shown.join(", ")].filter((part) => part !== "").join(" ");
  return api === null || sameCall(api, op) ? what : `${what}, ${op}`;
}

export function keysOf(command: CacheCommand): string[] {
  if ("key" in command) return [command.key];
  if ("keys" in command) return command.keys;
  if ("entries" in command) return command.entries.map(([key]) => key);
  return [];
}

/** Whether the call is nothing more than this command: then its name says it all. */
function sameCall(api: string, op: string): boolean {
  const aliases: Record<string, readonly string[]> = { has: ["has_key", "__contains__"], incr: ["decr"] };
  return api === op || (aliases[op]?.includes(api) ?? false);
}

const firstLine = (text: string): string => {
  const line = text.trimEnd().split("\n", 1)[0] ?? "";
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
