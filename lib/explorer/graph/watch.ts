/** The monitors of properties over a simulation, whose requests do have numbers (in the graph, equal ones have none). */
import type { TraceEvent } from "#engine/event";
import { isDeed, type Moment, type Property } from "#explorer/property";
import type { BehaviourNode } from "#simulation/behaviour-tree";
import type { Simulation } from "#simulation/simulation";
import { waitsForOthers } from "#simulation/task";

export interface Violation {
  property: string;
  message: string;
  /** Entries that are not what they should be, by their name in the final cache. */
  keys: readonly string[];
  /** Rows of the database are not what they should be. */
  rows?: boolean;
  /** Index of the event at which it was seen; null = only at the end. */
  event: number | null;
}

export class Watch {
  readonly violations: Violation[] = [];
  private readonly shared: unknown[];
  private readonly own: unknown[][];
  private seen = 0;

  constructor(
    private readonly properties: readonly Property[],
    private readonly simulation: Simulation,
    private readonly events: readonly TraceEvent[],
    /** Beside the events: where the requests were. */
    private readonly nodes: readonly (BehaviourNode | null)[],
  ) {
    this.shared = properties.map(({ monitor }) => monitor?.start.shared);
    this.own = properties.map(({ monitor }) => simulation.tasks.map(() => monitor?.start.own));
  }

  /** The shared memory of property i. */
  memory(i: number): unknown {
    return this.shared[i];
  }

  /** Does something to the simulation and shows the monitors what happened. */
  during(action: () => void): void {
    const before = this.simulation.world.fork();
    // Whoever waits for a lock has not begun anything that could be over.
    const busyWith = this.simulation.tasks.map((task) => (waitsForOthers(task) ? null : task.blockedBy));
    action();
    this.simulation.tasks.forEach(({ untilMs, blockedBy }, task) => {
      const was = busyWith[task];
      if (was && (untilMs === null || blockedBy !== was)) this.woke(task);
    });
    const after = this.simulation.world;
    const { tree } = this.simulation;
    for (let i = this.seen; i < this.events.length; i++) {
      const event = this.events[i] as TraceEvent;
      if (isDeed(event)) this.follow(event, { before, after, tree, node: this.nodes[i] ?? null });
    }
    this.seen = this.events.length;
  }

  private follow(event: TraceEvent, moment: Moment): void {
    this.properties.forEach(({ name, monitor }, i) => {
      if (!monitor) return;
      const own = this.own[i] as unknown[];
      const next = monitor.follow(event, { shared: this.shared[i], own: own[event.task] }, moment);
      this.shared[i] = next.shared;
      own[event.task] = next.own;
      if (next.violation !== undefined)
        this.violations.push({ property: name, message: next.violation, keys: next.keys ?? [], event: event.index });
    });
  }

  private woke(task: number): void {
    this.properties.forEach(({ monitor }, i) => {
      if (!monitor?.woke) return;
      const own = this.own[i] as unknown[];
      const next = monitor.woke({ shared: this.shared[i], own: own[task] });
      this.shared[i] = next.shared;
      own[task] = next.own;
    });
  }
}
