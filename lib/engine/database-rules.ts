/** What a table refuses: a second row with the same key, a null, a row that points nowhere. The messages are SQLite's. */
import type { Row } from "#engine/row";
import type { RowsOf } from "#engine/sql/query";
import type { Rules } from "#engine/step";
import type { Write } from "#engine/transactions";

/** Why the rows cannot be written so, or null. `rowsOf` shows the tables as they would be afterwards. */
export function brokenRule(table: string, rows: readonly Row[], rules: Rules, rowsOf: RowsOf): string | null {
  for (const row of rows)
    for (const column of rules.required ?? [])
      if (row[column] === null || row[column] === undefined) return `NOT NULL constraint failed: ${table}.${column}`;
  for (const row of rows)
    for (const column of rules.positive ?? []) if (Number(row[column]) < 0) return `CHECK constraint failed: ${column}`;
  for (const columns of rules.unique ?? []) {
    const key = (row: Row) => (columns.some((name) => (row[name] ?? null) === null) ? null : valuesOf(row, columns));
    const wanted = new Set(rows.map(key));
    const seen = new Set<string>();
    for (const row of rowsOf(table)) {
      const values = key(row);
      if (values === null) continue;
      if (seen.has(values) && wanted.has(values))
        return `UNIQUE constraint failed: ${columns.map((name) => `${table}.${name}`).join(", ")}`;
      seen.add(values);
    }
  }
  return null;
}

const valuesOf = (row: Row, columns: readonly string[]): string => JSON.stringify(columns.map((name) => row[name]));

/** Whether every row that these writes point to is there. */
export const pointsSomewhere = (writes: readonly Write[], rowsOf: RowsOf): boolean =>
  writes.every(({ after, rules }) =>
    (rules?.references ?? []).every(([column, table, target]) => {
      const wanted = after?.[column] ?? null;
      return wanted === null || [...rowsOf(table)].some((row) => row[target] === wanted);
    }),
  );
