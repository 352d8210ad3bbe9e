/**
 * Where requests end when they run strictly one after another, in every order: what a program means when nobody gets
 * in between. Orders of equal requests are one, and orders that meet in the same state go on together.
 */
import type { Clock, Position } from "#explorer/clock";
import { isEnabled, type TaskState } from "#explorer/states";
import type { Transitions } from "#explorer/transitions";

/** A request that takes more steps alone never ends: such orders are left out. */
const MAX_STEPS_ALONE = 1000;

export function serialEnds(transitions: Transitions, clock: Clock, start: Position): Position[] {
  const ends: Position[] = [];
  const seen = new Set<string>();
  const visit = (from: Position, waiting: readonly number[]): void => {
    const key = `${from.world.id} ${waiting} ${from.tasks.map(({ id }) => id).sort()}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (waiting.length === 0) ends.push(from);
    const tried = new Set<TaskState>();
    for (const index of waiting) {
      const task = from.tasks[index] as TaskState;
      if (tried.has(task)) continue;
      tried.add(task);
      const after = runAlone(transitions, clock, from, index);
      if (after)
        visit(
          after,
          waiting.filter((other) => other !== index),
        );
    }
  };
  visit(
    start,
    start.tasks.map((_, index) => index),
  );
  return ends;
}

function runAlone(transitions: Transitions, clock: Clock, from: Position, index: number): Position | null {
  let at = from;
  for (let steps = 0; steps < MAX_STEPS_ALONE; ) {
    const task = at.tasks[index] as TaskState;
    if (task.ending !== null) return at;
    if (!isEnabled(task, at.world)) {
      if (!clock.goesOn(at)) return null;
      at = clock.wait(at);
      continue;
    }
    const taken = transitions.step(at.world, task);
    at = clock.endIdleDrawers({ world: taken.world, tasks: at.tasks.with(index, taken.task), flags: 0 });
    steps++;
  }
  return null;
}
