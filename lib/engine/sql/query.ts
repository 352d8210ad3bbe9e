/**
 * A SELECT as data: what Django's ORM compiles a queryset to, next to the SQL text that only people read. It covers joins, grouping,
 * subqueries and set operations; window functions, recursion and everything else of SQL are left out, and the Python side refuses them in words.
 * Written after what Django 5.2 sends to SQLite, which the recordings in `tests/oracle` were made with.
 */
import type { Row } from "#engine/row";

/** An expression over the rows in reach; `of` names a table by its alias. */
export type Expr =
  | { is: "value"; value: unknown }
  /** `number`: kept as decimal text, counted with as a number, as SQLite does. */
  | { is: "column"; of: string; name: string; number?: true }
  | { is: "math"; op: MathOp; left: Expr; right: Expr }
  | { is: "compare"; op: CompareOp; left: Expr; right: Expr }
  | { is: "text"; how: TextMatch; folded: boolean; left: Expr; right: Expr }
  | { is: "and" | "or"; all: readonly Expr[] }
  | { is: "not" | "null"; what: Expr }
  | { is: "in"; what: Expr; among: readonly Expr[] | Query }
  | { is: "case"; whens: readonly { when: Expr; then: Expr }[]; otherwise: Expr }
  | { is: "call"; name: FunctionName; args: readonly Expr[] }
  /** `what` null = COUNT(*); `strict`: a sample of one is a failure, as on SQLite. */
  | { is: "aggregate"; name: AggregateName; what: Expr | null; distinct: boolean; where: Expr | null; strict?: boolean }
  | { is: "exists" | "subquery"; query: Query };

export type MathOp = "+" | "-" | "*" | "/" | "%" | "^";
export type CompareOp = "=" | "<>" | "<" | "<=" | ">" | ">=";
type TextMatch = "exact" | "contains" | "startswith" | "endswith" | "regex";
type AggregateName =
  | "count"
  | "sum"
  | "avg"
  | "min"
  | "max"
  | "variance"
  | "sample variance"
  | "deviation"
  | "sample deviation";
export type FunctionName =
  | "coalesce"
  | "lower"
  | "upper"
  | "length"
  | "concat"
  | "abs"
  | "round"
  | "floor"
  | "ceil"
  | "trim"
  | "substr"
  | "replace"
  | "least"
  | "greatest"
  | "nullif"
  | "ltrim"
  | "rtrim"
  | "repeat"
  | "reverse"
  | "instr"
  | "sqrt"
  | "numeric"
  | "sign"
  | "integer"
  | "float"
  | "date"
  | "year"
  | "month"
  | "day"
  | "hour"
  | "minute"
  | "second"
  | "quarter"
  | "week_day"
  | "iso_week_day"
  | "trunc"
  | "random";

interface Join {
  table: string;
  as: string;
  /** LEFT OUTER: the row stays when there is no match. */
  outer: boolean;
  on: Expr;
}

export interface Order {
  /** A number = the position of a column, for set operations. */
  by: Expr | number;
  down: boolean;
  nulls: "first" | "last" | null;
}

export interface Query {
  /** A table, or the rows of another query: their columns are named by position. */
  from: string | Query;
  as: string;
  joins: readonly Join[];
  where: Expr | null;
  /** Null = not grouped; an empty list = all rows are one group. */
  group: readonly Expr[] | null;
  having: Expr | null;
  columns: readonly Expr[];
  distinct: boolean;
  order: readonly Order[];
  offset: number;
  limit: number | null;
  /** UNION and its kin: these, in place of `from`. */
  combined?: { how: "union" | "union all" | "intersect" | "except"; queries: readonly Query[] };
}

/** The rows of a table that the asker may see. */
export type RowsOf = (table: string) => Iterable<Row>;

/** The tables a query reads, each once. */
export function tablesIn(query: Query): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (value !== null && typeof value === "object") {
      if ("joins" in value && typeof (value as Query).from === "string") found.add((value as Query).from as string);
      if ("outer" in value && "on" in value) found.add((value as Join).table);
      for (const each of Object.values(value)) visit(each);
    }
  };
  visit(query);
  return [...found];
}
