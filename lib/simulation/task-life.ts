/**
 * The life of one request within a simulation: it arrives or wakes, perhaps waits in line for its process, reads the clock,
 * becomes ready, ends; and what a scenario does to it from outside.
 */
import { describeIntervention, type Intervention } from "#engine/faults";
import type { Place, Step } from "#engine/step";
import { giveUpWaiting, reviewWaiters, takesLock, waitFor } from "#simulation/lock-waiters";
import { withoutOrphans } from "#simulation/module-state";
import { IN_LINE, type Process, processNumbered } from "#simulation/process";
import type { SimulationState } from "#simulation/simulation-state";
import { answerClock, awaitsDraw, endAfterDraws, takeStep } from "#simulation/take-step";
import { type Ending, type Task, waitsForEver, waitsForOthers } from "#simulation/task";

export function wake(state: SimulationState, task: Task): void {
  if (task.ending !== null) return; // killed while it slept
  if (waitsForOthers(task) || task.untilMs === null) {
    giveUpWaiting(state, task);
    return;
  }
  if (task.untilMs > state.world.nowMs) return; // it would have given up on a lock now, and has gone on long since
  if (task.steps === 0 && task.blockedBy === null) {
    const process = state.processes && processNumbered(state.processes, task.process);
    state.recorder?.started(task, process?.serving ?? null, state.world.nowMs);
    if (process) {
      getInLine(state, process, task);
      return;
    }
  }
  if (state.tree.threads && task.steps === 0 && task.blockedBy === null && isAlone(state, task))
    state.world.leaveModule(task.process, withoutOrphans(state.world.moduleOf(task.process)));
  task.untilMs = null;
  task.blockedBy = null;
  arrive(state, task);
}

/** Nobody else is under way in its process. */
const isAlone = ({ tasks, world }: SimulationState, task: Task): boolean =>
  !tasks.some(
    (other) =>
      other !== task &&
      other.process === task.process &&
      other.ending === null &&
      (other.steps > 0 || other.untilMs === null || other.untilMs <= world.nowMs || other.blockedBy !== null),
  );

function getInLine(state: SimulationState, process: Process, task: Task): void {
  task.untilMs = IN_LINE;
  process.line.push(task.index);
  letIn(state, process);
}

/** A loop, not a recursion: thousands may pass without taking a step. */
function letIn(state: SimulationState, process: Process): void {
  if (process.lettingIn) return;
  process.lettingIn = true;
  while (process.serving === null && process.line.length > 0) {
    const task = state.tasks[process.line.shift() as number] as Task;
    process.serving = task.index;
    if (process.last !== null) task.node = state.tree.rootAfter(process.last, task.call);
    task.untilMs = null;
    arrive(state, task);
  }
  process.lettingIn = false;
}

/** The task has reached its node: it reads the clock, ends, or is ready for its next step. */
export function arrive(state: SimulationState, task: Task): void {
  const watcher = state.recorder?.of(task, state.world.nowMs) ?? null;
  task.node = answerClock(state.tree, task.node, state.world, task.process, watcher);
  settleAt(state, task);
}

/** The task is where it is: it ends, waits for a lock, or is ready for its next step. */
export function settleAt(state: SimulationState, task: Task): void {
  const move = state.tree.moveOf(task.node);
  if (move.kind !== "step") end(state, task, move);
  else if (task.steps >= state.maxStepsPerTask) end(state, task, tooManySteps(task, move.site));
  else if (takesLock(move.step)) waitFor(state, task, move.step);
  else makeReady(state, task);
}

function makeReady(state: SimulationState, task: Task): void {
  if (awaitsDraw(task.node)) {
    state.drawers.add(task.index);
    task.lookedAtDraw = -1;
  }
  state.ready.push(task.index);
}

/** A request whose next random numbers end it does not wait for a turn. */
export function endIdleDrawers(state: SimulationState): void {
  // Whoever ends may let in another that draws.
  while (endThoseIdle(state) && state.processes !== null);
}

/** True when somebody ended. */
function endThoseIdle(state: SimulationState): boolean {
  if (state.drawers.size === 0) return false;
  const before = state.running;
  for (const index of [...state.drawers].sort((a, b) => a - b)) {
    const task = state.tasks[index] as Task;
    if (task.lookedAtDraw === state.world.taken && task.lookedAtMs === state.world.nowMs) continue;
    task.lookedAtDraw = state.world.taken;
    task.lookedAtMs = state.world.nowMs;
    if (endAfterDraws(state.tree, state.world, task.node, task.process) === null) continue;
    state.drawers.delete(index);
    state.ready.remove(index);
    const watcher = state.recorder?.of(task, state.world.nowMs) ?? null;
    task.node = takeStep(state.tree, state.world, task.node, { task: index, process: task.process }, watcher).node;
    const move = state.tree.moveOf(task.node);
    if (move.kind === "step") throw new Error("drawing ahead and drawing give the same numbers");
    end(state, task, move);
  }
  return state.running < before;
}

function end(state: SimulationState, task: Task, ending: Ending): void {
  task.ending = ending;
  task.untilMs = null;
  task.endedMs = state.world.nowMs;
  state.running--;
  // A killed one may still be in the queue of those who wake.
  if (state.free && ending.kind !== "killed") state.free.push(task.index);
  const { locks } = state.world.database;
  state.world.database.abandon(task.index);
  if (state.world.database.locks !== locks) reviewWaiters(state);
  state.recorder?.ended(task, ending, state.world.nowMs);
  const process = state.processes?.get(task.process);
  if (process?.serving !== task.index) return;
  const isLost = ending.kind === "killed" || ending.kind === "stuck";
  process.serving = null;
  process.last = isLost ? null : task.node;
  if (ending.kind === "stuck") startAnew(state, task.process);
  letIn(state, process);
}

/** Nobody can go on, and nothing will change that: all who are left wait for locks that nobody will release. */
export function endDeadlock(state: SimulationState): void {
  const stuck = [...state.lockWaiters];
  if (stuck.length === 0) throw new Error("somebody waits, and nobody knows for what");
  const endings = stuck.map(([index, { step }]) => deadlocked(state, state.tasks[index] as Task, step));
  state.lockWaiters.clear();
  stuck.forEach(([index], i) => {
    end(state, state.tasks[index] as Task, endings[i] as Ending);
  });
}

function deadlocked(state: SimulationState, task: Task, step: Step): Ending {
  const move = state.tree.moveOf(task.node);
  const { line, file }: Place = move.kind === "step" ? move.site : { line: null };
  return { kind: "stuck", reason: waitsForEver(step), line, ...(file !== undefined && { file }) };
}

/** A process that hangs would serve nobody any more: as a server does, it is killed. */
function startAnew(state: SimulationState, process: number): void {
  const { world, recorder } = state;
  const changes = world.intervene({ kind: "kill", process, atMs: world.nowMs });
  recorder?.fault(`process ${process} hangs and is started anew`, changes, world.nowMs);
}

export function intervene(state: SimulationState, what: Intervention): void {
  const changes = state.world.intervene(what);
  state.recorder?.fault(describeIntervention(what), changes, state.world.nowMs);
  if (what.kind !== "kill") return;
  const process = state.processes?.get(what.process);
  if (process) process.last = null;
  // Those in line have not met the process: the new one serves them.
  const served = state.tasks.filter(
    (task) =>
      task.process === what.process &&
      task.ending === null &&
      task.arriveMs <= state.world.nowMs &&
      (task.untilMs !== IN_LINE || task.blockedBy !== null),
  );
  for (const task of served) {
    state.ready.remove(task.index);
    state.drawers.delete(task.index);
    state.lockWaiters.delete(task.index);
    end(state, task, { kind: "killed" });
  }
}

const tooManySteps = (task: Task, { line, file }: Place): Ending => ({
  kind: "stuck",
  reason: `it took ${task.steps} steps and did not end`,
  line,
  file,
});
