/**
 * The messages that the checks of an exercise can give, read from their source, and which of them no wrong answer draws. A message that nobody
 * draws has never been seen to be true.
 *
 * In `checks.py` a message is a string of several words that ends as a sentence does; titles of checks, docstrings and comments are none. In
 * `scenario.json` it is whatever is called a message.
 */
import type { ConcurrencyCheck, GradeReport } from "#runtime/protocol";

/** Between the literal pieces of an f-string stands whatever the run had. */
const GAP = "…";

export function messagesOf(checks: string, concurrency: readonly ConcurrencyCheck[]): string[] {
  const written = [...inPython(checks), ...concurrency.flatMap(inScenario)];
  return [...new Set(written)];
}

/** Those that none of these reports contains. */
export function undrawn(messages: readonly string[], reports: readonly GradeReport[]): string[] {
  const said = reports.flatMap(({ checks, remarks }) => [
    ...checks.filter(({ outcome }) => outcome === "failed").map(({ message }) => message),
    ...remarks,
  ]);
  return messages.filter((message) => !said.some((text) => isOf(text, message)));
}

const LITERAL = /"""[\s\S]*?"""|#[^\n]*|@check\([^\n]*|(f?)"((?:[^"\\\n]|\\.)*)"/gm;

function inPython(source: string): string[] {
  return [...source.matchAll(LITERAL)].flatMap(([, formatted, text]) => {
    if (text === undefined) return [];
    const plain = formatted === "f" ? text.replace(/\{[^}]*\}/g, GAP) : text;
    const words = plain.trim().split(/\s+/).length;
    return words >= 4 && /[.?!]$/.test(plain) ? [plain] : [];
  });
}

function inScenario(check: ConcurrencyCheck): string[] {
  const own = check.kind === "explore" ? check.properties.map(({ message }) => message) : [];
  const ofLimits = check.kind === "simulate" ? Object.values(check.messages ?? {}) : [];
  // When every property has a message of its own, the check's is never said.
  const common = check.kind === "day" || (own.length > 0 && own.every((message) => message)) ? [] : [check.message];
  return [...common, ...own, ...ofLimits].filter((message) => message !== undefined);
}

function isOf(text: string, message: string): boolean {
  let at = 0;
  for (const piece of message.split(GAP)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}
