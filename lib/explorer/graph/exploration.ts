/**
 * All interleavings of a few requests, on the graph of merged states. Breadth-first by number of steps: a layer holds the
 * states reachable in that many steps, each with the exact number of ways to it and, for each request that may have
 * moved last, the best way. Equal requests in equal places are one group: a step of the group stands for as many
 * interleavings as it has members. Runs in slices, so that a worker can report and be told to stop.
 */

import { Outcomes } from "#explorer/ends/outcomes";
import type { ExploreOptions, Limits } from "#explorer/explore-options";
import type { Clock, Position } from "#explorer/graph/clock";
import { GivenUp } from "#explorer/graph/given-up";
import { isBetter, type Path } from "#explorer/graph/path";
import { isEnabled, type TaskState, type WorldState } from "#explorer/graph/states";
import type { Transitions } from "#explorer/graph/transitions";

interface State extends Position {
  world: WorldState;
  /** Sorted by number. */
  tasks: readonly TaskState[];
  interleavings: bigint;
  /** By the number of the task state that moved last (-1 at the start). */
  paths: Map<number, Path>;
}

export class Exploration {
  readonly outcomes: Outcomes;
  states = 0;
  readonly givenUp: GivenUp;
  hitStateBound = false;
  private layer: Iterator<State>;
  private next = new Map<string, State>();

  constructor(
    private readonly transitions: Transitions,
    private readonly clock: Clock,
    private readonly options: ExploreOptions,
    readonly limits: Limits,
    start: Position,
  ) {
    this.outcomes = new Outcomes(options, start);
    this.givenUp = new GivenUp(transitions, clock);
    const first: State = { ...start, tasks: sorted(start.tasks), interleavings: 1n, paths: new Map() };
    this.layer = [first].values();
  }

  /** Looks at up to this many states; true when there are no more. */
  advance(states: number): boolean {
    for (let i = 0; i < states; i++) {
      let { done, value: state } = this.layer.next();
      if (done) {
        if (this.next.size === 0) return true;
        this.layer = this.next.values();
        this.next = new Map();
        ({ value: state } = this.layer.next());
      }
      if (this.states >= this.limits.maxStates || this.options.tree.pythonRuns >= this.limits.maxPythonRuns) {
        this.hitStateBound = true;
        return true;
      }
      this.states++;
      this.expand(state);
    }
    return false;
  }

  private expand(state: State): void {
    const options = this.clock.options(state);
    if (options.length === 0) {
      this.outcomes.add(this.clock.settle(state), state.interleavings, [...state.paths.values()]);
      return;
    }
    const soonestMs = (options[0] as Position).world.world.nowMs;
    for (const option of options) this.expandAt(state, option, option.world.world.nowMs - soonestMs);
  }

  private expandAt(state: State, option: Position, lostMs: number): void {
    const position = { ...option, tasks: sorted(option.tasks) };
    const { tasks } = position;
    for (let i = 0; i < tasks.length; ) {
      const task = tasks[i] as TaskState;
      let end = i + 1;
      while (end < tasks.length && tasks[end] === task) end++;
      if (isEnabled(task, position)) this.follow(state, option, position, i, end - i, lostMs);
      i = end;
    }
  }

  private follow(
    state: State,
    option: Position,
    position: Position,
    index: number,
    members: number,
    lostMs: number,
  ): void {
    const mover = position.tasks[index] as TaskState;
    const interleavings = state.interleavings * BigInt(members);
    const atMs = position.world.world.nowMs;
    const path = this.bestPath(state, option, mover, atMs, lostMs);
    if (mover.steps >= this.limits.maxStepsPerTask) {
      this.givenUp.add(position, interleavings, path);
      return;
    }
    const taken = this.transitions.step(position.world, mover);
    const tasks = replaced(position.tasks, index, taken.task);
    const flags = position.flags | taken.flags;
    const after = this.clock.endIdleDrawers({ world: taken.world, tasks, flags });
    this.reach(after, after.tasks === tasks ? tasks : sorted(after.tasks), taken.task.id, interleavings, path);
  }

  private reach(at: Position, tasks: readonly TaskState[], last: number, interleavings: bigint, path: Path): void {
    let key = `${at.world.id} ${at.flags}`;
    for (const { id } of tasks) key += ` ${id}`;
    const known = this.next.get(key);
    if (!known) {
      const paths = new Map([[last, path]]);
      this.next.set(key, { world: at.world, flags: at.flags, tasks, interleavings, paths });
      return;
    }
    known.interleavings += interleavings;
    const best = known.paths.get(last);
    if (!best || isBetter(path, best)) known.paths.set(last, path);
  }

  /** The best way to this step, over all requests that may have moved before it. */
  private bestPath(state: State, option: Position, mover: TaskState, atMs: number, lostMs: number): Path {
    let best: Path | null = null;
    for (const [last, previous] of state.paths) {
      const path: Path = {
        previous,
        preemptions: previous.preemptions + preemptedBy(mover, state, option, last),
        lostMs: previous.lostMs + lostMs,
        mover: mover.id,
        continues: movedTo(state, option, last) === mover,
        atMs,
      };
      if (best === null || isBetter(path, best)) best = path;
    }
    return best ?? { previous: null, preemptions: 0, lostMs, mover: mover.id, continues: false, atMs };
  }
}

/** Where the request that moved last is now that time has passed; null when it has ended (or nobody has moved). */
export function movedTo(state: Position, option: Position, last: number): TaskState | null {
  const at = state.tasks.findIndex(({ id }) => id === last);
  const now = at < 0 ? undefined : option.tasks[at];
  return now === undefined || now.ending !== null ? null : now;
}

/** 1 if the request that moved last could have gone on in the place of `mover`. */
export function preemptedBy(mover: TaskState, state: Position, option: Position, last: number): number {
  const lastNow = movedTo(state, option, last);
  return lastNow !== mover && lastNow !== null && isEnabled(lastNow, option) ? 1 : 0;
}

export const sorted = (tasks: readonly TaskState[]): TaskState[] => [...tasks].sort((a, b) => a.id - b.id);

function replaced(tasks: readonly TaskState[], index: number, task: TaskState): TaskState[] {
  const copy = tasks.slice();
  copy.splice(index, 1);
  let at = copy.length;
  while (at > 0 && (copy[at - 1] as TaskState).id > task.id) at--;
  copy.splice(at, 0, task);
  return copy;
}
