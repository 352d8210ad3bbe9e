/**
 * Many requests at once under virtual time. It knows who may go on and who is blocked until when; who goes next is
 * decided outside (`schedulers/`). A step is taken at one moment and takes effect at that moment; what it
 * costs (its own duration, the scenario's latency) blocks the task afterwards. Preemptive threads inside a request and CPU contention
 * between requests are left out: use more latency for that.
 */
import type { TraceEvent } from "#engine/event";
import type { Intervention } from "#engine/faults";
import { describeIntervention } from "#engine/faults";
import type { Step } from "#engine/step";
import type { World } from "#engine/world";
import type { BehaviourTree } from "#simulation/behaviour-tree";
import { ReadyList } from "#simulation/ready-list";
import { Recorder } from "#simulation/recorder";
import { answerClock, awaitsDraw, endAfterDraws, takeStep } from "#simulation/take-step";
import { blockedReason, type Ending, newTask, type Request, type Task } from "#simulation/task";
import { WakeQueue } from "#simulation/wake-queue";

/** Where events go; nothing is made when there is none. */
export type Sink = (event: TraceEvent) => void;

/** What a step costs beyond its own duration. `nth` counts the steps of the whole simulation. */
export type Latency = (step: Step, nth: number) => number;

export interface SimulationOptions {
  tree: BehaviourTree;
  world: World;
  requests: readonly Request[];
  sink?: Sink | null;
  latency?: Latency | null;
  interventions?: readonly Intervention[];
  /** A request with more steps than this is stuck. */
  maxStepsPerTask?: number;
}

/** Who takes the next step, and to what time the clock goes first. */
export interface Choice {
  task: number;
  atMs: number;
}

interface State {
  tree: BehaviourTree;
  world: World;
  tasks: Task[];
  ready: ReadyList;
  wakeups: WakeQueue;
  /** Tasks that draw a random number next. */
  drawers: Set<number>;
  interventions: readonly Intervention[];
  intervened: number;
  running: number;
  steps: number;
  latency: Latency | null;
  maxStepsPerTask: number;
}

export class Simulation {
  private constructor(
    private readonly state: State,
    private readonly recorder: Recorder | null,
  ) {}

  /** The world is the simulation's own from here on: fork it first if you need it again. */
  static create(options: SimulationOptions): Simulation {
    const { tree, world } = options;
    const tasks = options.requests.map((request, index) => newTask(request, index, tree.root(request.call)));
    const wakeups = WakeQueue.create();
    for (const task of tasks) wakeups.push(task.arriveMs, task.index);
    const simulation = new Simulation(
      {
        tree,
        world,
        tasks,
        ready: ReadyList.create(),
        wakeups,
        drawers: new Set(),
        interventions: [...(options.interventions ?? [])].sort((a, b) => a.atMs - b.atMs),
        intervened: 0,
        running: tasks.length,
        steps: 0,
        latency: options.latency ?? null,
        maxStepsPerTask: options.maxStepsPerTask ?? 10_000,
      },
      options.sink ? new Recorder(options.sink) : null,
    );
    simulation.moveClock(world.nowMs);
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

  blocked(): { task: number; untilMs: number; reason: string }[] {
    return this.state.tasks.flatMap(({ index, untilMs, blockedBy }) =>
      untilMs === null ? [] : [{ task: index, untilMs, reason: blockedReason(blockedBy, untilMs) }],
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
      if (what && what.atMs <= this.nowMs) this.intervene(what);
      else this.wake(state.tasks[state.wakeups.pop()] as Task);
    }
    state.world.nowMs = toMs;
    this.endIdleDrawers();
  }

  /** Nominal timing: the clock moves only while nobody may go on. False when all have ended. */
  settle(): boolean {
    while (this.state.ready.size === 0 && !this.done) this.moveClock(this.nextWakeMs);
    return !this.done;
  }

  /** The task takes its next step now. */
  take(index: number): void {
    const { state } = this;
    const task = this.task(index);
    if (!state.ready.remove(index)) throw new Error(`task ${index} cannot take a step now`);
    state.drawers.delete(index);
    const actor = this.actor(index);
    const taken = takeStep(state.tree, state.world, task.node, actor, this.recorder?.of(task, this.nowMs) ?? null);
    task.node = taken.node;
    if (taken.step !== null) {
      task.steps++;
      state.steps++;
      let costMs = taken.costMs + state.world.extraLatencyMs(taken.step);
      if (state.latency) costMs += state.latency(taken.step, state.steps);
      if (costMs > 0) {
        task.untilMs = this.nowMs + costMs;
        task.blockedBy = taken.step;
        state.wakeups.push(task.untilMs, index);
        this.endIdleDrawers();
        return;
      }
    }
    this.arrive(task);
    this.endIdleDrawers();
  }

  /** An independent copy, from here on; it tells its events to its own sink. */
  fork(sink: Sink | null = null): Simulation {
    const { state } = this;
    return new Simulation(
      {
        ...state,
        world: state.world.fork(),
        tasks: state.tasks.map((task) => ({ ...task })),
        ready: state.ready.fork(),
        wakeups: state.wakeups.fork(),
        drawers: new Set(state.drawers),
      },
      sink ? new Recorder(sink, this.recorder?.count ?? 0) : null,
    );
  }

  private task(index: number): Task {
    const task = this.state.tasks[index];
    if (!task) throw new Error(`there is no task ${index}`);
    return task;
  }

  private actor(index: number): { task: number; process: number } {
    return { task: index, process: this.task(index).process };
  }

  private wake(task: Task): void {
    if (task.ending !== null) return; // killed while it slept
    if (task.steps === 0 && task.blockedBy === null) this.recorder?.started(task, this.nowMs);
    task.untilMs = null;
    task.blockedBy = null;
    this.arrive(task);
  }

  /** The task has reached its node: it reads the clock, ends, or is ready for its next step. */
  private arrive(task: Task): void {
    const { state } = this;
    task.node = answerClock(state.tree, task.node, this.nowMs, this.recorder?.of(task, this.nowMs) ?? null);
    const move = state.tree.moveOf(task.node);
    const reason = `it took ${task.steps} steps and did not end`;
    if (move.kind !== "step") this.end(task, move);
    else if (task.steps >= state.maxStepsPerTask) this.end(task, { kind: "stuck", reason, line: move.site.line });
    else this.makeReady(task);
  }

  private makeReady(task: Task): void {
    const { state } = this;
    if (awaitsDraw(task.node)) {
      state.drawers.add(task.index);
      task.lookedAtDraw = -1;
    }
    state.ready.push(task.index);
  }

  /** A request whose next random numbers end it does not wait for a turn. */
  private endIdleDrawers(): void {
    const { state } = this;
    if (state.drawers.size === 0) return;
    for (const index of [...state.drawers].sort((a, b) => a - b)) {
      const task = this.task(index);
      if (task.lookedAtDraw === state.world.draws && task.lookedAtMs === this.nowMs) continue;
      task.lookedAtDraw = state.world.draws;
      task.lookedAtMs = this.nowMs;
      if (endAfterDraws(state.tree, state.world, task.node) === null) continue;
      state.drawers.delete(index);
      state.ready.remove(index);
      const watcher = this.recorder?.of(task, this.nowMs) ?? null;
      task.node = takeStep(state.tree, state.world, task.node, this.actor(index), watcher).node;
      const move = state.tree.moveOf(task.node);
      if (move.kind === "step") throw new Error("drawing ahead and drawing give the same numbers");
      this.end(task, move);
    }
  }

  private end(task: Task, ending: Ending): void {
    task.ending = ending;
    task.untilMs = null;
    task.endedMs = this.nowMs;
    this.state.running--;
    this.state.world.database.abandon(task.index);
    this.recorder?.ended(task, ending, this.nowMs);
  }

  private intervene(what: Intervention): void {
    const { state } = this;
    state.intervened++;
    const changes = state.world.intervene(what);
    this.recorder?.fault(describeIntervention(what), changes, this.nowMs);
    if (what.kind !== "kill") return;
    for (const task of state.tasks) {
      if (task.process !== what.process || task.ending !== null || task.arriveMs > this.nowMs) continue;
      state.ready.remove(task.index);
      state.drawers.delete(task.index);
      this.end(task, { kind: "killed" });
    }
  }
}
