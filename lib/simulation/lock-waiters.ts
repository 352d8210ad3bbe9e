/**
 * Requests whose next step is to take a lock of their process (threading.Lock and its kin). They are ready as long as the lock is free, and blocked
 * while it is not; one that waits only so long goes on without it when its time is over. First come is first to be ready again, but
 * whoever is quicker has the lock.
 */
import type { LockStep } from "#engine/step";
import { IN_LINE } from "#simulation/process";
import type { SimulationState } from "#simulation/simulation-state";
import type { Task } from "#simulation/task";

/** The task has come to the lock. */
export function waitFor(state: SimulationState, task: Task, step: LockStep): void {
  const untilMs = step.timeoutMs === null ? IN_LINE : state.world.nowMs + step.timeoutMs;
  state.lockWaiters.set(task.index, { step, untilMs });
  if (untilMs !== IN_LINE) state.wakeups.push(untilMs, task.index);
  block(task, step, untilMs);
  reviewWaiters(state);
}

/** Locks may have been taken or released: who waits and who may go on. */
export function reviewWaiters(state: SimulationState): void {
  for (const [index, { step, untilMs }] of state.lockWaiters) {
    const task = state.tasks[index] as Task;
    const mustWait = state.world.nowMs < untilMs && state.world.blocks(step, task.process);
    if (mustWait && task.untilMs === null) {
      state.ready.remove(index);
      block(task, step, untilMs);
    } else if (!mustWait && task.untilMs !== null) {
      task.untilMs = null;
      task.blockedBy = null;
      state.ready.push(index);
    }
  }
}

/** A moment until which somebody would have waited has come; perhaps the request has long gone on. */
export function giveUpWaiting(state: SimulationState, task: Task): void {
  if (state.lockWaiters.has(task.index)) reviewWaiters(state);
}

function block(task: Task, step: LockStep, untilMs: number): void {
  task.untilMs = untilMs;
  task.blockedBy = step;
}
