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

const ALL = { task: null, text: "", when: "any", than: 0 } as const;

test("each event says when, who and what; lines merely reached are left out", () => {
  expect(eventRows(EVENTS, {})).toEqual([
    { at: 1, atMs: 0, time: "0 s", task: 0, letter: "A", words: "line 4 · page() started" },
    { at: 3, atMs: 1500, time: "1.5 s", task: 1, letter: "B", words: "line 4 · slept 100 ms" },
    { at: 4, atMs: 2000, time: "2 s", task: 0, letter: "A", words: "line 4 · returned 'tea'" },
  ]);
});

test("can be narrowed to a request, and to what a row says", () => {
  const rows = eventRows(EVENTS, {});
  expect(filteredRows(rows, { ...ALL, task: 0 }).map(({ at }) => at)).toEqual([1, 4]);
  expect(filteredRows(rows, { ...ALL, text: " TEA " }).map(({ at }) => at)).toEqual([4]);
  expect(filteredRows(rows, { ...ALL, task: 1, text: "tea" })).toEqual([]);
  expect(filteredRows(rows, ALL)).toBe(rows);
});

test("can be narrowed to what came before a step, after it, or at the same moment", () => {
  const also = { ...base, index: 4, atMs: 2000, task: 1, type: "returned", repr: "1" } as TraceEvent;
  const rows = eventRows([...EVENTS, also], {});
  const at = (when: "before" | "after" | "same", than: number) =>
    filteredRows(rows, { ...ALL, when, than }).map((row) => row.at);
  expect(at("before", 4)).toEqual([1, 3]);
  expect(at("after", 3)).toEqual([4, 5]);
  expect(at("same", 4)).toEqual([5]);
  expect(at("before", 0)).toEqual([]);
  expect(at("after", 0)).toEqual([1, 3, 4, 5]);
});
