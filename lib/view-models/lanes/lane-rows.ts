/**
 * Which request stands in which row. Requests are grouped by process where a process serves several; requests that went the same way
 * (same call, same outcomes in the same order) may share a row, and a process can be folded into one, so that two hundred requests stay readable.
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
}

/** `folded`: processes whose requests all stand in the row of their process. */
export function laneRows(
  events: readonly TraceEvent[],
  together: boolean,
  folded: ReadonlySet<number> = new Set(),
): LaneRows {
  const stories = storiesIn(events);
  const processes = new Map<number, Story[]>();
  for (const story of stories) processes.set(story.process, [...(processes.get(story.process) ?? []), story]);
  const shared = processes.size > 1 && [...processes.values()].some((served) => served.length > 1);
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
    for (const alike of together ? alikeIn(served) : served.map((story) => [story])) {
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

/** `A`, `A, C`, `A … H, 8 alike`. */
function tasksLabel(tasks: readonly number[]): string {
  const [first = 0, second] = tasks;
  if (second === undefined) return letterOf(first);
  if (tasks.length === 2) return `${letterOf(first)}, ${letterOf(second)}`;
  return `${letterOf(first)} … ${letterOf(tasks.at(-1) ?? first)}`;
}

function alikeIn(stories: readonly Story[]): Story[][] {
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    const key = JSON.stringify([story.name, story.said, story.ending]);
    const group = groups.get(key);
    if (group) group.push(story);
    else groups.set(key, [story]);
  }
  return [...groups.values()];
}

function storiesIn(events: readonly TraceEvent[]): Story[] {
  const stories = new Map<number, Story>();
  for (const event of events) {
    if (event.task < 0) continue;
    let story = stories.get(event.task);
    if (!story) {
      story = { task: event.task, process: event.process, name: "", said: [], ending: { kind: "open" } };
      stories.set(event.task, story);
    }
    if (event.type === "started") story.name = event.name;
    else if (event.type === "returned") story.ending = { kind: "returned", text: event.repr };
    else if (event.type === "raised") story.ending = { kind: "raised", text: event.error };
    else if (event.type === "commanded") story.said.push(`${event.line} ${event.command.op} ${event.outcome}`);
    else story.said.push(`${event.line} ${event.type}`);
  }
  return [...stories.values()].sort((a, b) => a.task - b.task);
}
