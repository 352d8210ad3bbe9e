/** Steps in words: "B read `report`: nothing there". */
import type { Commanded, Queried, TraceEvent } from "#engine/event";
import { failureOf } from "#engine/reply";
import { keysHit, keysMissed } from "#simulation/measures/cache-reads";
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
      return `${who} ${queryInWords(event)}`;
    case "worked":
      return `${who} began ${event.name}`;
    case "entered":
      return `${who} entered ${quoted(event.section)}`;
    case "left":
      return `${who} left ${quoted(event.section)}`;
    case "synchronised":
      return `${who} ${lockInWords(event)}`;
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

function lockInWords({ lock, reply }: TraceEvent & { type: "synchronised" }): string {
  const name = `\`${lock.name}\``;
  switch (lock.what) {
    case "acquire":
      return reply === true ? `took ${name}` : `did not get ${name}`;
    case "release":
      return `released ${name}`;
    case "await":
      return reply === true ? `found ${name} set` : `waited for ${name} in vain`;
    case "put":
      return `set or cleared ${name}`;
    case "look":
      return `looked at ${name}`;
  }
}

function queryInWords(event: Queried): string {
  const { behind } = event.waited ?? { behind: null };
  const whose = behind === null ? "another transaction" : `${letterOf(behind)}'s transaction`;
  return event.waited ? `${statementInWords(event)}, after it had waited for ${whose}` : statementInWords(event);
}

function statementInWords({ action, changes, reply }: Queried): string {
  const failed = failureOf(reply);
  if (failed?.kind === "deadlock") return "was refused by the database, because two transactions waited for each other";
  if (failed) return `was refused by the database (${failed.message})`;
  switch (action.do) {
    case "select":
      return action.lock ? "read the database and locked what it found" : "read the database";
    case "count":
      return "read the database";
    case "begin":
      return "began a transaction";
    case "rollback":
      return "took back its transaction";
    case "commit":
      return "committed its transaction";
    default:
      if (reply === 0) return "found no row to change in the database";
      if (action.transaction !== null) return "changed the database inside its transaction";
      return changes.length > 0 ? "changed the database" : "found no row to change in the database";
  }
}

function commandInWords(event: Commanded): string {
  const { command, outcome } = event;
  if (outcome === "failed") return `asked for ${command.op.replaceAll("-", " ")}, which failed`;
  const key = "key" in command ? quoted(command.key) : "keys" in command ? command.keys.map(quoted).join(", ") : "";
  switch (command.op) {
    case "get-many": {
      const [found, missed] = [keysHit(event), keysMissed(event)].map((keys) => keys.map(quoted).join(", "));
      if (missed === "") return `read ${found}`;
      return found === "" ? `found nothing under ${missed}` : `read ${found} and found nothing under ${missed}`;
    }
    case "get":
    case "has":
      return outcome === "hit"
        ? `read ${key}`
        : outcome === "expired"
          ? `found ${key} expired`
          : `found nothing under ${key}`;
    case "set":
    case "replace":
      return event.changes.some(({ kind }) => kind === "put") ? `wrote ${key}` : `wrote ${key}, which was not kept`;
    case "set-many":
      return `wrote ${command.entries.map(([each]) => quoted(each)).join(", ")}`;
    case "add":
      if (outcome === "stored") return `added ${key}`;
      return event.reply === true ? `added ${key}, which was not kept` : `could not add ${key}`;
    case "delete-expired":
      return `cleared away ${key}, which had expired`;
    case "delete":
      return outcome === "deleted" ? `deleted ${key}` : `found no ${key} to delete`;
    case "delete-many": {
      const gone = event.changes.flatMap((change) => (change.kind === "removed" ? [change.key] : []));
      const [deleted, absent] = [gone, command.keys.filter((each) => !gone.includes(each))].map((keys) =>
        keys.map(quoted).join(", "),
      );
      if (absent === "") return `deleted ${deleted}`;
      return deleted === "" ? `found no ${absent} to delete` : `deleted ${deleted} and found no ${absent} to delete`;
    }
    case "incr":
      // A number that only Python can read is read first, and written back by the step that follows.
      if (outcome === "hit") return `read ${key}`;
      return outcome === "counted"
        ? `${isDown(command.delta) ? "decremented" : "incremented"} ${key}`
        : `could not ${isDown(command.delta) ? "decrement" : "increment"} ${key}`;
    case "touch":
      return outcome === "touched" ? `touched ${key}` : `found no ${key} to touch`;
    case "ttl":
      return `asked how long ${key} lives`;
    case "ping":
      return "asked whether the server is there";
    case "keys":
    case "scan":
      return `looked for keys like ${quoted(command.pattern)}`;
    case "delete-if":
      return outcome === "deleted" ? `released ${key}` : `could not release ${key}, which is not its own any more`;
    case "touch-if":
      return outcome === "touched" ? `extended ${key}` : `could not extend ${key}, which is not its own any more`;
    case "clear":
      return "cleared the cache";
    case "entries":
    case "count":
    case "cull":
      return "looked at how many keys there are";
  }
}

/** `decr` is an increment by less than nothing. */
const isDown = (delta: string | null): boolean => delta?.startsWith("-") ?? false;
