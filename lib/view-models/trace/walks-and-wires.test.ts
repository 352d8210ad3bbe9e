import { describe, expect, test } from "vitest";
import type { TraceEvent } from "#engine/event";
import { firstMoment, walkStops } from "#view-models/trace/walk-stops";
import { wireCalls } from "#view-models/trace/wire-calls";

const base = { index: 0, atMs: 0, task: 0, process: 0 };
const reached = (line: number): TraceEvent => ({
  ...base,
  line,
  call: null,
  type: "reached",
  function: "",
  locals: {},
});
const command = (op: "get" | "has", line: number | null, call: { id: number; api: string } | null): TraceEvent => ({
  ...base,
  line,
  call,
  type: "commanded",
  store: "p0|locmem:x",
  command: { op, key: ":1:k" },
  reply: undefined,
  outcome: "miss",
  changes: [],
});

describe("the moments of a walk", () => {
  const stops = walkStops([reached(1), command("get", 1, null), reached(2), reached(4)]);

  test("are before each line, their cursor just behind the line's reached", () => {
    expect(stops.lines).toEqual([1, 2, 4]);
    expect([0, 1, 2].map(stops.cursorAt)).toEqual([1, 3, 4]);
  });

  test("begin, for a reader, where a line does more than import or define", () => {
    const code = "import time\nfrom a import b\n\nprint(1)\n";
    expect(firstMoment(stops, code)).toBe(2);
    expect(firstMoment(stops, "import a\nimport b\n\nimport c\n")).toBe(0);
  });

  test("begin before everything and end after everything", () => {
    expect(stops.cursorAt(-1)).toBe(0);
    expect(stops.cursorAt(3)).toBe(4);
  });

  test("are found from a cursor between them", () => {
    expect([0, 1, 2, 3].map(stops.stopAt)).toEqual([0, 0, 0, 1]);
    expect(stops.stopAt(4)).toBe(3);
  });
});

describe("the calls on the wire", () => {
  test("gather the steps of one API call, and say the learner's line", () => {
    const call = { id: 7, api: "get_or_set" };
    const calls = wireCalls([command("get", 2, call), command("get", 2, call)], "import x\n  cache.get_or_set('k', 1)");
    expect(calls.map(({ source, line, steps }) => [source, line, steps.length])).toEqual([
      ["cache.get_or_set('k', 1)", 2, 2],
    ]);
  });

  test("on one line are told apart by their names; without a line the name is all there is", () => {
    const events = [
      command("get", 1, { id: 1, api: "get" }),
      command("has", 1, { id: 2, api: "has_key" }),
      command("get", null, { id: 3, api: "get" }),
    ];
    expect(wireCalls(events, "both()").map(({ source }) => source)).toEqual(["get: both()", "has_key: both()", "get"]);
  });
});
