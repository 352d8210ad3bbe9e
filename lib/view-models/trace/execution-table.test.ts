import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/event";
import { NAMING } from "#view-models/testing/testing-runs";
import { executionTable, rowAt, variablesAt } from "#view-models/trace/execution-table";

const CODE = "n = 1\nn = n + 1\nprint(n)";
const at = (index: number, line: number) => ({ index, atMs: 0, task: 0, process: 0, line, call: null });
const reached = (index: number, line: number, locals: Record<string, string>): TraceEvent => ({
  ...at(index, line),
  type: "reached",
  function: "<module>",
  locals,
});
const events: TraceEvent[] = [
  reached(0, 1, {}),
  reached(1, 2, { n: "1" }),
  reached(2, 3, { n: "2" }),
  { ...at(3, 3), type: "printed", stream: "stdout", text: "2\n" },
];

describe("the execution table", () => {
  const rows = executionTable(events, CODE, NAMING);

  it("has a row per line reached, with its source and what it printed", () => {
    expect(rows.map(({ line, source, output }) => [line, source, output])).toEqual([
      [1, "n = 1", ""],
      [2, "n = n + 1", ""],
      [3, "print(n)", "2\n"],
    ]);
  });

  it("finds the row of any cursor: before the start none, in a line's events that line", () => {
    expect([0, 1, 2, 3, 4].map((cursor) => rowAt(rows, cursor))).toEqual([-1, 0, 1, 2, 2]);
  });
});

describe("variables", () => {
  it("are new, then changed with their old value, as seen before the line at the cursor runs", () => {
    expect(variablesAt(events, 0)).toBeNull();
    expect(variablesAt(events, 1)?.variables).toEqual([]);
    expect(variablesAt(events, 2)?.variables).toEqual([{ name: "n", value: "1", before: null, change: "new" }]);
    expect(variablesAt(events, 4)?.variables).toEqual([{ name: "n", value: "2", before: "1", change: "changed" }]);
  });
});
