/**
 * Rows that the tables of a program's own models begin with: JSON, a list of rows for each table. What a column takes is known to the program's Python only, so
 * here is held against what any table can hold; a column that the model has and a row lacks is said when the row is read.
 */
import type { Row } from "#engine/row";
import { isCount, isObject } from "#view-models/playground/scenario-shape";
import { MAX_ROWS, SHOP_COLUMNS, type ShopRows } from "#view-models/playground/shop-data";

const MAX_TABLES = 20;
const MAX_ID = 1_000_000;
const LONGEST_TEXT = 5_000;
const TABLE = /^[a-z][a-z0-9]*_[a-z0-9_]{1,60}$/;
const COLUMN = /^[a-z_][a-z0-9_]{0,60}$/i;
const MODEL = /^(?:([a-z][a-z0-9_]*)\.)?([A-Z][A-Za-z0-9]*)$/;

type ReadRows = { ok: true; rows: ShopRows } | { ok: false; message: string };

const isOwn = (table: string): boolean => !Object.hasOwn(SHOP_COLUMNS, table);

/** The tables of a document's data that are not the shop's. */
export const ownTables = (shop: ShopRows | null): ShopRows =>
  Object.fromEntries(Object.entries(shop ?? {}).filter(([table]) => isOwn(table)));

export const textOfOwnRows = (rows: ShopRows): string =>
  Object.keys(rows).length === 0
    ? ""
    : `{\n${Object.entries(rows)
        .map(
          ([table, all]) =>
            `  ${JSON.stringify(table)}: [\n${all.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`,
        )
        .join(",\n")}\n}`;

/** A model's name stands for its table: "Book" for main_book, "myapp.Book" for myapp_book. */
function tableNamed(name: string): string {
  const model = MODEL.exec(name);
  return model ? `${model[1] ?? "main"}_${(model[2] ?? "").toLowerCase()}` : name;
}

/** What is typed, as tables; a row without an id is given the next one. */
export function ownRowsOf(text: string): ReadRows {
  if (text.trim() === "") return { ok: true, rows: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, message: `This is not JSON yet: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (!isObject(value))
    return { ok: false, message: 'Begin with a table and its rows: {"main_book": [{"id": 1, "title": "Tea"}]}' };
  const rows: Record<string, Row[]> = {};
  for (const [name, all] of Object.entries(value)) {
    const table = tableNamed(name);
    if (!isOwn(table)) return { ok: false, message: `${name} is a table of the shop: change its rows above.` };
    if (Object.hasOwn(rows, table)) return { ok: false, message: `${table} is there twice.` };
    const problem = problemOfOwnTable(table, all);
    if (problem !== null) return { ok: false, message: `${name}: ${problem}.` };
    rows[table] = withIds(all as Row[]);
  }
  const problem = problemOfOwnTables(rows);
  return problem === null ? { ok: true, rows } : { ok: false, message: problem };
}

export const problemOfOwnTables = (rows: ShopRows): string | null =>
  Object.keys(rows).length > MAX_TABLES ? `At most ${MAX_TABLES} tables.` : null;

/** Why a database could not hold these rows, in words; null = it could. */
export function problemOfOwnTable(table: string, rows: unknown): string | null {
  if (!TABLE.test(table))
    return "a table is called by its app and its model in small letters, such as main_book, or by its model, such as Book";
  if (!Array.isArray(rows) || !rows.every(isObject)) return "a list of rows is needed, each in { }";
  if (rows.length > MAX_ROWS) return `at most ${MAX_ROWS} rows`;
  const ids = new Set<unknown>();
  for (const [at, row] of rows.entries()) {
    const where = `row ${at + 1}`;
    for (const [column, value] of Object.entries(row)) {
      const problem = problemOfCell(column, value);
      if (problem !== null) return `${where}: ${problem}`;
    }
    if (row.id === undefined) continue;
    if (!isCount(row.id, MAX_ID) || row.id < 1) return `${where}: id is a whole number from 1 to ${MAX_ID}`;
    if (ids.has(row.id)) return `${where}: the id ${row.id} is there twice`;
    ids.add(row.id);
  }
  return null;
}

function problemOfCell(column: string, value: unknown): string | null {
  if (!COLUMN.test(column)) return `“${column.slice(0, 40)}” cannot be the name of a column`;
  if (value !== null && typeof value === "object")
    return `${column} is a list or an object; a column holds a text, a number, true, false or null`;
  if (typeof value === "string" && value.length > LONGEST_TEXT)
    return `${column} is longer than ${LONGEST_TEXT} characters`;
  return null;
}

function withIds(rows: readonly Row[]): Row[] {
  let last = Math.max(0, ...rows.map(({ id }) => Number(id ?? 0)));
  return rows.map((row) => (row.id === undefined ? { id: ++last, ...row } : row));
}
