/**
 * FileBasedCache: a directory with one file per key. Opening an expired file removes it. A set lists the directory, culls at
 * random, and renames a temporary file into place: one step here, because no other call can see its parts except as "old
 * value, then new value". Source: django/core/cache/backends/filebased.py; FACTS.md sections 1, 4 and 6.
 */
import { type Draw, expiryOf, type Perform, unsupported } from "#engine/backend";
import type { Limits } from "#engine/command";
import { json, value } from "#engine/reply";
import { type Keeper, lyingThere } from "#engine/store";

export const filebased: Perform = (keeper, command, draw) => {
  switch (command.op) {
    case "get": {
      const entry = open(keeper, command.key);
      return typeof entry === "string"
        ? { reply: undefined, outcome: entry }
        : { reply: value(entry.payload), outcome: "hit" };
    }
    case "has": {
      const entry = open(keeper, command.key);
      return typeof entry === "string" ? { reply: false, outcome: entry } : { reply: true, outcome: "hit" };
    }
    case "count":
      cull(keeper, command.limits, draw);
      return { reply: keeper.size, outcome: "looked" };
    case "set":
      cull(keeper, command.limits, draw);
      keeper.put(command.key, command.payload, expiryOf(keeper.nowMs, command.ttlMs));
      return { reply: undefined, outcome: "stored" };
    case "touch": {
      const entry = open(keeper, command.key);
      if (entry === "expired") return { reply: json("expired"), outcome: "expired" };
      if (entry === "miss") return { reply: false, outcome: "absent" };
      keeper.touch(command.key, expiryOf(keeper.nowMs, command.ttlMs));
      return { reply: value(entry.payload), outcome: "touched" }; // Django reads the value, to write it again
    }
    case "delete":
      return keeper.remove(command.key, "deleted")
        ? { reply: true, outcome: "deleted" }
        : { reply: false, outcome: "absent" };
    case "entries":
      return { reply: json(lyingThere(keeper)), outcome: "looked" };
    case "clear":
      keeper.removeAll("cleared");
      return { reply: undefined, outcome: "cleared" };
    default:
      return unsupported("filebased", command);
  }
};

/** The file's content; if it is over, the file goes. */
function open(keeper: Keeper, key: string) {
  const entry = keeper.live(key);
  if (entry) return entry;
  return keeper.remove(key, "expired") ? "expired" : "miss";
}

/** `random.sample` of the file list: every set of that size is equally likely. */
function cull(keeper: Keeper, limits: Limits | undefined, draw: Draw): void {
  if (!limits || keeper.size < limits.maxEntries) return;
  const files = [...keeper.store.entries.keys()];
  const share = limits.cullFrequency === 0 ? files.length : Math.trunc(files.length / limits.cullFrequency);
  for (let left = share; left > 0; left--) {
    const [chosen] = files.splice(Math.floor(draw() * files.length), 1);
    if (chosen !== undefined) keeper.remove(chosen, "culled");
  }
}
