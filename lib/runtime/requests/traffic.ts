/** Traffic on a learner's prepared program. */
import { type Prepared, ScenarioError } from "#runtime/requests/prepare-simulation";
import { latencyOfScenario, processCount, type Scenario } from "#simulation/scenario";
import { Traffic } from "#simulation/traffic/traffic";
import { problemsOfTraffic, type TrafficSpec } from "#simulation/traffic/traffic-spec";

export function startTraffic(prepared: Prepared, scenario: Scenario, spec: TrafficSpec): Traffic {
  const problems = problemsOfTraffic(spec);
  if ((scenario.moduleState ?? "fresh") !== "fresh")
    problems.push("Traffic knows processes that are fresh for each request only: choose that, or simulate the others.");
  for (const { call } of [...(spec.events ?? []), ...(spec.adjustments ?? []).filter((each) => each.kind === "call")]) {
    const problem = prepared.program.problemWith(call);
    if (problem !== null) problems.push(problem);
  }
  if (problems.length > 0) throw new ScenarioError(problems.join(" "));
  return new Traffic({
    tree: prepared.tree,
    world: prepared.world,
    calls: scenario.calls,
    processes: processCount(scenario, "locmem"),
    latency: latencyOfScenario(scenario),
    interventions: scenario.interventions ?? [],
    spec,
  });
}
