/** A learner's program under many requests, picked by time: traffic as it comes. */
import type { TraceEvent } from "#engine/event";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { CannotRepeat } from "#runtime/interpreter/learner-program";
import type { SimulationReport } from "#runtime/protocol";
import type { Prepared } from "#runtime/requests/prepare-simulation";
import { Meter } from "#simulation/measures/measures";
import { run } from "#simulation/run";
import { latencyOfScenario, type Scenario } from "#simulation/scenario";
import { byTime } from "#simulation/schedulers/by-time";
import { Simulation } from "#simulation/simulation";
import type { Sink } from "#simulation/simulation-state";

export function simulate(
  interpreter: Interpreter,
  prepared: Prepared,
  scenario: Scenario,
  keepEvents: boolean,
): SimulationReport {
  const meter = new Meter({ database: prepared.world.database });
  const events: TraceEvent[] = [];
  const runsBefore = prepared.program.pythonRuns;
  const simulation = startSimulation(prepared, scenario, (event) => {
    meter.observe(event);
    if (keepEvents) events.push(event);
  });
  const message = runByTime(simulation);
  return {
    measures: meter.measures(),
    pythonRuns: prepared.program.pythonRuns - runsBefore,
    message,
    events,
    previews: interpreter.previewsOf(events),
    caches: prepared.caches,
  };
}

/** Why not all have ended, in words; else empty. */
function runByTime(simulation: Simulation): string {
  try {
    return run(simulation, byTime()).message;
  } catch (error) {
    if (!(error instanceof CannotRepeat)) throw error;
    const ended = simulation.tasks.filter(({ ending }) => ending !== null).length;
    return `Stopped after ${ended} of ${simulation.tasks.length} requests. ${error.message}`;
  }
}

/** Learning a step means running the program again up to there: the price of n steps grows with n². */
const MAX_STEPS_PER_REQUEST = 500;

/** A new simulation from where the set-up left off. */
export const startSimulation = (prepared: Prepared, scenario: Scenario, sink: Sink): Simulation =>
  Simulation.create({
    tree: prepared.tree,
    world: prepared.world.fork(),
    requests: prepared.requests,
    latency: latencyOfScenario(scenario),
    interventions: scenario.interventions,
    maxStepsPerTask: MAX_STEPS_PER_REQUEST,
    longLived: scenario.moduleState === "kept",
    sink,
  });
