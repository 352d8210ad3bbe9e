/** The requests' calls as people write them, one a line: `dashboard()`, `buy("tea", n=2)`, `page(request)`; and back. Repeated in turn until there are enough. */
import type { Call } from "#simulation/behaviour";
import { callText } from "#simulation/call-arguments";
import { CallReader } from "#view-models/literals/call-reader";
import { LiteralError } from "#view-models/literals/python-literal";

export type ReadCalls = { ok: true; calls: Call[] } | { ok: false; reason: string };

export function readCalls(text: string): ReadCalls {
  const calls: Call[] = [];
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    if (!/^[A-Za-z_]\w*\s*(?:[(#]|$)/.test(trimmed))
      return { ok: false, reason: `“${trimmed}” is not a call such as dashboard() or buy("tea", n=2).` };
    try {
      calls.push(new CallReader(trimmed).call());
    } catch (error) {
      if (!(error instanceof LiteralError)) throw error;
      return { ok: false, reason: `“${trimmed}”: ${error.message}.` };
    }
  }
  return calls.length === 0 ? { ok: false, reason: "At least one call is needed." } : { ok: true, calls };
}

export const callsText = (calls: readonly Call[]): string => calls.map((call) => callText(call)).join("\n");
