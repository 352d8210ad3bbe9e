/** What a simulation consists of; `task-life.ts` and `simulation.ts` move it. */
import type { Waited } from "#engine/event";
import type { Intervention } from "#engine/faults";
import type { Step } from "#engine/step";
import type { World } from "#engine/world";
import type { BehaviourTree } from "#simulation/behaviour-tree";
import { forkProcesses, type Process } from "#simulation/process";
import { ReadyList } from "#simulation/ready-list";
import { Recorder, type Sink } from "#simulation/recorder";
import { newTask, type Request, type Task } from "#simulation/task";
import { WakeQueue } from "#simulation/wake-queue";

export type { Sink } from "#simulation/recorder";

/** What a step costs beyond its own duration. `nth` counts the steps of the whole simulation. */
export type Latency = (step: Step, nth: number) => number;

export interface SimulationOptions {
  tree: BehaviourTree;
  /** The simulation's own from here on: fork it first if you need it again. */
  world: World;
  requests: readonly Request[];
  /** No events are made when there is none. */
  sink?: Sink | null;
  latency?: Latency | null;
  interventions?: readonly Intervention[];
  /** A request with more steps than this is stuck. */
  maxStepsPerTask?: number;
  /** Processes keep their module's globals, and so serve one request at a time. */
  longLived?: boolean;
  /** Requests fed later take the places of those that have ended: for traffic without end. */
  reusePlaces?: boolean;
}

interface LockWaiter {
  step: Step;
  untilMs: number;
  /** Since when it had to wait, and for whom first, as far as that is known; null = the lock has been free. */
  waited: Waited | null;
}

export interface SimulationState {
  tree: BehaviourTree;
  world: World;
  tasks: Task[];
  ready: ReadyList;
  wakeups: WakeQueue;
  /** Long-lived processes by number; null = every request starts from a fresh module, and none waits for another. */
  processes: Map<number, Process> | null;
  /** Tasks that draw a random number next. */
  drawers: Set<number>;
  /** Tasks that take a lock next, blocked or not, first come first; they give up at `untilMs`. */
  lockWaiters: Map<number, LockWaiter>;
  /** By time; the first `intervened` of them have happened. */
  interventions: readonly Intervention[];
  intervened: number;
  /** Tasks that have not ended. */
  running: number;
  /** Places of tasks that have ended, to be taken again; null = every request has a number of its own. */
  free: number[] | null;
  steps: number;
  latency: Latency | null;
  maxStepsPerTask: number;
  recorder: Recorder | null;
}

export function newState(options: SimulationOptions): SimulationState {
  const { tree, world } = options;
  const tasks = options.requests.map((request, index) =>
    newTask(request, index, tree.root(request.call, request.process)),
  );
  const wakeups = WakeQueue.create();
  for (const task of tasks) wakeups.push(task.arriveMs, task.index);
  return {
    tree,
    world,
    tasks,
    ready: ReadyList.create(),
    wakeups,
    processes: options.longLived ? new Map() : null,
    drawers: new Set(),
    lockWaiters: new Map(),
    interventions: [...(options.interventions ?? [])].sort((a, b) => a.atMs - b.atMs),
    intervened: 0,
    running: tasks.length,
    free: options.reusePlaces ? [] : null,
    steps: 0,
    latency: options.latency ?? null,
    maxStepsPerTask: options.maxStepsPerTask ?? 10_000,
    recorder: options.sink ? new Recorder(options.sink) : null,
  };
}

export const forkState = (state: SimulationState, sink: Sink | null): SimulationState => ({
  ...state,
  world: state.world.fork(),
  tasks: state.tasks.map((task) => ({ ...task })),
  ready: state.ready.fork(),
  wakeups: state.wakeups.fork(),
  processes: state.processes && forkProcesses(state.processes),
  drawers: new Set(state.drawers),
  lockWaiters: new Map([...state.lockWaiters].map(([index, waiter]) => [index, { ...waiter }])),
  free: state.free && [...state.free],
  recorder: sink ? new Recorder(sink, state.recorder?.count ?? 0) : null,
});
