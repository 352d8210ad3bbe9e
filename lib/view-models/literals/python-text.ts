/**
 * A plain value as Python source: the other direction of python-literal.ts. Every text becomes a quoted literal, so that nothing in a value can become code.
 * With `indent`, what does not fit a short line is broken into one entry a line, as people write settings.
 */
import type { Literal } from "#view-models/literals/python-literal";

const SHORT_CHARS = 60;

export function pythonText(value: Literal, indent: number | null = null): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : `float("${value}")`;
  const inner = indent === null ? null : indent + 1;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((part) => pythonText(part, inner))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${pythonText(part, inner)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const line = `${open}${parts.join(", ")}${close}`;
  if (indent === null || (line.length <= SHORT_CHARS && !line.includes("\n"))) return line;
  const margin = "    ".repeat(indent + 1);
  return `${open}\n${parts.map((part) => `${margin}${part},\n`).join("")}${"    ".repeat(indent)}${close}`;
}
