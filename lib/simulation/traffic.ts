/** Traffic under way: requests come in one by one, take the places of those that have ended, and leave nothing but their share of what is measured. */
import type { Intervention } from "#engine/faults";
import type { World } from "#engine/world";
import type { Call } from "#simulation/behaviour";
import type { BehaviourTree } from "#simulation/behaviour-tree";
import { Simulation } from "#simulation/simulation";
import type { Latency } from "#simulation/simulation-state";
import type { Request } from "#simulation/task";
import { trafficArrivals } from "#simulation/traffic-arrivals";
import { TrafficMeter, type TrafficReport } from "#simulation/traffic-meter";
import type { TrafficSpec } from "#simulation/traffic-spec";

export interface TrafficOptions {
  tree: BehaviourTree;
  /** The traffic's own: fork it first if you need it again. */
  world: World;
  calls: readonly Call[];
  processes: number;
  latency: Latency | null;
  interventions: readonly Intervention[];
  spec: TrafficSpec;
}

export class Traffic {
  private readonly simulation: Simulation;
  private readonly meter: TrafficMeter;
  private readonly arrivals: Generator<Request, void>;
  /** When the request arrives that has been fed last: there is always one ahead. */
  private aheadMs: number;
  private runsBefore: number;

  constructor(private readonly options: TrafficOptions) {
    const { tree, world, calls, processes, latency, spec } = options;
    const startMs = world.nowMs;
    this.runsBefore = tree.pythonRuns;
    this.meter = new TrafficMeter(world, startMs, spec);
    this.arrivals = trafficArrivals(spec, calls, processes, startMs);
    this.aheadMs = startMs;
    const interventions = options.interventions.map((each) => ({ ...each, atMs: each.atMs + startMs }));
    const sink = this.meter.observe;
    this.simulation = Simulation.create({
      tree,
      world,
      requests: [],
      latency,
      interventions,
      sink,
      reusePlaces: true,
    });
  }

  /** Goes on for so many steps; true when all requests have ended. */
  advance(steps: number): boolean {
    const { simulation } = this;
    for (let taken = 0; taken < steps; taken++) {
      while (this.aheadMs <= simulation.nowMs) {
        const next = this.arrivals.next();
        if (next.done) this.aheadMs = Number.POSITIVE_INFINITY;
        else {
          this.aheadMs = next.value.arriveMs;
          simulation.feed(next.value);
        }
      }
      if (simulation.done) return true;
      const first = simulation.enabled.first;
      if (first === undefined) simulation.moveClock(simulation.nextWakeMs);
      else simulation.take(first);
    }
    return false;
  }

  report(): TrafficReport {
    return this.meter.report(this.options.tree.pythonRuns - this.runsBefore);
  }
}
