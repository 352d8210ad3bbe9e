/**
 * A probe reads one fact off a run, as text: the answer to a question, the evidence for a claim, a number in the prose. Nothing
 * that a run shows is typed by an author. A new probe is one entry of the table.
 */
import type { TraceEvent } from "#engine/event";
import type { RunRecord } from "#engine/run-record";
import { stateAt } from "#engine/trace";

interface Probe {
  /** As authors write it. */
  form: RegExp;
  read(record: RunRecord, argument: string): string;
}

const probes: readonly Probe[] = [
  // All that was printed.
  { form: /^stdout$/, read: (record) => record.stdout.trimEnd() },
  // One printed line, from 1; "line last" is the last.
  { form: /^line (\d+|last)$/, read: (record, which) => printedLine(record, which) },
  // How the program ended: `ValueError: …`, or `none`.
  { form: /^error$/, read: (record) => record.error?.lastLine ?? "none" },
  // The exception's name alone, or `none`.
  { form: /^error name$/, read: (record) => record.error?.lastLine.split(":")[0]?.split(".").at(-1) ?? "none" },
  // Virtual seconds from start to end.
  { form: /^seconds$/, read: (record) => String(record.endMs / 1000) },
  // Entries that lie in the stores at the end, expired ones included.
  { form: /^entries$/, read: (record) => String(entriesLeft(record)) },
  // Events of a command (`get`, `set` …), an outcome (`hit`, `refused` …) or a type (`slept`, `queried` …).
  {
    form: /^count ([a-z-]+)$/,
    read: (record, what) => String(record.events.filter((event) => eventIs(event, what)).length),
  },
];

/** What the probe finds, or null if there is no such probe. */
export function readProbe(probe: string, record: RunRecord): string | null {
  for (const { form, read } of probes) {
    const match = form.exec(probe);
    if (match) return read(record, match[1] ?? "");
  }
  return null;
}

export const PROBE_FORMS = "stdout, line N, line last, error, error name, seconds, entries, count WHAT";

function printedLine(record: RunRecord, which: string): string {
  const lines = record.stdout.trimEnd().split("\n");
  return (which === "last" ? lines.at(-1) : lines[Number(which) - 1]) ?? "";
}

function entriesLeft(record: RunRecord): number {
  const { stores } = stateAt(record.events, record.events.length);
  return [...stores.values()].reduce((sum, store) => sum + store.size, 0);
}

/** A command (`get`), an outcome (`hit`) or a type (`slept`). */
export function eventIs(event: TraceEvent, what: string): boolean {
  if (event.type === what) return true;
  return event.type === "commanded" && (event.outcome === what || event.command.op === what);
}
