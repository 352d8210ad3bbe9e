/** From a way through the merged graph, where equal requests have no names, to request numbers. */
import type { Clock, Position } from "#explorer/graph/clock";
import type { Path } from "#explorer/graph/path";
import { isEnabled, type TaskState } from "#explorer/graph/states";
import type { Transitions } from "#explorer/graph/transitions";
import type { Choice } from "#simulation/simulation";
import { endingText } from "#simulation/task";

export interface Schedule {
  /** Which request takes the next step, from the start. */
  schedule: number[];
  /** The same with the time of each step: what replays in adversarial timing too. */
  choices: Choice[];
  preemptions: number;
  /** Time that passed although somebody could have gone on: 0 in nominal timing. */
  lostMs: number;
}

/** A schedule, and how the requests end that follow it. */
export interface Followed extends Schedule {
  returns: string[];
}

/** `start` holds the requests in their own order. Of equal requests the one with the lowest number goes. */
export function scheduleOf(path: Path | null, transitions: Transitions, clock: Clock, start: Position): Followed {
  const moves: Path[] = [];
  for (let at = path; at !== null; at = at.previous) moves.push(at);
  const choices: Choice[] = [];
  let position = start;
  let last = -1;
  for (const { mover, continues, atMs } of moves.reverse()) {
    if (atMs > position.world.world.nowMs) position = clock.moveTo(position, atMs);
    const at = position;
    const index = continues ? last : at.tasks.findIndex((task) => task.id === mover && isEnabled(task, at));
    const task = position.tasks[index];
    if (task?.id !== mover) throw new Error("a path through the graph is a schedule of requests");
    const taken = transitions.step(position.world, task as TaskState);
    position = clock.endIdleDrawers({ world: taken.world, tasks: position.tasks.with(index, taken.task), flags: 0 });
    choices.push({ task: index, atMs });
    last = index;
  }
  const { preemptions, lostMs } = path ?? { preemptions: 0, lostMs: 0 };
  const returns = clock.settle(position).tasks.map(({ ending }) => (ending ? endingText(ending) : "still going on"));
  return { returns, schedule: choices.map(({ task }) => task), choices, preemptions, lostMs };
}
