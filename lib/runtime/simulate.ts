/** A learner's program under many requests, picked by time: traffic as it comes. */
import type { TraceEvent } from "#engine/event";
import type { Interpreter } from "#runtime/interpreter";
import { type Prepared, prepareSimulation } from "#runtime/prepare-simulation";
import type { RunOptions } from "#runtime/protocol";
import { type Measures, Meter } from "#simulation/measures";
import { run } from "#simulation/run";
import { latencyOfScenario, problemsOf, type Scenario } from "#simulation/scenario";
import { byTime } from "#simulation/schedulers/by-time";
import { Simulation } from "#simulation/simulation";

export interface SimulationReport {
  measures: Measures;
  pythonRuns: number;
  /** Empty when every request came to its end. */
  message: string;
  events: TraceEvent[];
  /** `repr` of the stored payloads that occur in the events. */
  previews: Record<string, string>;
  caches: Prepared["caches"];
}

/** What is wrong with the scenario, in words. */
export class ScenarioError extends Error {}

export function simulate(
  interpreter: Interpreter,
  options: RunOptions,
  scenario: Scenario,
  keepEvents: boolean,
): SimulationReport {
  const problems = problemsOf(scenario);
  if (problems.length > 0) throw new ScenarioError(problems.join(" "));
  const prepared = prepareSimulation(interpreter, options, scenario);
  const meter = new Meter({ database: prepared.world.database });
  const events: TraceEvent[] = [];
  const simulation = Simulation.create({
    tree: prepared.tree,
    world: prepared.world.fork(),
    requests: prepared.requests,
    latency: latencyOfScenario(scenario),
    interventions: scenario.interventions,
    sink: (event) => {
      meter.observe(event);
      if (keepEvents) events.push(event);
    },
  });
  const end = run(simulation, byTime());
  return {
    measures: meter.measures(),
    pythonRuns: prepared.program.pythonRuns,
    message: end.message,
    events,
    previews: interpreter.previewsOf(events),
    caches: prepared.caches,
  };
}
