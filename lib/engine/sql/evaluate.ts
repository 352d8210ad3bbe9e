/**
 * What an expression says about the rows in reach. Logic has three values: `null` is "nobody knows", and a condition keeps only
 * what is surely true. Numbers are doubles, as SQLite counts; decimals are rounded by whoever asked.
 */
import type { Row } from "#engine/row";
import { call } from "#engine/sql/functions";
import type { Expr, Query } from "#engine/sql/query";
import { compared, counted, FunctionFailed, folded, numberIn, order, type Scalar, scalar } from "#engine/sql/scalar";

/** The rows in reach of an expression. */
export interface Scope {
  /** By alias; null = the empty side of an outer join. */
  rows: ReadonlyMap<string, Row | null>;
  /** The rows of the query around this one. */
  outer: Scope | null;
  /** The members of the group, while its aggregates are counted. */
  group: readonly Scope[] | null;
  /** Carries out a query that stands within an expression. */
  select: (query: Query, outer: Scope) => Scalar[][];
}

export const isTrue = (expr: Expr | null, scope: Scope): boolean =>
  expr === null || truth(evaluate(expr, scope)) === true;

export function evaluate(expr: Expr, scope: Scope): Scalar {
  switch (expr.is) {
    case "value":
      return scalar(expr.value);
    case "column": {
      const value = scalar(rowOf(expr.of, scope)?.[expr.name]);
      return expr.number && value !== null ? Number(value) : value;
    }
    case "math": {
      const [left, right] = [evaluate(expr.left, scope), evaluate(expr.right, scope)];
      return counted(expr.op, left, right, isWhole(expr.left, left) && isWhole(expr.right, right));
    }
    case "compare":
      return scalar(compared(expr.op, evaluate(expr.left, scope), evaluate(expr.right, scope)));
    case "text":
      return scalar(matches(expr, evaluate(expr.left, scope), evaluate(expr.right, scope)));
    case "and":
      return scalar(
        expr.all.reduce<boolean | null>(
          (so, each) => (so === false ? so : both(so, truth(evaluate(each, scope)))),
          true,
        ),
      );
    case "or":
      return scalar(
        expr.all.reduce<boolean | null>(
          (so, each) => (so === true ? so : either(so, truth(evaluate(each, scope)))),
          false,
        ),
      );
    case "not": {
      const what = truth(evaluate(expr.what, scope));
      return scalar(what === null ? null : !what);
    }
    case "null":
      return scalar(evaluate(expr.what, scope) === null);
    case "in":
      return scalar(isAmong(expr, scope));
    case "case": {
      const taken = expr.whens.find(({ when }) => isTrue(when, scope));
      return evaluate(taken ? taken.then : expr.otherwise, scope);
    }
    case "call":
      return call(
        expr.name,
        expr.args.map((arg) => evaluate(arg, scope)),
      );
    case "aggregate":
      return aggregate(expr, scope);
    case "exists":
      return scalar(scope.select(expr.query, scope).length > 0);
    case "subquery":
      return scope.select(expr.query, scope)[0]?.[0] ?? null;
  }
}

function rowOf(alias: string, scope: Scope): Row | null {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const row = at.rows.get(alias);
    if (row !== undefined) return row;
  }
  throw new Error(`no table is called "${alias}" here`);
}

const isWhole = (expr: Expr, value: Scalar): boolean =>
  Number.isInteger(value) && !(expr.is === "call" && expr.name === "float");

const truth = (value: Scalar): boolean | null => (value === null ? null : numberIn(value) !== 0);
const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;
const either = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true || b === true ? true : a === null || b === null ? null : false;

function matches({ how, folded: fold }: Extract<Expr, { is: "text" }>, left: Scalar, right: Scalar): boolean | null {
  if (left === null || right === null) return null;
  if (how === "regex" && typeof right !== "string") throw new FunctionFailed("user-defined function raised exception");
  if (how === "regex") return new RegExp(String(right), fold ? "iu" : "u").test(String(left));
  const [text, part] = fold ? [folded(String(left)), folded(String(right))] : [String(left), String(right)];
  switch (how) {
    case "exact":
      return text === part;
    case "contains":
      return text.includes(part);
    case "startswith":
      return text.startsWith(part);
    case "endswith":
      return text.endsWith(part);
  }
}

function isAmong({ what, among }: Extract<Expr, { is: "in" }>, scope: Scope): boolean | null {
  const value = evaluate(what, scope);
  const values = Array.isArray(among)
    ? among.map((each) => evaluate(each, scope))
    : scope.select(among as Query, scope).map(([first]) => first ?? null);
  if (values.length === 0) return false;
  if (value === null) return null;
  if (values.some((each) => compared("=", value, each) === true)) return true;
  return values.includes(null) ? null : false;
}

function aggregate(expr: Extract<Expr, { is: "aggregate" }>, scope: Scope): Scalar {
  const members = (scope.group ?? [scope]).filter((member) => isTrue(expr.where, member));
  const { what } = expr;
  if (what === null) return members.length;
  const all = members.map((member) => evaluate(what, member)).filter((value) => value !== null);
  const values = expr.distinct ? [...new Set(all)] : all;
  if (expr.name === "count") return values.length;
  if (values.length === 0) return null;
  switch (expr.name) {
    case "sum":
      return sum(values);
    case "avg":
      return sum(values) / values.length;
    case "min":
      return values.reduce((a, b) => (order(a, b) <= 0 ? a : b));
    case "max":
      return values.reduce((a, b) => (order(a, b) >= 0 ? a : b));
    case "variance":
      return variance(values, values.length);
    case "sample variance":
      return sampled(expr, values);
    case "deviation":
      return Math.sqrt(variance(values, values.length));
    case "sample deviation": {
      const squared = sampled(expr, values);
      return squared === null ? null : Math.sqrt(squared);
    }
  }
}

/** Of one value alone nobody knows it: null on PostgreSQL, while for SQLite Python's statistics module counts, and raises. */
function sampled({ strict }: Extract<Expr, { is: "aggregate" }>, values: readonly Scalar[]): number | null {
  if (values.length > 1) return variance(values, values.length - 1);
  if (strict) throw new FunctionFailed(NOT_FINALIZED);
  return null;
}

const NOT_FINALIZED = "user-defined aggregate's 'finalize' method raised error";

function variance(values: readonly Scalar[], count: number): number {
  if (values.some((value) => typeof value === "string" && Number.isNaN(Number(value))))
    throw new FunctionFailed(NOT_FINALIZED);
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (Number(value) - mean) ** 2)) / count;
}

/** Neumaier's: SQLite, too, carries what adding loses. */
function sum(values: readonly Scalar[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values.map(Number)) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
