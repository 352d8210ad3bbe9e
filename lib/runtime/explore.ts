/** Every interleaving of a learner's program, for a few requests. */

import type { Timing } from "#explorer/clock";
import { Explorer } from "#explorer/explore";
import type { Property } from "#explorer/property";
import type { Interpreter } from "#runtime/interpreter";
import { type Prepared, prepareSimulation } from "#runtime/prepare-simulation";
import type { RunOptions } from "#runtime/protocol";
import { ScenarioError } from "#runtime/simulate";
import { problemsOf, type Scenario } from "#simulation/scenario";

export interface ExploreSpec {
  scenario: Scenario;
  timing: Timing;
  properties?: readonly Property[];
  maxStates?: number;
}

export interface Exploring extends Prepared {
  explorer: Explorer;
}

/** Ready to be advanced in slices. */
export function prepareExplorer(interpreter: Interpreter, options: RunOptions, spec: ExploreSpec): Exploring {
  const problems = problemsOf(spec.scenario);
  if (problems.length > 0) throw new ScenarioError(problems.join(" "));
  const prepared = prepareSimulation(interpreter, options, spec.scenario);
  const explorer = new Explorer({
    tree: prepared.tree,
    world: prepared.world,
    requests: prepared.requests,
    timing: spec.timing,
    interventions: spec.scenario.interventions,
    properties: spec.properties,
    reprOf: (payload, store) => interpreter.reprOf(payload, store),
    limits: spec.maxStates === undefined ? undefined : { maxStates: spec.maxStates },
  });
  return { ...prepared, explorer };
}
