/**
 * The shop's rows as a document of the playground has them: whole tables that replace the usual ones (engine/shop-tables.ts); a table that is not named is as
 * usual. The columns are those of the shop's models (runtime/python/shop/models.py); what a column takes is said here, once, for documents and for the form.
 */
import type { Row } from "#engine/event";
import { SHOP_TABLES } from "#engine/shop-tables";
import { isCount, isObject } from "#view-models/scenario-shape";

export type ShopRows = Readonly<Record<string, readonly Row[]>>;

export type ShopColumn =
  | { name: string; kind: "text"; longest: number }
  | { name: string; kind: "count" }
  /** A decimal as text, with two places: as Django's DecimalField hands it to a database. */
  | { name: string; kind: "money"; digits: number }
  | { name: string; kind: "row"; of: string };

/** Without `id`, which every table has. */
export const SHOP_COLUMNS: Readonly<Record<string, readonly ShopColumn[]>> = {
  shop_product: [
    { name: "name", kind: "text", longest: 100 },
    { name: "category_id", kind: "row", of: "shop_category" },
    { name: "price", kind: "money", digits: 6 },
    { name: "stock", kind: "count" },
  ],
  shop_category: [{ name: "name", kind: "text", longest: 50 }],
  shop_customer: [
    { name: "name", kind: "text", longest: 100 },
    { name: "email", kind: "text", longest: 200 },
  ],
  shop_order: [
    { name: "customer_id", kind: "row", of: "shop_customer" },
    { name: "product_id", kind: "row", of: "shop_product" },
    { name: "quantity", kind: "count" },
    { name: "total", kind: "money", digits: 8 },
    { name: "status", kind: "text", longest: 20 },
  ],
};

export const MAX_ROWS = 200;
export const MAX_NUMBER = 1_000_000;

export interface ShopProblem {
  table: string;
  /** Position of the row; -1 = the table as a whole. */
  row: number;
  column: string;
  message: string;
}

export const shopTables = (shop: ShopRows | null): ShopRows => ({ ...SHOP_TABLES, ...shop });

/** What the database could not hold, in words. */
export function problemsOfShop(shop: ShopRows): ShopProblem[] {
  const tables = shopTables(shop);
  // Tables as usual are looked at too: a row of theirs may point to one that is gone.
  return Object.entries(SHOP_COLUMNS).flatMap(([table, columns]) => {
    const rows = tables[table] ?? [];
    if (rows.length > MAX_ROWS) return [{ table, row: -1, column: "", message: `at most ${MAX_ROWS} rows` }];
    const ids = new Set<unknown>();
    return rows.flatMap((row, position) => {
      const problems: ShopProblem[] = [];
      const say = (column: string, message: string) => problems.push({ table, row: position, column, message });
      if (!isCount(row.id, MAX_NUMBER) || row.id < 1) say("id", `a whole number from 1 to ${MAX_NUMBER}`);
      else if (ids.has(row.id)) say("id", `${row.id} is there twice`);
      ids.add(row.id);
      for (const column of columns) {
        const problem = problemOfValue(row[column.name], column, tables);
        if (problem !== null) say(column.name, problem);
      }
      return problems;
    });
  });
}

function problemOfValue(value: unknown, column: ShopColumn, tables: ShopRows): string | null {
  switch (column.kind) {
    case "text":
      return typeof value === "string" && value.length <= column.longest
        ? null
        : `a text of at most ${column.longest} characters`;
    case "count":
      return isCount(value, MAX_NUMBER) ? null : `a whole number from 0 to ${MAX_NUMBER}`;
    case "money":
      return typeof value === "string" && new RegExp(`^\\d{1,${column.digits}}\\.\\d{2}$`).test(value)
        ? null
        : `an amount such as 4.50, at most ${column.digits} digits before the point`;
    case "row":
      return tables[column.of]?.some(({ id }) => id === value)
        ? null
        : `the id of a row of ${column.of}, not ${String(value)}`;
  }
}

export type ReadShop = { ok: true; shop: ShopRows | null } | { ok: false; reason: string };

/** What a stranger sent as the shop's data of a document. Columns that a table does not have are dropped. */
export function shopFrom(value: unknown): ReadShop {
  if (value === null) return { ok: true, shop: null };
  if (!isObject(value)) return { ok: false, reason: "its shop data are not tables" };
  const shop: Record<string, Row[]> = {};
  for (const [table, rows] of Object.entries(value)) {
    const columns = Object.hasOwn(SHOP_COLUMNS, table) ? SHOP_COLUMNS[table] : undefined;
    if (!columns) return { ok: false, reason: `the shop has no table “${table.slice(0, 60)}”` };
    if (!Array.isArray(rows) || !rows.every(isObject))
      return { ok: false, reason: `its ${table} is not a list of rows` };
    shop[table] = rows.map((row) =>
      Object.fromEntries(["id", ...columns.map(({ name }) => name)].map((name) => [name, row[name]])),
    );
  }
  const [problem] = problemsOfShop(shop);
  if (!problem) return { ok: true, shop };
  const where = problem.row < 0 ? problem.table : `${problem.table}, row ${problem.row + 1}, ${problem.column}`;
  return { ok: false, reason: `its shop data cannot be: ${where}: ${problem.message.slice(0, 120)}` };
}
