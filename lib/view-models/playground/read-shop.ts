/** Shop data from a link, a file or the browser's storage: a stranger's, held against the shop's tables. */
import type { Row } from "#engine/row";
import { ownTables, problemOfOwnTable, problemOfOwnTables } from "#view-models/playground/own-rows";
import { isObject } from "#view-models/playground/scenario-shape";
import { problemsOfShop, SHOP_COLUMNS, type ShopRows } from "#view-models/playground/shop-data";

export type ReadShop = { ok: true; shop: ShopRows | null } | { ok: false; reason: string };

/** What a stranger sent as the shop's data of a document. Columns that a table does not have are dropped. */
export function shopFrom(value: unknown): ReadShop {
  if (value === null) return { ok: true, shop: null };
  if (!isObject(value)) return { ok: false, reason: "its shop data are not tables" };
  const shop: Record<string, Row[]> = {};
  for (const [table, rows] of Object.entries(value)) {
    const columns = Object.hasOwn(SHOP_COLUMNS, table) ? SHOP_COLUMNS[table] : undefined;
    if (!columns) {
      const problem = problemOfOwnTable(table, rows);
      if (problem !== null) return { ok: false, reason: `its table “${table.slice(0, 60)}” cannot be: ${problem}` };
      shop[table] = rows as Row[];
      continue;
    }
    if (!Array.isArray(rows) || !rows.every(isObject))
      return { ok: false, reason: `its ${table} is not a list of rows` };
    shop[table] = rows.map((row) =>
      Object.fromEntries(["id", ...columns.map(({ name }) => name)].map((name) => [name, row[name]])),
    );
  }
  const many = problemOfOwnTables(ownTables(shop));
  if (many !== null) return { ok: false, reason: `its shop data cannot be: ${many}` };
  const [problem] = problemsOfShop(shop);
  if (!problem) return { ok: true, shop };
  const where = problem.row < 0 ? problem.table : `${problem.table}, row ${problem.row + 1}, ${problem.column}`;
  return { ok: false, reason: `its shop data cannot be: ${where}: ${problem.message.slice(0, 120)}` };
}
