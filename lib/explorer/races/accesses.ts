/** Which entries and tables a step looks at and changes: two steps of different requests conflict when one changes what the other touches. */
import type { TraceEvent } from "#engine/event";
import type { Resource } from "#explorer/races/claims";
import { keysPut } from "#explorer/races/race";

export interface Access {
  /** Equal for the same entry of the same store, or the same table. */
  id: string;
  what: Resource;
  looks: boolean;
  changes: boolean;
}

export function accessesOf(event: TraceEvent): Access[] {
  if (event.type === "queried") {
    const { action } = event;
    const changed = new Set(event.changes.flatMap((change) => (change.kind === "row" ? [change.table] : [])));
    const read = action.do === "select" || action.do === "count" ? action.table : null;
    const tables = new Set([...changed, ...(read === null ? [] : [read])]);
    return [...tables].map((table) => ({
      id: `table ${table}`,
      what: { table },
      looks: table === read,
      changes: changed.has(table),
    }));
  }
  if (event.type !== "commanded" || event.outcome === "failed") return [];
  const { command, store, changes } = event;
  const put = keysPut(event);
  const removed = changes.flatMap((change) =>
    change.kind === "removed" && change.why !== "expired" ? [change.key] : [],
  );
  const named = "key" in command ? [command.key] : "keys" in command ? command.keys : [];
  const looks = command.op !== "set" && command.op !== "replace";
  return [...new Set([...named, ...put, ...removed])].map((key) => ({
    id: `${store} ${key}`,
    what: { key },
    looks: looks && named.includes(key),
    changes: put.includes(key) || removed.includes(key),
  }));
}
