/**
 * What the requests have done to the database by the end: the rows that differ from the start. The number that a new row was given says
 * only who came first, so rows that were inserted are told without it.
 */
import type { Row } from "#engine/row";
import type { World } from "#engine/world";

/** "shop_product 1" → the columns that changed; "shop_order, new" → the row; a row that went → "gone". */
export type FinalDatabase = Readonly<Record<string, string>>;

const UNTOUCHED: FinalDatabase = {};

export function finalDatabase(start: World, end: World): FinalDatabase {
  if (start.database.contents() === end.database.contents()) return UNTOUCHED;
  const rows: [string, string][] = [];
  const before = start.database.contents();
  const after = end.database.contents();
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(table);
    const now = after.get(table);
    if (old === now) continue;
    for (const [id, row] of old ?? []) {
      const left = now?.get(id);
      if (left === undefined) rows.push([`${table} ${id}`, "gone"]);
      else if (left !== row && changed(row, left) !== "") rows.push([`${table} ${id}`, changed(row, left)]);
    }
    const added = [...(now ?? [])].filter(([id]) => !old?.has(id)).map(([, { id: _, ...row }]) => columns(row));
    added.sort().forEach((text, i) => {
      rows.push([added.length === 1 ? `${table}, new` : `${table}, new ${i + 1}`, text]);
    });
  }
  return rows.length === 0 ? UNTOUCHED : Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const changed = (before: Row, after: Row): string =>
  columns(Object.fromEntries(Object.entries(after).filter(([name, value]) => textOf(before[name]) !== textOf(value))));

const columns = (row: Row): string =>
  Object.entries(row)
    .map(([name, value]) => `${name} = ${textOf(value)}`)
    .join(", ");

const textOf = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "null"));
