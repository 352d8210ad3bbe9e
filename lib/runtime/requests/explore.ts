/** Every interleaving of a learner's program, for a few requests. The explorer comes ready to be advanced in slices. */
import { type ExploreOptions, Explorer } from "#explorer/explore";
import { custom } from "#explorer/properties/custom";
import { propertyNamed } from "#explorer/properties/registry";
import type { End, Property } from "#explorer/property";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import type { ExploreReport, ExploreSpec, PropertySpec } from "#runtime/protocol";
import { counterexamplesOf } from "#runtime/requests/counterexamples";
import { type Prepared, ScenarioError } from "#runtime/requests/prepare-simulation";
import type { Sources } from "#simulation/measures/provenance";

export function explorerFor(interpreter: Interpreter, prepared: Prepared, spec: ExploreSpec): Explorer {
  if (spec.scenario.moduleState === "kept")
    throw new ScenarioError(
      "Every interleaving is looked at for processes that are fresh for each request only: choose that, or simulate long-lived ones.",
    );
  return new Explorer(exploreOptionsOf(interpreter, prepared, spec));
}

/** What the explorer has found so far, with its counterexamples carried out and explained. */
export function reportOf(
  interpreter: Interpreter,
  prepared: Prepared,
  spec: ExploreSpec,
  explorer: Explorer,
): ExploreReport {
  const report = explorer.report();
  const counterexamples = counterexamplesOf(report, explorer, () => exploreOptionsOf(interpreter, prepared, spec));
  const shown = counterexamples.flatMap(({ events, good }) => [...events, ...(good?.events ?? [])]);
  return { ...report, caches: prepared.caches, previews: interpreter.previewsOf(shown), counterexamples };
}

/** New properties each time: some remember. */
const exploreOptionsOf = (interpreter: Interpreter, prepared: Prepared, spec: ExploreSpec): ExploreOptions => ({
  tree: prepared.tree,
  world: prepared.world,
  requests: prepared.requests,
  timing: spec.timing,
  interventions: spec.scenario.interventions,
  properties: spec.properties.map((property) => propertyOf(interpreter, property, prepared.origins)),
  reprOf: (payload, store) => interpreter.reprOf(payload, store),
  limits: spec.maxStates === undefined ? undefined : { maxStates: spec.maxStates },
});

function propertyOf(interpreter: Interpreter, spec: PropertySpec, origins: Sources): Property {
  if (spec.kind === "named") {
    const property = propertyNamed(spec.name, origins);
    if (!property) throw new ScenarioError(`There is no property named "${spec.name}".`);
    return property;
  }
  const { title, quantifier, code } = spec;
  return custom({
    name: title,
    title,
    kind: quantifier,
    judge: ({ returns, cache }) => {
      const holds = judged(interpreter, code, returns, cache);
      if (quantifier === "sometimes") return holds ? title : null;
      return holds ? null : `not so: ${title}`;
    },
  });
}

/** What the learner's `holds` says; its own mistakes come back in words. */
function judged(interpreter: Interpreter, code: string, returns: readonly string[], cache: End["cache"]): boolean {
  try {
    return interpreter.judge(code, returns, cache);
  } catch (error) {
    const lines = String(error instanceof Error ? error.message : error)
      .trim()
      .split("\n");
    throw new ScenarioError(
      `Your own property could not be asked: ${lines.at(-1)}. It is a function "def holds(results, cache)" that answers True or False.`,
    );
  }
}
