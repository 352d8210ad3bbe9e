/**
 * Which request stands in which row. Requests are grouped by process where a process serves several; requests that went the same way
 * (same call, same outcomes in the same order) may share a row if one has ended before the next comes, and a process can be folded into
 * one. Requests that run at the same time never share a lane: that they do is what the picture is for. As bars, each has a row of its own.
 */
import type { TraceEvent } from "#engine/event";
import { letterOf } from "#simulation/words";

export type LaneRow =
  | { kind: "process"; id: string; process: number; requests: number; folded: boolean }
  | { kind: "lane"; id: string; tasks: number[]; label: string; name: string; ending: LaneEnding };

type LaneEnding = { kind: "returned" | "raised"; text: string } | { kind: "open" };

export interface LaneRows {
  rows: LaneRow[];
  /** By task: its row. */
  rowOf: Map<number, number>;
}

interface Story {
  task: number;
  process: number;
  name: string;
  said: string[];
  ending: LaneEnding;
  fromMs: number;
  /** Infinite when it never ended. */
  toMs: number;
}

/** `bars`: a row for each, in order of their numbers, without processes. */
export type LaneLayout = "bars" | "each" | "alike";

/** Above so many requests a lane each is too much to look at. */
const LANES_UP_TO = 20;

export const layoutFor = (requests: number): LaneLayout => (requests > LANES_UP_TO ? "bars" : "each");

/** `folded`: processes whose requests all stand in the row of their process. */
export function laneRows(
  events: readonly TraceEvent[],
  layout: LaneLayout,
  folded: ReadonlySet<number> = new Set(),
): LaneRows {
  const stories = storiesIn(events);
  const processes = new Map<number, Story[]>();
  for (const story of stories) processes.set(story.process, [...(processes.get(story.process) ?? []), story]);
  const shared = layout !== "bars" && processes.size > 1 && [...processes.values()].some((served) => served.length > 1);
  const groups = shared ? [...processes].sort(([a], [b]) => a - b) : [[-1, stories] as const];
  const rows: LaneRow[] = [];
  const rowOf = new Map<number, number>();
  for (const [process, served] of groups) {
    const isFolded = folded.has(process);
    if (isFolded) for (const { task } of served) rowOf.set(task, rows.length);
    if (process >= 0)
      rows.push({
        kind: "process",
        id: `process ${process}`,
        process,
        requests: served.length,
        folded: isFolded,
      });
    if (isFolded) continue;
    for (const alike of layout === "alike" ? alikeIn(served) : served.map((story) => [story])) {
      const [first] = alike;
      if (!first) continue;
      for (const { task } of alike) rowOf.set(task, rows.length);
      rows.push({
        kind: "lane",
        id: `${process} ${first.task}`,
        tasks: alike.map(({ task }) => task),
        label: tasksLabel(alike.map(({ task }) => task)),
        name: first.name,
        ending: first.ending,
      });
    }
  }
  return { rows, rowOf };
}

/** `A`, `A, C`, `A … H`. */
function tasksLabel(tasks: readonly number[]): string {
  const [first = 0, second] = tasks;
  if (second === undefined) return letterOf(first);
  if (tasks.length === 2) return `${letterOf(first)}, ${letterOf(second)}`;
  return `${letterOf(first)} … ${letterOf(tasks.at(-1) ?? first)}`;
}

/** In each row the requests follow one another: the next comes after the one before has ended. */
function alikeIn(stories: readonly Story[]): Story[][] {
  const rows: Story[][] = [];
  const byKey = new Map<string, Story[][]>();
  for (const story of [...stories].sort((a, b) => a.fromMs - b.fromMs || a.task - b.task)) {
    const key = JSON.stringify([story.name, story.said, story.ending]);
    const alike = byKey.get(key) ?? [];
    byKey.set(key, alike);
    const free = alike.find((row) => (row.at(-1)?.toMs ?? 0) < story.fromMs);
    if (free) free.push(story);
    else {
      const row = [story];
      alike.push(row);
      rows.push(row);
    }
  }
  return rows;
}

function storiesIn(events: readonly TraceEvent[]): Story[] {
  const stories = new Map<number, Story>();
  for (const event of events) {
    if (event.task < 0) continue;
    let story = stories.get(event.task);
    if (!story) {
      story = {
        task: event.task,
        process: event.process,
        name: "",
        said: [],
        ending: { kind: "open" },
        fromMs: event.atMs,
        toMs: Number.POSITIVE_INFINITY,
      };
      stories.set(event.task, story);
    }
    if (event.type === "started") story.name = event.name;
    else if (event.type === "returned") story.ending = { kind: "returned", text: event.repr };
    else if (event.type === "raised") story.ending = { kind: "raised", text: event.error };
    if (event.type === "returned" || event.type === "raised") story.toMs = event.atMs;
    if (event.type === "commanded") story.said.push(`${event.line} ${event.command.op} ${event.outcome}`);
    else if (event.type !== "started" && event.type !== "returned" && event.type !== "raised")
      story.said.push(`${event.line} ${event.type}`);
  }
  return [...stories.values()].sort((a, b) => a.task - b.task);
}
