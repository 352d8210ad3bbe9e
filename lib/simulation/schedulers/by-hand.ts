/**
 * The learner as the scheduler: chooses who takes the next step, takes it back, and forks. Every position is kept (a fork
 * shares what it can), so undo is exact. The score is the number of switches from one request to another.
 */
import type { TraceEvent } from "#engine/event";
import type { Goal } from "#simulation/goals";
import type { Choice, Simulation } from "#simulation/simulation";

interface Position {
  simulation: Simulation;
  choice: Choice | null;
  /** Events told up to here. */
  events: number;
}

export class ByHand {
  private readonly positions: Position[];
  readonly events: TraceEvent[];

  private constructor(positions: Position[], events: TraceEvent[]) {
    this.positions = positions;
    this.events = events;
  }

  /** `start` makes the simulation, telling its events to the sink it is given. */
  static begin(start: (sink: (event: TraceEvent) => void) => Simulation): ByHand {
    const events: TraceEvent[] = [];
    const simulation = start((event) => events.push(event));
    simulation.settle();
    return new ByHand([{ simulation, choice: null, events: events.length }], events);
  }

  /** Where we are. Look at it, but let `choose` move it. */
  get now(): Simulation {
    return this.position.simulation;
  }

  get schedule(): Choice[] {
    return this.positions.flatMap(({ choice }) => choice ?? []);
  }

  get switches(): number {
    const { schedule } = this;
    return schedule.filter(({ task }, i) => i > 0 && task !== schedule[i - 1]?.task).length;
  }

  /** The task takes its next step, at `atMs` if the clock is to go there first. */
  choose(task: number, atMs = this.now.nowMs): void {
    const next = this.now.fork((event) => this.events.push(event));
    if (atMs > next.nowMs) next.moveClock(atMs);
    if (!next.isEnabled(task)) throw new Error(`task ${task} cannot go on at ${atMs} ms`);
    next.take(task);
    next.settle();
    this.positions.push({ simulation: next, choice: { task, atMs }, events: this.events.length });
  }

  /** One step back; false at the start. */
  undo(): boolean {
    if (this.positions.length === 1) return false;
    this.positions.pop();
    this.events.length = this.position.events;
    return true;
  }

  /** Another session from the position after `steps` choices ("what if B had gone here?"). */
  fork(steps = this.positions.length - 1): ByHand {
    const positions = this.positions.slice(0, steps + 1);
    return new ByHand(positions, this.events.slice(0, positions.at(-1)?.events ?? 0));
  }

  /** What the goal says of the events so far: in words, or null. */
  reached(goal: Goal): string | null {
    return goal.reached(this.events, (this.positions[0] as Position).simulation.world);
  }

  private get position(): Position {
    return this.positions.at(-1) as Position;
  }
}
