/** A learner's program under many requests, picked by time: traffic as it comes. */
import type { TraceEvent } from "#engine/event";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { CannotRepeat } from "#runtime/interpreter/learner-program";
import type { SimulationReport } from "#runtime/protocol";
import { moduleHint } from "#runtime/requests/observe-modules";
import type { Prepared } from "#runtime/requests/prepare-simulation";
import { startSimulation } from "#runtime/requests/start-simulation";
import { Meter } from "#simulation/measures/measures";
import { run } from "#simulation/run";
import type { Scenario } from "#simulation/scenario";
import { byTime } from "#simulation/schedulers/by-time";
import type { Simulation } from "#simulation/simulation";

export function simulate(
  interpreter: Interpreter,
  prepared: Prepared,
  scenario: Scenario,
  keepEvents: boolean,
  /** It costs some runs of Python more. */
  lookAtModules = true,
): SimulationReport {
  const meter = new Meter({ database: prepared.world.database });
  const events: TraceEvent[] = [];
  const runsBefore = prepared.program.pythonRuns;
  const simulation = startSimulation(prepared, scenario, (event) => {
    meter.observe(event);
    if (keepEvents) events.push(event);
  });
  const message = runByTime(simulation);
  const start = keepEvents ? prepared.world.stored() : [];
  return {
    measures: meter.measures(),
    pythonRuns: prepared.program.pythonRuns - runsBefore,
    message,
    hint: lookAtModules && message === "" ? moduleHint(prepared, scenario, simulation) : null,
    events,
    previews: interpreter.previewsOf(events, start),
    start,
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
