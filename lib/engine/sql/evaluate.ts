/**
 * What an expression says about the rows in reach. Logic has three values: `null` is "nobody knows", and a condition keeps only
 * what is surely true. Numbers are doubles, as SQLite counts; decimals are rounded by whoever asked.
 */
import type { Row } from "#engine/row";
import type { Expr, FunctionName, Query } from "#engine/sql/query";
import { compared, counted, folded, order, type Scalar, scalar } from "#engine/sql/scalar";

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

const truth = (value: Scalar): boolean | null => (value === null ? null : Number(value) !== 0);
const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;
const either = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true || b === true ? true : a === null || b === null ? null : false;

function matches({ how, folded: fold }: Extract<Expr, { is: "text" }>, left: Scalar, right: Scalar): boolean | null {
  if (left === null || right === null) return null;
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
      return values.length < 2 ? null : variance(values, values.length - 1);
    case "deviation":
      return Math.sqrt(variance(values, values.length));
    case "sample deviation":
      return values.length < 2 ? null : Math.sqrt(variance(values, values.length - 1));
  }
}

function variance(values: readonly Scalar[], count: number): number {
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

function call(name: FunctionName, args: readonly Scalar[]): Scalar {
  const [first = null, second = null, third = null] = args;
  switch (name) {
    case "coalesce":
      return args.find((value) => value !== null) ?? null;
    case "concat":
      return args.map((value) => value ?? "").join("");
    case "nullif":
      return first !== null && compared("=", first, second) === true ? null : first;
    case "least":
    case "greatest":
      if (args.includes(null)) return null;
      return args.reduce((a, b) => (order(a, b) <= 0 === (name === "least") ? a : b));
  }
  if (first === null) return null;
  const [text, number] = [String(first), Number(first)];
  switch (name) {
    case "lower":
      return folded(text);
    case "upper":
      return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
    case "length":
      return Array.from(text).length;
    case "trim":
      return text.replace(/^ +| +$/g, "");
    case "ltrim":
      return text.replace(/^ +/, "");
    case "rtrim":
      return text.replace(/ +$/, "");
    case "repeat":
      return second === null ? null : text.repeat(Math.max(0, Number(second)));
    case "reverse":
      return Array.from(text).reverse().join("");
    case "instr": {
      const at = text.indexOf(String(second));
      return second === null ? null : at < 0 ? 0 : Array.from(text.slice(0, at)).length + 1;
    }
    case "replace":
      return text.replaceAll(String(second), String(third ?? ""));
    case "substr":
      return substring(Array.from(text), Number(second), third === null ? null : Number(third));
    case "sqrt":
      return number < 0 ? null : Math.sqrt(number);
    case "sign":
      return Math.sign(number);
    case "abs":
      return Math.abs(number);
    case "round": {
      const scale = 10 ** Number(second ?? 0);
      return (Math.sign(number) * Math.round(Math.abs(number) * scale)) / scale;
    }
    case "floor":
      return Math.floor(number);
    case "ceil":
      return Math.ceil(number);
    case "integer":
      return Math.trunc(number);
    case "float":
      return number;
    case "date":
      return text.slice(0, 10);
    case "year":
      return Number(text.slice(0, 4));
    case "month":
      return Number(text.slice(5, 7));
    case "day":
      return Number(text.slice(8, 10));
    case "hour":
      return Number(text.slice(11, 13));
    case "minute":
      return Number(text.slice(14, 16));
    case "second":
      return Number(text.slice(17, 19));
    case "quarter":
      return Math.ceil(Number(text.slice(5, 7)) / 3);
    case "week_day":
      return weekDay(text) + 1;
    case "iso_week_day":
      return weekDay(text) || 7;
    case "random":
      return scattered(number, String(second));
    case "trunc":
      return truncated(text, String(second));
  }
}

/** SQL counts from 1, and from the end when the position is negative. */
function substring(letters: readonly string[], position: number, length: number | null): string {
  const start = position < 0 ? Math.max(0, letters.length + position) : position - 1;
  return letters.slice(Math.max(0, start), length === null ? undefined : Math.max(0, start + length)).join("");
}

/** A number from 0 to 1 for a row's key, from a number that was drawn for all rows. */
function scattered(drawn: number, key: string): number {
  let mixed = Math.floor(drawn * 2 ** 32) >>> 0;
  for (const letter of `${key};`) {
    mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0;
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
    mixed = (mixed ^ (mixed >>> 16)) >>> 0;
  }
  return mixed / 2 ** 32;
}

/** Sunday is 0. */
const weekDay = (text: string): number => new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay();

/** A date or moment in ISO text, cut to the beginning of its year, quarter, month, week (Monday), day, hour, minute or second. */
function truncated(text: string, kind: string): string {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)];
  const midnight = text.length > 10 ? "T00:00:00+00:00" : "";
  switch (kind) {
    case "year":
      return `${year}-01-01${midnight}`;
    case "quarter":
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, "0")}-01${midnight}`;
    case "month":
      return `${year}-${month}-01${midnight}`;
    case "week": {
      const monday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - ((weekDay(text) || 7) - 1)));
      return monday.toISOString().slice(0, 10) + midnight;
    }
    case "day":
      return `${year}-${month}-${day}${midnight}`;
    case "hour":
      return `${text.slice(0, 13)}:00:00+00:00`;
    case "minute":
      return `${text.slice(0, 16)}:00+00:00`;
    default:
      return `${text.slice(0, 19)}+00:00`;
  }
}
