/**
 * What a run cost, read off its trace: virtual seconds, database queries, slow calls, cache commands, and how many lookups found
 * something. Each cost is a line of a table that can stand beside another run's. Waiting asleep is no cost of its own.
 */
import type { TraceEvent } from "#engine/event";
import type { RunRecord } from "#engine/run-record";
import { duration } from "#view-models/words/duration";

export interface Costs {
  /** Waited for slow calls and the database. */
  workMs: number;
  slowCalls: number;
  databaseReads: number;
  databaseWrites: number;
  cacheCommands: number;
  lookups: number;
  hits: number;
}

export function costsOf(events: readonly TraceEvent[]): Costs {
  const costs = { workMs: 0, slowCalls: 0, databaseReads: 0, databaseWrites: 0, cacheCommands: 0, lookups: 0, hits: 0 };
  for (const event of events) {
    if (event.type === "worked") {
      costs.slowCalls++;
      costs.workMs += event.durationMs;
    } else if (event.type === "queried") {
      const { action } = event;
      if (action.do === "select" || action.do === "count") costs.databaseReads++;
      else if (action.do === "insert" || action.do === "update" || action.do === "delete") costs.databaseWrites++;
      costs.workMs += event.durationMs;
    } else if (event.type === "commanded") {
      costs.cacheCommands++;
      if (event.command.op === "get" || event.command.op === "get-many") {
        costs.lookups++;
        if (event.outcome === "hit") costs.hits++;
      }
    }
  }
  return costs;
}

export interface CostRow {
  label: string;
  /** As numbers, for bars; null = there is none (no lookup, no ratio). */
  values: readonly [number | null, number | null];
  words: readonly [string, string];
  /** Of two numbers, is the smaller the better one? Null: neither. */
  smallerIsBetter: boolean | null;
}

/** Two runs side by side; costs that neither has are left out. */
export function compareCosts(a: RunRecord, b: RunRecord): CostRow[] {
  const [one, two] = [costsOf(a.events), costsOf(b.events)];
  const row = (
    label: string,
    read: (costs: Costs) => number | null,
    words: (value: number) => string = (value) => value.toLocaleString("en"),
    smallerIsBetter: boolean | null = true,
  ): CostRow => {
    const values = [read(one), read(two)] as const;
    const said = (value: number | null) => (value === null ? "–" : words(value));
    return { label, values, words: [said(values[0]), said(values[1])], smallerIsBetter };
  };
  const ratio = ({ hits, lookups }: Costs) => (lookups === 0 ? null : hits / lookups);
  const rows = [
    row("Time spent on slow work", (costs) => costs.workMs, duration),
    row("Slow calls", (costs) => costs.slowCalls),
    row("Database reads", (costs) => costs.databaseReads),
    row("Database writes", (costs) => costs.databaseWrites),
    row("Cache commands", (costs) => costs.cacheCommands, undefined, null),
    row("Hit ratio", ratio, (value) => `${Math.round(value * 100)}%`, false),
  ];
  return rows.filter(({ values }) => values.some((value) => value !== null && value !== 0));
}
