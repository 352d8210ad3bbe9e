/**
 * The explorer's front door: `explore` runs to the end, `Explorer` in slices (a worker reports progress in between and may
 * stop). Exact up to the bounds, and the report says which of "complete", "bounded", "cancelled" it is.
 */

import type { ExploreOptions, Limits } from "#explorer/explore-options";
import { Clock, type Position } from "#explorer/graph/clock";
import { Exploration } from "#explorer/graph/exploration";
import { FewSwitches } from "#explorer/graph/few-switches";
import { ProcessMatters, Transitions } from "#explorer/graph/transitions";
import { makeReport, type Progress, type Report } from "#explorer/report";
import type { SerialOrders } from "#explorer/serial/serial-orders";

/** A state holds a place for each request: the more requests, the fewer states fit. */
const exploreLimits = (requests: number): Limits => ({
  maxStates: Math.min(300_000, Math.floor(4_000_000 / Math.max(1, requests))),
  maxStepsPerTask: 200,
  maxPythonRuns: Number.POSITIVE_INFINITY,
});
const MAX_PROPERTIES = 30;

export class Explorer {
  private exploration: Exploration | FewSwitches;
  private transitions: Transitions;
  private start: Position;
  private finished = false;
  private processMatters: boolean;

  constructor(private readonly options: ExploreOptions) {
    if ((options.properties?.length ?? 0) > MAX_PROPERTIES) throw new Error(`at most ${MAX_PROPERTIES} properties`);
    const processes = new Set(options.requests.map(({ process }) => process));
    const oneProcess = processes.size <= 1;
    const kills = options.interventions?.some(({ kind }) => kind === "kill") ?? false;
    this.processMatters = oneProcess || kills || options.tree.threads || options.tree.isBornApart(processes);
    [this.transitions, this.start, this.exploration] = this.begin();
  }

  /** Looks at up to this many more states; true when there are no more. */
  advance(states: number): boolean {
    if (this.finished) return true;
    try {
      this.finished = this.exploration.advance(states);
    } catch (error) {
      if (!(error instanceof ProcessMatters)) throw error;
      // A store of the process is in play: requests of different processes are not interchangeable after all.
      this.processMatters = true;
      [this.transitions, this.start, this.exploration] = this.begin();
    }
    return this.finished;
  }

  progress(): Progress {
    const { states, outcomes } = this.exploration;
    return { states, interleavings: outcomes.interleavings, pythonRuns: this.options.tree.pythonRuns };
  }

  /** What is known so far; before the end its status is "cancelled". */
  report(): Report {
    const clock = new Clock(this.transitions, this.options.timing, this.options.interventions ?? []);
    return makeReport(this.exploration, this.options, this.finished, this.transitions, clock, this.start);
  }

  /** In the order "few-switches": everything with at most so many deviations has been looked at. */
  get deviations(): number {
    return this.exploration instanceof FewSwitches ? this.exploration.deviations : 0;
  }

  /** Where requests strictly one after another can lead. */
  get serial(): SerialOrders {
    return this.exploration.outcomes.serial;
  }

  private begin(): [Transitions, Position, Exploration | FewSwitches] {
    const { tree, world, requests, interventions, properties = [] } = this.options;
    const transitions = new Transitions(tree, properties, this.processMatters);
    const kinds = new Map<string, number>();
    const tasks = requests.map(({ call, process, arriveMs }) => {
      // In an order of whole requests each has its own time, so there it matters when it arrives.
      const arrives = properties.some(({ serial }) => serial) ? arriveMs : null;
      const key = JSON.stringify([call.entry, call.args, this.processMatters ? process : null, arrives]);
      const kind = kinds.get(key) ?? kinds.size;
      kinds.set(key, kind);
      return transitions.firstTask(kind, process, tree.root(call, process), arriveMs);
    });
    const first = world.fork();
    for (const what of interventions ?? []) if (what.atMs <= first.nowMs) first.intervene(what);
    const clock = new Clock(transitions, this.options.timing, interventions ?? []);
    const start = clock.moveTo({ world: transitions.firstWorld(first), tasks, flags: 0 }, first.nowMs);
    const limits = mergeLimits(exploreLimits(requests.length), this.options.limits);
    const Order = this.options.order === "few-switches" ? FewSwitches : Exploration;
    return [transitions, start, new Order(transitions, clock, this.options, limits, start)];
  }
}

const mergeLimits = (limits: Limits, own: Partial<Limits> = {}): Limits => ({
  maxStates: own.maxStates ?? limits.maxStates,
  maxStepsPerTask: own.maxStepsPerTask ?? limits.maxStepsPerTask,
  maxPythonRuns: own.maxPythonRuns ?? limits.maxPythonRuns,
});

/** Everything at once. */
export function explore(options: ExploreOptions): Report {
  const explorer = new Explorer(options);
  while (!explorer.advance(10_000));
  return explorer.report();
}
