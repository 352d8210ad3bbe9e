/** A simulation of a prepared program. */
import type { Prepared } from "#runtime/requests/prepare-simulation";
import { latencyOfScenario, type Scenario } from "#simulation/scenario";
import { Simulation } from "#simulation/simulation";
import type { Sink } from "#simulation/simulation-state";

/** Learning a step means running the program again up to there: the price of n steps grows with n². */
const MAX_STEPS_PER_REQUEST = 500;
/** Unless waiting loops are guessed. */
const MAX_STEPS_GUESSED = 3_000;

/** A new simulation from where the set-up left off. */
export const startSimulation = (prepared: Prepared, scenario: Scenario, sink: Sink): Simulation =>
  Simulation.create({
    tree: prepared.tree,
    world: prepared.world.fork(),
    requests: prepared.requests,
    latency: latencyOfScenario(scenario),
    interventions: scenario.interventions,
    maxStepsPerTask: prepared.program.guesses ? MAX_STEPS_GUESSED : MAX_STEPS_PER_REQUEST,
    longLived: scenario.moduleState === "kept",
    sink,
  });
