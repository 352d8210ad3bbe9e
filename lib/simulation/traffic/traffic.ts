/**
 * Traffic under way: visitors come in one by one, take the places of those that have ended, and leave nothing but their share of what is measured. What is
 * planned (faults, deploys, single calls) and what somebody moves meanwhile comes at its virtual moment, so the same plan with the same moves gives the same run.
 */
import { assertNever } from "#engine/assert-never";
import type { Fault, Intervention } from "#engine/faults";
import type { World } from "#engine/world";
import type { Call } from "#simulation/behaviour";
import type { BehaviourTree } from "#simulation/behaviour-tree";
import { Simulation } from "#simulation/simulation";
import type { Latency, Sink } from "#simulation/simulation-state";
import type { Adjustment, TimedAdjustment } from "#simulation/traffic/traffic-adjustment";
import { callsOfAllKeys, TrafficArrivals } from "#simulation/traffic/traffic-arrivals";
import { TrafficMeter, type TrafficReport } from "#simulation/traffic/traffic-meter";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";
import { type Happening, TrafficTimeline } from "#simulation/traffic/traffic-timeline";

export interface TrafficOptions {
  tree: BehaviourTree;
  /** As set-up left it; it is not changed. */
  world: World;
  calls: readonly Call[];
  processes: number;
  latency: Latency | null;
  interventions: readonly Intervention[];
  spec: TrafficSpec;
  /** Sees every event too. */
  watch?: Sink;
  /** What a call is after so many deploys; absent = the same. */
  callNow?: (call: Call, deploys: number) => Call;
}

const DOWN: readonly Fault[] = (["redis", "memcached"] as const).map((backend) => ({
  kind: "down",
  backend,
  fromMs: 0,
  untilMs: null,
}));

export class Traffic {
  private readonly simulation: Simulation;
  private readonly meter: TrafficMeter;
  private readonly arrivals: TrafficArrivals;
  private readonly timeline: TrafficTimeline;
  private readonly startMs: number;
  private readonly plannedFaults: readonly Fault[];
  private readonly adjustments: TimedAdjustment[];
  private readonly slowerMs = {
    cache: 0,
    database: 0,
    work: 0,
    sleep: 0,
    lock: 0,
    clock: 0,
    draw: 0,
    identity: 0,
    section: 0,
  };
  private readonly runsBefore: number;
  /** Each deploy begins with new processes. */
  private firstProcess = 0;
  private deploys = 0;
  /** Calls that are no visitor's. */
  private ownCalls = 0;

  constructor(private readonly options: TrafficOptions) {
    const { tree, calls, latency, spec } = options;
    const world = options.world.fork();
    this.startMs = world.nowMs;
    this.runsBefore = tree.pythonRuns;
    this.adjustments = [...(spec.adjustments ?? [])];
    this.plannedFaults = world.faults.map((fault) => ({
      ...fault,
      fromMs: fault.fromMs + this.startMs,
      untilMs: fault.untilMs === null ? null : fault.untilMs + this.startMs,
    }));
    world.faults = this.plannedFaults;
    this.meter = new TrafficMeter(world, this.startMs, spec);
    this.arrivals = new TrafficArrivals(spec, calls);
    this.timeline = new TrafficTimeline(spec, options.interventions);
    this.simulation = Simulation.create({
      tree,
      world,
      requests: [],
      latency: (step, nth) => this.slowerMs[step.kind] + (latency === null ? 0 : latency(step, nth)),
      sink: watched(this.meter.observe, options.watch),
      reusePlaces: true,
    });
    if (spec.warmUp) this.warmUp();
  }

  /** Virtual time, from the start of the traffic. */
  get nowMs(): number {
    return this.simulation.nowMs - this.startMs;
  }

  /** Goes on for so many steps, or up to a moment; true when all requests have ended. */
  advance(steps: number, untilMs = Number.POSITIVE_INFINITY): boolean {
    const { simulation, startMs } = this;
    for (let taken = 0; taken < steps; taken++) {
      const first = simulation.enabled.first;
      if (first !== undefined) {
        simulation.take(first);
        continue;
      }
      const nextMs = Math.min(simulation.nextWakeMs, this.arrivals.nextMs + startMs, this.timeline.nextMs + startMs);
      const atEnd = nextMs === Number.POSITIVE_INFINITY;
      const toMs = atEnd ? Math.max(simulation.nowMs, this.options.spec.durationMs + startMs) : nextMs;
      if (toMs > untilMs + startMs) {
        simulation.moveClock(Math.max(simulation.nowMs, untilMs + startMs));
        return false;
      }
      if (!atEnd) this.goTo(toMs);
      else {
        simulation.moveClock(toMs);
        return true;
      }
    }
    return false;
  }

  /** From the next whole millisecond on: nothing of it has happened yet, so that the same list of changes gives the same run. Null when the time is over. */
  adjust(adjustment: Adjustment): TimedAdjustment | null {
    const timed = { ...adjustment, atMs: Math.floor(this.nowMs) + 1 };
    if (timed.atMs >= this.options.spec.durationMs) return null;
    this.adjustments.push(timed);
    this.timeline.insert(timed);
    return timed;
  }

  report(): TrafficReport {
    const pythonRuns = this.options.tree.pythonRuns - this.runsBefore;
    return { ...this.meter.report(this.nowMs), pythonRuns, nowMs: this.nowMs, adjustments: [...this.adjustments] };
  }

  /** Who was blocked until then goes first, then what comes from outside, then the visitors. */
  private goTo(atMs: number): void {
    const { simulation, arrivals, timeline, startMs } = this;
    simulation.moveClock(Math.max(simulation.nowMs, atMs));
    while (timeline.nextMs + startMs <= simulation.nowMs) this.happen(timeline.take());
    while (arrivals.nextMs + startMs <= simulation.nowMs) {
      const process = arrivals.count % this.options.processes;
      this.feed(arrivals.take(), process);
    }
    simulation.moveClock(simulation.nowMs);
  }

  private happen({ kind, what }: Happening): void {
    if (kind === "adjustment") this.carryOut(what);
    else if (what.kind === "kill") this.simulation.intervene({ ...what, process: what.process + this.firstProcess });
    else this.simulation.intervene(what);
  }

  private carryOut(what: TimedAdjustment): void {
    const { simulation } = this;
    switch (what.kind) {
      case "rate":
        this.arrivals.setRate(what.times, what.atMs);
        return;
      case "skew":
        this.arrivals.setSkew(what.skew);
        return;
      case "slower":
        this.slowerMs[what.of] = what.byMs;
        return;
      case "room":
        simulation.world.room = what.entries;
        return;
      case "server":
        simulation.world.faults = what.up ? this.plannedFaults : [...DOWN, ...this.plannedFaults];
        return;
      case "flush":
        simulation.flushAll();
        return;
      case "deploy":
        this.firstProcess += this.options.processes;
        this.deploys++;
        simulation.deploy(this.options.world, this.firstProcess);
        if (this.options.spec.warmUp) this.warmUp();
        return;
      case "call":
        this.feedOwn(what.call);
        return;
      default:
        assertNever(what, "adjustment");
    }
  }

  private warmUp(): void {
    for (const call of callsOfAllKeys(this.options.calls, this.options.spec.keys)) this.feedOwn(call);
  }

  private feedOwn(call: Call): void {
    this.meter.ignoreLatencyOf(this.feed(call, this.ownCalls++ % this.options.processes));
  }

  private feed(call: Call, process: number): number {
    const now = this.options.callNow?.(call, this.deploys) ?? call;
    return this.simulation.feed({ call: now, process: process + this.firstProcess, arriveMs: this.simulation.nowMs });
  }
}

function watched(sink: Sink, watch: Sink | undefined): Sink {
  if (!watch) return sink;
  return (event, node) => {
    sink(event, node);
    watch(event, node);
  };
}
