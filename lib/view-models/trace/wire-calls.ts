/**
 * The cache commands of a run, gathered by the API call that made them: `get_or_set` is one call of up to three steps. A call is
 * shown as the learner's line says it.
 */
import type { Commanded, TraceEvent } from "#engine/event";

export interface WireCall {
  line: number | null;
  /** The learner's line, or the call's name when no line of theirs is known. */
  source: string;
  steps: Commanded[];
}

export function wireCalls(events: readonly TraceEvent[], code: string): WireCall[] {
  const lines = code.split("\n");
  const calls: (WireCall & { id: number | null; api: string })[] = [];
  for (const event of events) {
    if (event.type !== "commanded") continue;
    const id = event.call?.id ?? null;
    const last = calls.at(-1);
    if (last && id !== null && last.id === id) {
      last.steps.push(event);
      continue;
    }
    const api = event.call?.api ?? event.command.op.replaceAll("-", "_");
    const source = (event.line === null ? "" : (lines[event.line - 1] ?? "")).trim() || api;
    calls.push({ id, api, line: event.line, source, steps: [event] });
  }
  // A line with several calls says which of them this is.
  const perLine = new Map<number | null, number>();
  for (const { line } of calls) perLine.set(line, (perLine.get(line) ?? 0) + 1);
  return calls.map(({ line, source, api, steps }) => {
    const several = line !== null && (perLine.get(line) ?? 0) > 1 && source !== api;
    return { line, source: several ? `${api}: ${source}` : source, steps };
  });
}
