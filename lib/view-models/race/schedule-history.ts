/**
 * A schedule as the learner made it, step by step, and what each request would do next. A composite call (`get_or_set`, `incr` on some
 * backends) is several steps with one call id: they can be shown one by one, or folded into one line as the learner wrote
 * it, which then shows who came in between.
 */
import type { TraceEvent } from "#engine/event";
import { letterOf } from "#simulation/words";
import { cellWords } from "#view-models/race/counterexample";
import { type Naming, type StepTone, stepParts } from "#view-models/trace/step-parts";

export interface HistoryStep {
  /** Number of the choice, from 0. */
  choice: number;
  index: number;
  task: number;
  letter: string;
  line: number | null;
  does: string;
  gets: string;
  tone: StepTone;
  mark: string;
  atMs: number;
  /** Of a composite call: which part this is. */
  part: { api: string; callId: number; nth: number; of: number } | null;
  /** What the request ended with, right after this step. */
  ended: string | null;
}

export function scheduleHistory(events: readonly TraceEvent[], naming: Naming): HistoryStep[] {
  const steps: HistoryStep[] = [];
  const sizes = new Map<string, number>();
  const callOf = (task: number, id: number) => `${task} ${id}`;
  let choice = -1;
  for (const event of events) {
    const { type, task, call } = event;
    if (type === "returned" || type === "raised") {
      const last = steps.findLast((step) => step.task === task);
      if (last) last.ended = type === "returned" ? `returned ${event.repr}` : `ended with ${event.error}`;
      continue;
    }
    if (!isChoice(type)) continue;
    // The second half of a read-and-write under one lock is no choice of its own.
    if (type !== "commanded" || event.command.op !== "replace") choice++;
    const parts = stepParts(event, naming);
    const nth = call === null ? 1 : (sizes.get(callOf(task, call.id)) ?? 0) + 1;
    if (call !== null) sizes.set(callOf(task, call.id), nth);
    const { does, gets } = cellWords(parts);
    steps.push({
      choice,
      index: event.index,
      task,
      letter: letterOf(task),
      line: event.line,
      does,
      gets,
      tone: parts.tone,
      mark: parts.letter,
      atMs: event.atMs,
      part: call === null || call.api === "" ? null : { api: call.api, callId: call.id, nth, of: 1 },
      ended: null,
    });
  }
  return steps.map((step) => {
    const of = step.part === null ? 1 : (sizes.get(callOf(step.task, step.part.callId)) ?? 1);
    return { ...step, part: step.part === null || of === 1 ? null : { ...step.part, of } };
  });
}

/** How often the turn went from one request to another. */
export const switchesIn = (tasks: readonly number[]): number =>
  tasks.filter((task, i) => i > 0 && task !== tasks[i - 1]).length;

/** What a request does when it is its turn. */
const isChoice = (type: TraceEvent["type"]): boolean =>
  type === "commanded" ||
  type === "queried" ||
  type === "slept" ||
  type === "worked" ||
  type === "synchronised" ||
  type === "entered" ||
  type === "left";
