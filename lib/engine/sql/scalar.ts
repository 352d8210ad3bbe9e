/**
 * What values are to the simulated database: null, booleans (1 and 0), numbers, text. Comparing and counting as SQLite does, with its order of
 * kinds (null, numbers, text) and text in order of its code units. LIKE folds ASCII letters only.
 */
import type { CompareOp, MathOp } from "#engine/sql/query";

export type Scalar = null | number | string;

export function scalar(value: unknown): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);
}

/** Null is first, as in SQLite's ORDER BY. */
export function order(left: Scalar, right: Scalar): number {
  const difference = rank(left) - rank(right);
  if (difference !== 0) return difference;
  if (left === right || left === null || right === null) return 0;
  return left < right ? -1 : 1;
}

const rank = (value: Scalar): number => (value === null ? 0 : typeof value === "number" ? 1 : 2);

/** Null when either side is: then nobody knows. */
export function compared(op: CompareOp, left: Scalar, right: Scalar): boolean | null {
  if (left === null || right === null) return null;
  const way = order(left, right);
  switch (op) {
    case "=":
      return way === 0;
    case "<>":
      return way !== 0;
    case "<":
      return way < 0;
    case "<=":
      return way <= 0;
    case ">":
      return way > 0;
    case ">=":
      return way >= 0;
  }
}

/** `whole`: both sides are whole numbers, so that a division is cut, as SQL does it. */
export function counted(op: MathOp, left: Scalar, right: Scalar, whole: boolean): Scalar {
  if (left === null || right === null) return null;
  const [a, b] = [numberIn(left), numberIn(right)];
  switch (op) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? null : whole ? Math.trunc(a / b) : a / b;
    case "%":
      return b === 0 ? null : a % b;
    case "^":
      return a ** b;
  }
}

/** Text counts as the number it begins with, and as 0 without one, as in SQLite. */
export function numberIn(value: Scalar): number {
  if (typeof value !== "string") return Number(value);
  return Number(/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/.exec(value)?.[0] ?? 0);
}

/** A function of the database that Python computes for SQLite has raised: the statement fails with this message. */
export class FunctionFailed extends Error {}

export const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
