import { expect, test } from "vitest";
import type { TraceEvent } from "#engine/event";
import { eventRows, filteredRows } from "#view-models/trace/event-rows";

const base = { process: 0, line: 4, call: null };
const EVENTS = [
  { ...base, index: 0, atMs: 0, task: 0, type: "started", name: "page()" },
  { ...base, index: 1, atMs: 0, task: 0, type: "reached", function: "page", locals: {} },
  { ...base, index: 2, atMs: 1500, task: 1, type: "slept", durationMs: 100 },
  { ...base, index: 3, atMs: 2000, task: 0, type: "returned", repr: "'tea'" },
] as TraceEvent[];

test("each event says when, who and what; lines merely reached are left out", () => {
  expect(eventRows(EVENTS, {})).toEqual([
    { at: 1, time: "0 s", task: 0, letter: "A", words: "line 4 · page() started" },
    { at: 3, time: "1.5 s", task: 1, letter: "B", words: "line 4 · slept 100 ms" },
    { at: 4, time: "2 s", task: 0, letter: "A", words: "line 4 · returned 'tea'" },
  ]);
});

test("can be narrowed to a request, and to what a row says", () => {
  const rows = eventRows(EVENTS, {});
  expect(filteredRows(rows, { task: 0, text: "" }).map(({ at }) => at)).toEqual([1, 4]);
  expect(filteredRows(rows, { task: null, text: " TEA " }).map(({ at }) => at)).toEqual([4]);
  expect(filteredRows(rows, { task: 1, text: "tea" })).toEqual([]);
  expect(filteredRows(rows, { task: null, text: "" })).toBe(rows);
});
