/**
 * Requests whose next step is to take a lock: of their process (threading.Lock and its kin), or of rows in the database that somebody's
 * transaction may have to itself. They are ready as long as the lock is free, and blocked while it is not; one that waits only so long goes on
 * without it when its time is over. First come is first to be ready again, but whoever is quicker has the lock. Where transactions wait for
 * one another in a circle, each of them may go on, and whoever does is refused (a deadlock has one victim).
 */
import { mayWaitForRows } from "#engine/row-locks";
import type { Step } from "#engine/step";
import { IN_LINE } from "#simulation/process";
import type { SimulationState } from "#simulation/simulation-state";
import type { Task } from "#simulation/task";

export const takesLock = (step: Step): boolean => (step.kind === "lock" ? step.blocking : mayWaitForRows(step));

/** The task has come to the lock. */
export function waitFor(state: SimulationState, task: Task, step: Step): void {
  const timeoutMs = step.kind === "lock" ? step.timeoutMs : null;
  const untilMs = timeoutMs === null ? IN_LINE : state.world.nowMs + timeoutMs;
  state.lockWaiters.set(task.index, { step, untilMs, waited: null });
  if (step.kind !== "lock" && state.world.database.locks.size === 0) {
    task.untilMs = null;
    state.ready.push(task.index);
    return;
  }
  if (untilMs !== IN_LINE) state.wakeups.push(untilMs, task.index);
  task.untilMs = untilMs;
  task.blockedBy = step;
  reviewWaiters(state);
}

/** Locks may have been taken or released: who waits and who may go on. */
export function reviewWaiters(state: SimulationState): void {
  const blocked = new Map<number, readonly number[]>();
  for (const [index, { step, untilMs }] of state.lockWaiters) {
    const actor = { task: index, process: (state.tasks[index] as Task).process };
    if (state.world.nowMs < untilMs && state.world.blocks(step, actor))
      blocked.set(index, step.kind === "lock" ? [] : state.world.holders(step, actor));
  }
  for (const [index, waiter] of state.lockWaiters) {
    const task = state.tasks[index] as Task;
    const mustWait = blocked.has(index) && !isInCircle(index, blocked);
    if (blocked.has(index)) waiter.waited ??= { sinceMs: state.world.nowMs, behind: blocked.get(index)?.[0] ?? null };
    if (mustWait && task.untilMs === null) {
      state.ready.remove(index);
      task.untilMs = waiter.untilMs;
      task.blockedBy = waiter.step;
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

/** It waits for somebody who waits, perhaps through others, for it. */
function isInCircle(index: number, blocked: ReadonlyMap<number, readonly number[]>): boolean {
  const seen = new Set<number>();
  const next = [...(blocked.get(index) ?? [])];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === index) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    next.push(...(blocked.get(at) ?? []));
  }
  return false;
}
