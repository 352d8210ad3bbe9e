/**
 * Carries out a query on rows in memory: joins, where, group, having, columns, distinct, order, a window. Without an ORDER BY rows come as a table
 * keeps them (by primary key) and groups in the order of what they are grouped by, as SQLite happens to do it.
 */
import type { Row } from "#engine/row";
import { evaluate, isTrue, type Scope } from "#engine/sql/evaluate";
import type { Expr, Order, Query, RowsOf } from "#engine/sql/query";
import { order, type Scalar } from "#engine/sql/scalar";

/** The rows it finds, as lists of columns. */
export const select = (query: Query, rowsOf: RowsOf): Scalar[][] => run(query, null, rowsOf);

/** Whether one row of a table meets a condition that names the table by itself. */
export const meets = (row: Row, table: string, condition: Expr | null, rowsOf: RowsOf): boolean =>
  isTrue(condition, scopeOf(row, table, rowsOf));

/** What an expression says about one row of a table. */
export const valueIn = (expr: Expr, row: Row, table: string, rowsOf: RowsOf): Scalar =>
  evaluate(expr, scopeOf(row, table, rowsOf));

/** The rows of tables that make up what a query finds, with the alias they go by: what a SELECT … FOR UPDATE locks. */
export function rowsBehind(query: Query, rowsOf: RowsOf): { as: string; row: Row }[] {
  const scopes = joined(query, null, rowsOf).map((scope) => ({ scope, by: shown(query, scope).by }));
  if (query.order.length > 0) scopes.sort((a, b) => inOrder(query.order, a.by, b.by));
  const end = query.limit === null ? undefined : query.offset + query.limit;
  return scopes
    .slice(query.offset, end)
    .flatMap(({ scope }) => [...scope.rows].flatMap(([as, row]) => (row ? [{ as, row }] : [])));
}

const scopeOf = (row: Row, table: string, rowsOf: RowsOf): Scope => ({
  rows: new Map([[table, row]]),
  outer: null,
  group: null,
  select: (query, outer) => run(query, outer, rowsOf),
});

interface Found {
  columns: Scalar[];
  by: Scalar[];
}

function run(query: Query, outer: Scope | null, rowsOf: RowsOf): Scalar[][] {
  const found = query.combined
    ? combined(query.combined, outer, rowsOf).map((columns) => ({
        columns,
        by: query.order.map(({ by }) => (typeof by === "number" ? (columns[by] ?? null) : null)),
      }))
    : grouped(query, joined(query, outer, rowsOf), outer).map((scope) => shown(query, scope));
  const rows = query.distinct ? distinct(found) : found;
  if (query.order.length > 0) rows.sort((a, b) => inOrder(query.order, a.by, b.by));
  const end = query.limit === null ? undefined : query.offset + query.limit;
  return rows.slice(query.offset, end).map(({ columns }) => columns);
}

function shown(query: Query, scope: Scope): Found {
  const columns = query.columns.map((column) => evaluate(column, scope));
  const by = query.order.map(({ by }) => (typeof by === "number" ? (columns[by] ?? null) : evaluate(by, scope)));
  return { columns, by };
}

function joined(query: Query, outer: Scope | null, rowsOf: RowsOf): Scope[] {
  const make = (rows: Scope["rows"]): Scope => ({
    rows,
    outer,
    group: null,
    select: (inner, around) => run(inner, around, rowsOf),
  });
  const first: Iterable<Row> =
    typeof query.from === "string"
      ? rowsOf(query.from)
      : run(query.from, outer, rowsOf).map((columns) => Object.fromEntries(columns.entries()));
  let scopes = [...first].map((row) => make(new Map([[query.as, row]])));
  for (const { table, as, outer: keeps, on } of query.joins) {
    const others = [...rowsOf(table)];
    scopes = scopes.flatMap((scope) => {
      const pairs = others
        .map((row) => make(new Map<string, Row | null>(scope.rows).set(as, row)))
        .filter((pair) => isTrue(on, pair));
      return pairs.length > 0 || !keeps ? pairs : [make(new Map<string, Row | null>(scope.rows).set(as, null))];
    });
  }
  return scopes.filter((scope) => isTrue(query.where, scope));
}

/** One scope a group: its first member's rows, with all members for the aggregates. */
function grouped({ group, having }: Query, scopes: Scope[], outer: Scope | null): Scope[] {
  if (group === null) return scopes;
  const groups = new Map<string, { by: Scalar[]; members: Scope[] }>();
  for (const scope of scopes) {
    const by = group.map((expr) => evaluate(expr, scope));
    const key = JSON.stringify(by);
    const known = groups.get(key);
    if (known) known.members.push(scope);
    else groups.set(key, { by, members: [scope] });
  }
  const all = [...groups.values()].sort((a, b) => firstDifference(a.by, b.by));
  const made = all.map(({ members }) => ({ ...(members[0] as Scope), group: members }));
  if (group.length === 0 && made.length === 0) made.push({ ...NO_ROWS, outer, group: [] });
  return made.filter((scope) => isTrue(having, scope));
}

/** An aggregate over nothing is asked about no row. */
const NO_ROWS: Omit<Scope, "group" | "outer"> = { rows: new Map(), select: () => [] };

function firstDifference(a: readonly Scalar[], b: readonly Scalar[]): number {
  for (const [i, value] of a.entries()) {
    const way = order(value, b[i] ?? null);
    if (way !== 0) return way;
  }
  return 0;
}

function inOrder(orders: readonly Order[], a: readonly Scalar[], b: readonly Scalar[]): number {
  for (const [i, { down, nulls }] of orders.entries()) {
    const [left = null, right = null] = [a[i], b[i]];
    if (nulls !== null && (left === null) !== (right === null)) return (left === null) === (nulls === "first") ? -1 : 1;
    const way = order(left, right);
    if (way !== 0) return down ? -way : way;
  }
  return 0;
}

function distinct(found: Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ columns }) => {
    const key = JSON.stringify(columns);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function combined({ how, queries }: NonNullable<Query["combined"]>, outer: Scope | null, rowsOf: RowsOf): Scalar[][] {
  const [first = [], ...others] = queries.map((query) => run(query, outer, rowsOf));
  if (how === "union all") return [first, ...others].flat();
  const key = (row: Scalar[]) => JSON.stringify(row);
  // SQLite keeps what it has seen in an index, and reads it off in order.
  const unique = (rows: Scalar[][]) => [...new Map(rows.map((row) => [key(row), row])).values()].sort(firstDifference);
  if (how === "union") return unique([first, ...others].flat());
  const sets = others.map((rows) => new Set(rows.map(key)));
  return unique(first).filter((row) => sets.every((set) => set.has(key(row)) === (how === "intersect")));
}
