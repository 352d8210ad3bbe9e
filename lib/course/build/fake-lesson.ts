/**
 * For the loader's tests: a lesson made of text, and a runner that needs no Python: each program prints its own code, each
 * request of a simulation computes, two requests have two interleavings with the same outcome.
 */

import { type LoadedLesson, loadLesson } from "#course/build/load";
import { pathOf } from "#course/build/program-shelf";
import { Refused, type Runner } from "#course/build/runner";
import { Database } from "#engine/database";
import type { TraceEvent } from "#engine/event";
import type { RunRecord } from "#engine/run-record";
import type { ExploreReport, SimulationReport } from "#runtime/protocol";
import { Meter } from "#simulation/measures/measures";

const outline = [{ slug: "first", title: "The first", summary: "A lesson that is only here for tests.", minutes: 5 }];

const base = { task: 0, process: 0, call: null };

/** With lines watched, the program stops before its first line, where `x` is 1. */
const recordOf = (code: string, watchLines = false): RunRecord => ({
  events: watchLines
    ? [{ ...base, index: 0, atMs: 0, line: 1, type: "reached", function: "", locals: { x: "1" } }]
    : [],
  stdout: `${code}\n`,
  stderr: "",
  error: code.startsWith("raise") ? { lastLine: "ValueError: no", traceback: "", line: 1, stopped: null } : null,
  previews: {},
  caches: {},
  endMs: 1500,
  cut: { output: false, events: false },
});

function simulated(requests: number): SimulationReport {
  const meter = new Meter({ database: Database.create() });
  const events = Array.from({ length: requests }, (_, index): TraceEvent => {
    return { ...base, index, atMs: 0, line: 1, task: index, type: "worked", name: "stats", durationMs: 2000 };
  });
  for (const event of events) meter.observe(event);
  return {
    measures: meter.measures(),
    pythonRuns: 1,
    message: "",
    hint: null,
    events,
    previews: {},
    caches: {},
    start: [],
  };
}

function explored(names: readonly string[]): ExploreReport {
  const example = { schedule: [0, 1], choices: [], preemptions: 1, lostMs: 0 };
  return {
    status: "complete",
    start: [],
    hint: null,
    apart: false,
    clock: null,
    states: 4,
    interleavings: 12_870n,
    pythonRuns: 1,
    cut: { interleavings: 0n, stepsPerTask: 100, example: null },
    outcomes: [
      {
        ...example,
        interleavings: 12_870n,
        share: 1,
        failed: 0,
        returns: ["1", "1"],
        cache: {},
        database: {},
        violates: [],
      },
    ],
    verdicts: names.map((name) => {
      return { name, title: name, kind: "always", holds: false, interleavings: 4290n, example };
    }),
    caches: {},
    previews: {},
    counterexamples: [],
  };
}

const runner: Runner = {
  run: async ({ code, watchLines, django }) => recordOf(django === "6.1" ? `${code} since 6.1` : code, watchLines),
  simulate: async ({ code }, { count }) => {
    if (code.includes("refuse")) throw new Refused("line 1: refused");
    return simulated(count);
  },
  unreached: async (_options, { count }, goals) => (count > 1 ? [] : [...goals]),
  explore: async (_options, { properties }) => explored(properties.map((p) => (p.kind === "named" ? p.name : p.title))),
  grade: async ({ code }) => ({ passed: true, checks: [], remarks: [], run: recordOf(code) }),
};

/**
 * Loads a lesson whose learn.mdx holds one step around `content` (or is `content`, if it has steps). Files are named as texts
 * name them: `a.py` is a program, `x/starter.py` the starter of exercise x.
 */
export function loadText(content: string, files: Record<string, string> = {}): Promise<LoadedLesson> {
  const learn = content.includes("<Step") ? content : `<Step id="only" title="Only">\n\n${content}\n\n</Step>\n`;
  const placed = Object.entries(files).map(([name, text]) => [name.endsWith(".mdx") ? name : pathOf(name), text]);
  const onDisk: Record<string, string> = { "learn.mdx": learn, ...Object.fromEntries(placed) };
  const source = { folder: "lessons/01-first", number: 1, slug: "first", files: onDisk };
  return loadLesson(source, {
    outline,
    pages: new Set(["first", "first/learn"]),
    figures: new Set(["fridge"]),
    runner,
  });
}
