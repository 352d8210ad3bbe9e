/** Which entries and tables a step looks at and changes: two steps of different requests conflict when one changes what the other touches. */
import type { Queried, TraceEvent } from "#engine/event";
import { keysPut } from "#explorer/races/trace/race";
import type { Resource } from "#explorer/races/words/claims";

export interface Access {
  /** Equal for the same entry of the same store, or the same table. */
  id: string;
  /** Of a table: these rows only; null = perhaps any. */
  rows: ReadonlySet<string> | null;
  what: Resource;
  looks: boolean;
  changes: boolean;
}

/** Both are about the same entry, or may be about the same row. */
export const meets = (a: Access, b: Access): boolean =>
  a.id === b.id && (a.rows === null || b.rows === null || [...a.rows].some((row) => b.rows?.has(row)));

/** The rows that a statement by key is about; null = perhaps any of its table. */
export function rowsAsked({ action }: Queried): ReadonlySet<string> | null {
  if (!("where" in action) || ("query" in action && Object.keys(action.where).length === 0)) return null;
  const { id } = action.where;
  return typeof id === "number" || typeof id === "string" ? new Set([String(id)]) : null;
}

export function accessesOf(event: TraceEvent): Access[] {
  if (event.type === "queried") {
    const { action } = event;
    const changed = rowsChanged(event);
    const read = action.do === "select" || action.do === "count" ? action.table : null;
    const inVain = (action.do === "update" || action.do === "delete") && event.reply === 0 ? [action.table] : [];
    const tables = new Set([...changed.keys(), ...(read === null ? [] : [read]), ...inVain]);
    return [...tables].map((table) => ({
      id: `table ${table}`,
      rows: changed.get(table) ?? rowsAsked(event),
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
  const looks = command.op !== "set" && command.op !== "set-many" && command.op !== "replace";
  return [...new Set([...named, ...put, ...removed])].map((key) => ({
    id: `${store} ${key}`,
    rows: null,
    what: { key },
    looks: looks && named.includes(key),
    changes: put.includes(key) || removed.includes(key),
  }));
}

/** By table, the keys of the rows that others see changed. */
export function rowsChanged({ changes }: Queried): Map<string, Set<string>> {
  const rows = new Map<string, Set<string>>();
  for (const change of changes)
    if (change.kind === "row") rows.set(change.table, (rows.get(change.table) ?? new Set()).add(change.id));
  return rows;
}
