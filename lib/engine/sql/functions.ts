/** Functions of the database, as Django's expressions call them: of text, numbers, dates, and of several values. */
import { truncated, weekDay } from "#engine/sql/dates";
import type { FunctionName } from "#engine/sql/query";
import { compared, folded, numberIn, order, type Scalar } from "#engine/sql/scalar";

export function call(name: FunctionName, args: readonly Scalar[]): Scalar {
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
  const [text, number] = [String(first), numberIn(first)];
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
      return typeof first === "string" ? Number(/^\s*[+-]?\d+/.exec(first)?.[0] ?? 0) : Math.trunc(number);
    case "float":
    case "numeric":
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
      return Number(clockOf(text).slice(0, 2));
    case "minute":
      return Number(clockOf(text).slice(3, 5));
    case "second":
      return Number(clockOf(text).slice(6, 8));
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

/** The time of day, of a moment or of a time by itself. */
const clockOf = (text: string): string => text.slice(text.indexOf("T") + 1);
