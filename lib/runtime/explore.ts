/** Every interleaving of a learner's program, for a few requests. The explorer comes ready to be advanced in slices. */
import { Explorer } from "#explorer/explore";
import { custom } from "#explorer/properties/custom";
import { propertyNamed } from "#explorer/properties/registry";
import type { Property } from "#explorer/property";
import type { Interpreter } from "#runtime/interpreter";
import { type Prepared, ScenarioError } from "#runtime/prepare-simulation";
import type { ExploreSpec, PropertySpec } from "#runtime/protocol";

export function explorerFor(interpreter: Interpreter, prepared: Prepared, spec: ExploreSpec): Explorer {
  return new Explorer({
    tree: prepared.tree,
    world: prepared.world,
    requests: prepared.requests,
    timing: spec.timing,
    interventions: spec.scenario.interventions,
    properties: spec.properties.map((property) => propertyOf(interpreter, property)),
    reprOf: (payload, store) => interpreter.reprOf(payload, store),
    limits: spec.maxStates === undefined ? undefined : { maxStates: spec.maxStates },
  });
}

function propertyOf(interpreter: Interpreter, spec: PropertySpec): Property {
  if (spec.kind === "named") {
    const property = propertyNamed(spec.name);
    if (!property) throw new ScenarioError(`There is no property named "${spec.name}".`);
    return property;
  }
  const { title, quantifier, code } = spec;
  return custom({
    name: title,
    title,
    kind: quantifier,
    judge: ({ returns, cache }) => {
      const holds = interpreter.judge(code, returns, cache);
      if (quantifier === "sometimes") return holds ? title : null;
      return holds ? null : `not so: ${title}`;
    },
  });
}
