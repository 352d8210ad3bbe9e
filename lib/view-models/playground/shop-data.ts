/**
 * The shop's rows as a document of the playground has them: whole tables that replace the usual ones (engine/shop-tables.ts); a table that is not named is as
 * usual. The columns are those of the shop's models (runtime/python/shop/models.py); what a column takes is said here, once, for documents and for the form.
 */
import type { Row } from "#engine/row";
import { SHOP_TABLES } from "#engine/shop-tables";
import { isCount } from "#view-models/playground/scenario-shape";

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
const MAX_NUMBER = 1_000_000;

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

/** As a form has them: every cell a text. */
export type ShopTexts = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

export const textsOfRows = (rows: ShopRows): ShopTexts =>
  mapRows(rows, (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])));

/** What is typed, as rows: "4.5" is "4.50", a number that is none stays a text, so that it is found wrong. */
export const rowsOfTexts = (texts: ShopTexts): ShopRows =>
  Object.fromEntries(
    Object.entries(texts).map(([table, rows]) => [
      table,
      rows.map((row) => ({
        id: numberOr(row.id ?? ""),
        ...Object.fromEntries(
          (SHOP_COLUMNS[table] ?? []).map((column) => [column.name, columnValue(row[column.name] ?? "", column)]),
        ),
      })),
    ]),
  );

function columnValue(text: string, { kind }: ShopColumn): string | number {
  if (kind === "text") return text;
  if (kind !== "money") return numberOr(text);
  const amount = /^\s*(\d+)(?:[.,](\d{0,2}))?\s*$/.exec(text);
  return amount ? `${amount[1]}.${(amount[2] ?? "").padEnd(2, "0")}` : text;
}

const numberOr = (text: string): string | number => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text);

const mapRows = (rows: ShopRows, as: (row: Row) => Record<string, string>): ShopTexts =>
  Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.map(as)]));
