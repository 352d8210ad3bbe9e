/**
 * Many requests at once under virtual time. It knows who may go on and who is blocked until when; who goes next is
 * decided outside (`schedulers/`). A step is taken at one moment and takes effect at that moment; what it
 * costs (its own duration, the scenario's latency) blocks the task afterwards. A long-lived process serves one request at a time
 * (process.ts). Preemptive threads inside a request and CPU contention between requests are left out: use more latency for that.
 */
import type { Intervention } from "#engine/faults";
import type { Step } from "#engine/step";
import type { Actor, World } from "#engine/world";
import type { BehaviourTree } from "#simulation/behaviour-tree";
import { reviewWaiters } from "#simulation/lock-waiters";
import { IN_LINE } from "#simulation/process";
import type { ReadyList } from "#simulation/ready-list";
import {
  forkState,
  newState,
  type SimulationOptions,
  type SimulationState,
  type Sink,
} from "#simulation/simulation-state";
import { takeStep } from "#simulation/take-step";
import { blockedReason, lockReason, newTask, type Request, rowsReason, type Task } from "#simulation/task";
import { arrive, endDeadlock, endIdleDrawers, intervene, settleAt, wake } from "#simulation/task-life";
import { inSeconds, letterOf } from "#simulation/words";

/** Who takes the next step, and to what time the clock goes first. */
export interface Choice {
  task: number;
  atMs: number;
}

export class Simulation {
  private constructor(private readonly state: SimulationState) {}

  static create(options: SimulationOptions): Simulation {
    const simulation = new Simulation(newState(options));
    simulation.moveClock(options.world.nowMs);
    return simulation;
  }

  get nowMs(): number {
    return this.state.world.nowMs;
  }
  get world(): World {
    return this.state.world;
  }
  get tree(): BehaviourTree {
    return this.state.tree;
  }
  get tasks(): readonly Readonly<Task>[] {
    return this.state.tasks;
  }
  /** Steps taken so far, by all. */
  get steps(): number {
    return this.state.steps;
  }
  get done(): boolean {
    return this.state.running === 0;
  }
  /** Who may take the next step, first who has been ready longest. */
  get enabled(): ReadyList {
    return this.state.ready;
  }

  isEnabled(task: number): boolean {
    const { untilMs, ending } = this.task(task);
    return untilMs === null && ending === null;
  }

  /** Null = nobody knows until when: it waits in line for its process. */
  blocked(): { task: number; untilMs: number | null; reason: string }[] {
    return this.state.tasks
      .filter(({ untilMs }) => untilMs !== null)
      .map(({ index, untilMs, blockedBy }) =>
        untilMs === null || untilMs === IN_LINE
          ? { task: index, untilMs: null, reason: this.endlessReason(this.actor(index), blockedBy) }
          : { task: index, untilMs, reason: this.reasonUntil(this.actor(index), blockedBy, untilMs) },
      );
  }

  /** What an enabled task would do next; null for the others. A random number it would draw first is answered as of now. */
  next(task: number): Step | null {
    if (!this.isEnabled(task)) return null;
    const trial = this.state.world.fork();
    return takeStep(this.state.tree, trial, this.task(task).node, this.actor(task), null).step;
  }

  /** The next moment at which something happens by itself; Infinity when nothing will. */
  get nextWakeMs(): number {
    const { wakeups, interventions, intervened } = this.state;
    return Math.min(wakeups.nextMs, interventions[intervened]?.atMs ?? Number.POSITIVE_INFINITY);
  }

  /** Moves the clock, waking and intervening on the way. Never backwards. */
  moveClock(toMs: number): void {
    const { state } = this;
    if (toMs < this.nowMs) throw new Error(`time goes forward: ${this.nowMs} to ${toMs}`);
    while (this.nextWakeMs <= toMs) {
      state.world.nowMs = Math.max(this.nextWakeMs, this.nowMs);
      const what = state.interventions[state.intervened];
      if (what && what.atMs <= this.nowMs) {
        state.intervened++;
        intervene(state, what);
      } else wake(state, state.tasks[state.wakeups.pop()] as Task);
    }
    state.world.nowMs = toMs;
    endIdleDrawers(state);
  }

  /** Nominal timing: the clock moves only while nobody may go on. False when all have ended. */
  settle(): boolean {
    while (this.state.ready.size === 0 && !this.done) {
      if (this.nextWakeMs === Number.POSITIVE_INFINITY) endDeadlock(this.state);
      else this.moveClock(this.nextWakeMs);
    }
    return !this.done;
  }

  /** The task takes its next step now. */
  take(index: number): void {
    const { state } = this;
    const task = this.task(index);
    if (!state.ready.remove(index)) throw new Error(`task ${index} cannot take a step now`);
    state.drawers.delete(index);
    const waited = state.lockWaiters.get(index)?.waited ?? null;
    state.lockWaiters.delete(index);
    const { locks } = state.world.database;
    const actor = this.actor(index);
    const watcher = state.recorder?.of(task, this.nowMs, (step) => this.extraMs(step), waited) ?? null;
    const taken = takeStep(state.tree, state.world, task.node, actor, watcher);
    task.node = taken.node;
    if (taken.step !== null) {
      const costMs = taken.costMs + this.extraMs(taken.step);
      task.steps++;
      state.steps++;
      if (taken.step.kind === "lock" || state.world.database.locks !== locks) reviewWaiters(state);
      if (costMs > 0) {
        task.untilMs = this.nowMs + costMs;
        task.blockedBy = taken.step;
        state.wakeups.push(task.untilMs, index);
        endIdleDrawers(state);
        return;
      }
      arrive(state, task);
    } else settleAt(state, task);
    endIdleDrawers(state);
  }

  /** One request more, which arrives now or later; the number of its place. */
  feed(request: Request): number {
    const { state } = this;
    const index = state.free?.pop() ?? state.tasks.length;
    state.tasks[index] = newTask(request, index, state.tree.root(request.call, request.process));
    state.running++;
    state.wakeups.push(request.arriveMs, index);
    return index;
  }

  /** What happens now to what is stored or to a process, without having been planned. */
  intervene(what: Intervention): void {
    intervene(this.state, what);
  }

  /** Everything stored anywhere goes. */
  flushAll(): void {
    const { recorder, world } = this.state;
    recorder?.fault("everything stored is flushed", world.flushAll(), world.nowMs);
  }

  /** New processes, counted from `firstProcess` on, as `born` has them after set-up; requests under way finish in the old ones. */
  deploy(born: World, firstProcess: number): void {
    const { recorder, world } = this.state;
    recorder?.fault("a deploy: every process starts afresh", world.deploy(born, firstProcess), world.nowMs);
  }

  /** An independent copy, from here on; it tells its events to its own sink. */
  fork(sink: Sink | null = null): Simulation {
    return new Simulation(forkState(this.state, sink));
  }

  private task(index: number): Task {
    const task = this.state.tasks[index];
    if (!task) throw new Error(`there is no task ${index}`);
    return task;
  }

  /** What the scenario adds to a step taken now, as the next of all. */
  private extraMs(step: Step): number {
    const { world, latency, steps } = this.state;
    return world.extraLatencyMs(step) + (latency?.(step, steps + 1) ?? 0);
  }

  private endlessReason(actor: Actor, by: Step | null): string {
    return by === null ? this.inLineReason(actor.process) : this.lockReason(by, actor);
  }

  private reasonUntil(actor: Actor, by: Step | null, untilMs: number): string {
    return by?.kind === "lock"
      ? `${this.lockReason(by, actor)}, until ${inSeconds(untilMs)}`
      : blockedReason(by, untilMs);
  }

  private lockReason(step: Step, actor: Actor): string {
    const holders = this.world.holders(step, actor).map(letterOf);
    if (step.kind === "lock") return lockReason(step, holders);
    return rowsReason(this.world.rowsInTheWay(step, actor), holders);
  }

  private inLineReason(process: number): string {
    const serving = this.state.processes?.get(process)?.serving ?? null;
    const busy = serving === null ? "serves one at a time" : `is serving ${letterOf(serving)}`;
    return `in line, its process ${busy}`;
  }

  private actor(index: number): Actor {
    return { task: index, process: this.task(index).process };
  }
}
