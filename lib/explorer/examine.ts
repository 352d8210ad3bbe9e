/**
 * One interleaving, carried out by the simulation: its events, how it ended, and which properties it violates where. This
 * is how a counterexample is shown, and also the check of the explorer itself: what the graph calls a violation
 * must be one here.
 */
import { changesOf, type TraceEvent } from "#engine/event";
import { endOf } from "#explorer/ends/end-of";
import { observationsOf } from "#explorer/ends/observations";
import { serialOrdersOf } from "#explorer/ends/outcomes";
import { payloadRepr } from "#explorer/ends/payload-repr";
import type { ExploreOptions } from "#explorer/explore-options";
import { type Violation, Watch } from "#explorer/graph/watch";
import type { End } from "#explorer/property";
import { callKey } from "#explorer/serial/request-order";
import type { SerialOrders } from "#explorer/serial/serial-orders";
import type { BehaviourNode } from "#simulation/behaviour-tree";
import type { Sink } from "#simulation/recorder";
import type { Scheduler } from "#simulation/run";
import { type Choice, Simulation } from "#simulation/simulation";

export interface Examined {
  simulation: Simulation;
  events: TraceEvent[];
  /** What was chosen, step by step. */
  choices: Choice[];
  /** After so many of them nobody changed anything any more. */
  settled: number;
  end: End;
  violations: Violation[];
}

/** `serial`: the orders of whole requests, when somebody has looked at them already (`Explorer.serial`). */
export function examine(options: ExploreOptions, scheduler: Scheduler, serial?: SerialOrders): Examined {
  const { tree, world, requests, interventions, properties = [], reprOf = payloadRepr } = options;
  const events: TraceEvent[] = [];
  const nodes: (BehaviourNode | null)[] = [];
  const sink: Sink = (event, node) => {
    events.push(event);
    nodes.push(node);
  };
  const maxStepsPerTask = options.limits?.maxStepsPerTask;
  const simulation = Simulation.create({ tree, world: world.fork(), requests, interventions, sink, maxStepsPerTask });
  const watch = new Watch(properties, simulation, events, nodes);
  const choices: Choice[] = [];
  let settled = 0;
  for (;;) {
    watch.during(() => simulation.settle());
    const choice = simulation.done ? null : scheduler.next(simulation);
    if (choice === null) break;
    if (choice.atMs > simulation.nowMs) watch.during(() => simulation.moveClock(choice.atMs));
    const seen = events.length;
    watch.during(() => simulation.take(choice.task));
    choices.push(choice);
    if (events.slice(seen).some((event) => changesOf(event).length > 0)) settled = choices.length;
  }
  const ended = simulation.tasks.flatMap(({ ending, node }) => (ending ? { ending, seen: observationsOf(node) } : []));
  const kinds = requests.map((request) => `${callKey(request)} ${request.process} ${request.arriveMs}`);
  const all = simulation.done ? ended : [];
  const end = endOf(
    simulation.done ? requests : [],
    simulation.done ? kinds : [],
    all,
    world,
    simulation.world,
    reprOf,
  );
  const violations = [...watch.violations];
  properties.forEach(({ name, atEnd }, i) => {
    if (!simulation.done || !atEnd) return;
    const found = atEnd(end, watch.memory(i), serial ?? serialOrdersOf(options, kinds, reprOf)) ?? null;
    if (found === null) return;
    const said = typeof found === "string" ? { message: found, keys: [] } : found.say();
    violations.push({ property: name, ...said, event: null });
  });
  return { simulation, events, choices, settled, end, violations };
}
