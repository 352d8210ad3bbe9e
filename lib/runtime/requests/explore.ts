/** Every interleaving of a learner's program, for a few requests. The explorer comes ready to be advanced in slices. */
import { examine } from "#explorer/examine";
import { Explorer } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { custom } from "#explorer/properties/custom";
import { propertyNamed } from "#explorer/properties/registry";
import type { Property } from "#explorer/property";
import type { Report } from "#explorer/report";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import type { ExploreReport, ExploreSpec, PropertySpec, RunViolation } from "#runtime/protocol";
import { counterexamplesOf } from "#runtime/requests/counterexamples";
import { clockHintOf } from "#runtime/requests/observe-clock";
import { moduleHintAlone } from "#runtime/requests/observe-modules";
import { type Prepared, ScenarioError } from "#runtime/requests/prepare-simulation";
import type { Sources } from "#simulation/measures/provenance";
import { replay } from "#simulation/schedulers/replay";
import type { Choice } from "#simulation/simulation";

/** `how` goes before what the specification says. */
export function explorerFor(
  interpreter: Interpreter,
  prepared: Prepared,
  spec: ExploreSpec,
  how: Pick<ExploreOptions, "limits" | "order"> = {},
): Explorer {
  if (spec.scenario.moduleState === "kept")
    throw new ScenarioError(
      "Every interleaving is looked at for processes that are fresh for each request, or threaded: choose one of these, or simulate long-lived ones.",
    );
  return new Explorer({ ...exploreOptionsOf(interpreter, prepared, spec), ...how });
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
  const hint = report.status === "complete" ? moduleHintAlone(prepared, spec.scenario) : null;
  const isNominal = report.status === "complete" && spec.timing === "nominal";
  const clock = isNominal ? clockHintOf(prepared, spec.scenario) : null;
  const start = prepared.world.stored();
  const shown = counterexamples.flatMap(({ events, good }) => [...events, ...(good?.events ?? [])]);
  return {
    ...report,
    caches: prepared.caches,
    previews: interpreter.previewsOf(shown, start),
    start,
    hint,
    apart: hint !== null || prepared.tree.isBornApart(prepared.requests.map(({ process }) => process)),
    clock,
    counterexamples,
  };
}

/** What an always-property that does not hold says of its example, in words; null = nothing beyond that it does not hold. */
export function firstViolation(
  interpreter: Interpreter,
  prepared: Prepared,
  spec: ExploreSpec,
  explorer: Explorer,
  verdict: Report["verdicts"][number],
): string | null {
  if (!verdict.example || verdict.kind !== "always") return null;
  const options = exploreOptionsOf(interpreter, prepared, spec);
  const { violations } = examine(options, replay(verdict.example.choices), explorer.serial);
  const message = violations.find(({ property }) => property === verdict.name)?.message ?? null;
  return message?.startsWith("not so: ") ? null : message;
}

/** What one run of a schedule violates, each property once. */
export function violationsOf(
  interpreter: Interpreter,
  prepared: Prepared,
  spec: ExploreSpec,
  choices: readonly Choice[],
): RunViolation[] {
  const options = exploreOptionsOf(interpreter, prepared, spec);
  const { violations } = examine(options, replay(choices));
  return (options.properties ?? []).flatMap(({ name, title }) => {
    const found = violations.find(({ property }) => property === name);
    return found ? [{ title, message: found.message }] : [];
  });
}

/** New properties each time: some remember. */
export const exploreOptionsOf = (interpreter: Interpreter, prepared: Prepared, spec: ExploreSpec): ExploreOptions => ({
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
    looksAt: parametersOf(code),
    judge: (seen) => {
      const verdict = judged(interpreter, code, { ...seen });
      if (quantifier === "sometimes") return verdict === true ? title : null;
      if (verdict === true) return null;
      return verdict === false ? `not so: ${title}` : verdict;
    },
  });
}

/** What the learner's `holds` says; its own mistakes come back in words. */
function judged(interpreter: Interpreter, code: string, seen: Readonly<Record<string, unknown>>): boolean | string {
  try {
    return interpreter.judge(code, seen);
  } catch (error) {
    const lines = String(error instanceof Error ? error.message : error)
      .trim()
      .split("\n");
    throw new ScenarioError(
      `Your own property could not be asked: ${lines.at(-1)}. It is a function "def holds(results, cache)" that answers True or False.`,
    );
  }
}

/** What the function asks for beyond results and cache: watching costs states. */
function parametersOf(code: string): { rows: boolean; work: boolean } {
  const parameters =
    /def holds\(([^)]*)\)/
      .exec(code)?.[1]
      ?.split(",")
      .map((name) => name.trim()) ?? [];
  return { rows: parameters.includes("rows"), work: parameters.includes("work") };
}
