/**
 * One interleaving, carried out by the simulation: its events, how it ended, and which properties it violates where. This
 * is how a counterexample is shown, and also the check of the explorer itself: what the graph calls a violation
 * must be one here.
 */
import type { TraceEvent } from "#engine/event";
import type { ExploreOptions } from "#explorer/explore-options";
import { finalCache } from "#explorer/final-cache";
import { payloadRepr } from "#explorer/payload-repr";
import type { End } from "#explorer/property";
import { type Violation, Watch } from "#explorer/watch";
import type { Scheduler } from "#simulation/run";
import { type Choice, Simulation } from "#simulation/simulation";
import { endingText } from "#simulation/task";

export interface Examined {
  simulation: Simulation;
  events: TraceEvent[];
  /** What was chosen, step by step. */
  choices: Choice[];
  end: End;
  violations: Violation[];
}

/** `serial`: the ends of one-after-another orders, for the properties that want them (`Explorer.serialEnds`). */
export function examine(
  options: Omit<ExploreOptions, "timing">,
  scheduler: Scheduler,
  serial: () => readonly End[] = () => [],
): Examined {
  const { tree, world, requests, interventions, properties = [], reprOf = payloadRepr } = options;
  const events: TraceEvent[] = [];
  const sink = (event: TraceEvent) => events.push(event);
  const maxStepsPerTask = options.limits?.maxStepsPerTask;
  const simulation = Simulation.create({ tree, world: world.fork(), requests, interventions, sink, maxStepsPerTask });
  const watch = new Watch(properties, simulation, events);
  const choices: Choice[] = [];
  for (;;) {
    watch.during(() => simulation.settle());
    const choice = simulation.done ? null : scheduler.next(simulation);
    if (choice === null) break;
    if (choice.atMs > simulation.nowMs) watch.during(() => simulation.moveClock(choice.atMs));
    watch.during(() => simulation.take(choice.task));
    choices.push(choice);
  }
  const endings = simulation.tasks.flatMap(({ ending }) => ending ?? []);
  const returns = endings.map(endingText).sort();
  const end: End = { returns, endings, cache: finalCache(simulation.world, reprOf), world: simulation.world };
  const violations = [...watch.violations];
  properties.forEach(({ name, atEnd }, i) => {
    const message = simulation.done ? (atEnd?.(end, watch.memory(i), serial) ?? null) : null;
    if (message !== null) violations.push({ property: name, message, event: null });
  });
  return { simulation, events, choices, end, violations };
}
