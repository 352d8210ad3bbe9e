/** The requests' calls as people write them, one a line: `dashboard()`, `buy("tea", 2)`; and back. Repeated in turn until there are enough. */
import type { Call } from "#simulation/behaviour";
import { type Literal, LiteralError, LiteralReader } from "#view-models/literals/python-literal";
import { pythonText } from "#view-models/literals/python-text";

export type ReadCalls = { ok: true; calls: Call[] } | { ok: false; reason: string };

export function readCalls(text: string): ReadCalls {
  const calls: Call[] = [];
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const match = /^([A-Za-z_]\w*)\s*(?:\((.*)\))?$/.exec(trimmed);
    if (!match) return { ok: false, reason: `“${trimmed}” is not a call such as dashboard() or buy("tea", 2).` };
    try {
      calls.push({ entry: match[1] as string, args: new LiteralReader(match[2] ?? "").list() });
    } catch (error) {
      if (!(error instanceof LiteralError)) throw error;
      return { ok: false, reason: `“${trimmed}”: ${error.message}.` };
    }
  }
  return calls.length === 0 ? { ok: false, reason: "At least one call is needed." } : { ok: true, calls };
}

export const callsText = (calls: readonly Call[]): string =>
  calls.map(({ entry, args }) => `${entry}(${args.map((arg) => pythonText(arg as Literal)).join(", ")})`).join("\n");
