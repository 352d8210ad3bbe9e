import { describe, expect, test } from "vitest";
import { readProbe } from "#course/probes/probe";
import type { TraceEvent } from "#engine/event";
import type { RunRecord } from "#engine/run-record";

const base = { task: 0, process: 0, line: 1, call: null };
const store = "p0|locmem:default";
const entry = { payload: "x", expiresAtMs: 5 };

const events: TraceEvent[] = [
  {
    ...base,
    index: 0,
    atMs: 0,
    type: "commanded",
    store,
    command: { op: "set", key: "k", payload: "x", ttlMs: 5 },
    reply: undefined,
    outcome: "stored",
    changes: [{ kind: "put", store, key: "k", entry, previous: null }],
  },
  { ...base, index: 1, atMs: 0, type: "slept", durationMs: 2500 },
  {
    ...base,
    index: 2,
    atMs: 2500,
    type: "commanded",
    store,
    command: { op: "get", key: "k" },
    reply: undefined,
    outcome: "expired",
    changes: [],
  },
];

const record: RunRecord = {
  events,
  stdout: "first\nsecond\n",
  stderr: "",
  error: { lastLine: "redis.exceptions.ConnectionError: Error 111", traceback: "", line: 3, stopped: null },
  previews: {},
  caches: {},
  endMs: 2500,
  cut: { output: false, events: false },
};

describe("a probe reads one fact off a run", () => {
  test.each([
    ["stdout", "first\nsecond"],
    ["line 2", "second"],
    ["line last", "second"],
    ["line 9", ""],
    ["error", "redis.exceptions.ConnectionError: Error 111"],
    ["error name", "ConnectionError"],
    ["seconds", "2.5"],
    ["entries", "1"], // the expired one still lies there: nothing removed it in this trace
    ["count set", "1"], // by command
    ["count expired", "1"], // by outcome
    ["count commanded", "2"], // by type
    ["count refused", "0"],
  ])("%s", (probe, found) => {
    expect(readProbe(probe, record)).toBe(found);
  });

  test("without an error, `error` is none", () => {
    expect(readProbe("error", { ...record, error: null })).toBe("none");
    expect(readProbe("error name", { ...record, error: null })).toBe("none");
  });

  test("what is not a probe reads nothing", () => {
    expect(readProbe("line two", record)).toBeNull();
  });
});
