/** Steps in words: "B read `report`: nothing there". */
import type { Commanded, TraceEvent } from "#engine/event";
import { letterOf, quoted } from "#simulation/words";

export function listed(tasks: readonly number[]): string {
  const letters = tasks.map(letterOf);
  if (letters.length < 2) return letters.join("");
  return `${letters.slice(0, -1).join(", ")} and ${letters.at(-1)}`;
}

export function stepInWords(event: TraceEvent): string {
  const who = letterOf(event.task);
  switch (event.type) {
    case "commanded":
      return `${who} ${commandInWords(event)}`;
    case "queried":
      return `${who} ${event.action.do === "select" || event.action.do === "count" ? "read" : "changed"} the database`;
    case "worked":
      return `${who} began ${event.name}`;
    case "slept":
      return `${who} went to sleep`;
    case "returned":
      return `${who} returned ${event.repr}`;
    case "raised":
      return `${who} ended with ${event.error}`;
    default:
      return `${who}: ${event.type}`;
  }
}

function commandInWords({ command, outcome }: Commanded): string {
  const key = "key" in command ? quoted(command.key) : "keys" in command ? command.keys.map(quoted).join(", ") : "";
  switch (command.op) {
    case "get":
    case "get-many":
    case "has":
      return outcome === "hit"
        ? `read ${key}`
        : outcome === "expired"
          ? `found ${key} expired`
          : `found nothing under ${key}`;
    case "set":
    case "replace":
      return `wrote ${key}`;
    case "set-many":
      return `wrote ${command.entries.map(([each]) => quoted(each)).join(", ")}`;
    case "add":
      return outcome === "stored" ? `added ${key}` : `could not add ${key}`;
    case "delete":
    case "delete-many":
    case "delete-expired":
      return outcome === "deleted" ? `deleted ${key}` : `found no ${key} to delete`;
    case "incr":
      return outcome === "counted" ? `incremented ${key}` : `could not increment ${key}`;
    case "touch":
      return `touched ${key}`;
    case "clear":
      return "cleared the cache";
    case "entries":
    case "count":
    case "cull":
      return "looked at how many keys there are";
  }
}
