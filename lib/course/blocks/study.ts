/** Elements about many requests, to what they show: the scenario is read, the program is run under it at build time. */

import { SCENARIO_FIELDS, scenarioOf } from "#course/blocks/scenario-fields";
import { attribute, type Element, elementsIn, optional } from "#course/build/document";
import { failAt, type Place, programOf } from "#course/build/lesson-context";
import { Refused } from "#course/build/runner";
import type {
  ByHandBlock,
  LessonExploration,
  LessonProgram,
  LessonSimulation,
  TrafficComparison,
} from "#course/model/schema";
import { propertyNamed } from "#explorer/properties/registry";
import type { ExploreSpec, PropertySpec, RunOptions, SimulationReport } from "#runtime/protocol";
import { goals } from "#simulation/goals";
import type { Scenario } from "#simulation/scenario";

export async function runSimulation(place: Place, element: Element): Promise<LessonSimulation> {
  const program = await programOf(place, element);
  const scenario = scenarioIn(place, element, [program]);
  const report = await simulated(place, element, program, scenario);
  return { id: attribute(element, "id"), title: attribute(element, "title"), program, scenario, report };
}

export async function runTraffic(place: Place, element: Element): Promise<TrafficComparison> {
  const a = await programOf(place, element, { file: attribute(element, "a") });
  const b = await programOf(place, element, { file: attribute(element, "b") });
  const scenario = scenarioIn(place, element, [a, b]);
  return {
    id: attribute(element, "id"),
    titles: [attribute(element, "titleA"), attribute(element, "titleB")],
    programs: [a, b],
    scenario,
    reports: [await simulated(place, element, a, scenario), await simulated(place, element, b, scenario)],
  };
}

export async function readByHand(place: Place, element: Element): Promise<ByHandBlock> {
  const program = await programOf(place, element);
  const scenario = scenarioIn(place, element, [program]);
  const named = attribute(element, "goals")
    .split(/[\s,]+/)
    .filter(Boolean);
  const strange = named.find((name) => !Object.hasOwn(goals, name));
  if (strange || named.length === 0) {
    throw failAt(place.document, element, `no goal "${strange ?? ""}"; there are ${Object.keys(goals).join(", ")}`);
  }
  await simulated(place, element, program, scenario); // it can be played to the end
  const [missed] = await inWords(place, element, () =>
    place.shelf.runner.unreached(optionsOf(program), scenario, named),
  );
  if (missed) throw failAt(place.document, element, `no schedule reaches the goal "${missed}"`);
  return { id: attribute(element, "id"), title: attribute(element, "title"), program, scenario, goals: named };
}

export async function runExploration(place: Place, element: Element): Promise<LessonExploration> {
  const program = await programOf(place, element);
  const spec = specOf(place, element, scenarioIn(place, element, [program]));
  const report = await inWords(place, element, () => place.shelf.runner.explore(optionsOf(program), spec));
  if (report.status !== "complete" && spec.maxStates === undefined) {
    throw failAt(place.document, element, 'too many states to look at all of them (meant so? say maxStates="…")');
  }
  const canGoWrong = report.verdicts.some(({ kind, holds }) => kind === "always" && holds === false);
  return {
    id: attribute(element, "id"),
    title: attribute(element, "title"),
    program,
    spec,
    report,
    predict: { outcomes: report.outcomes.length, canGoWrong },
  };
}

function specOf(place: Place, element: Element, scenario: Scenario): ExploreSpec {
  const names = (optional(element, "properties") ?? "").split(/[\s,]+/).filter(Boolean);
  const strange = names.find((name) => propertyNamed(name) === null);
  if (strange)
    throw failAt(place.document, element, `no property "${strange}": see lib/explorer/properties/registry.ts`);
  const timing = optional(element, "timing") ?? "nominal";
  if (timing !== "nominal" && timing !== "adversarial")
    throw failAt(place.document, element, `timing="${timing}": nominal or adversarial`);
  const maxStates = optional(element, "maxStates");
  const named = names.map((name): PropertySpec => ({ kind: "named", name }));
  const own = elementsIn(element as never, "Property").map((property) => ownProperty(place, property));
  return {
    scenario,
    timing,
    properties: [...named, ...own],
    ...(maxStates === undefined ? {} : { maxStates: Number(maxStates) }),
  };
}

function ownProperty(place: Place, element: Element): PropertySpec {
  const code = place.shelf.text(attribute(element, "file"));
  const quantifier = attribute(element, "quantifier");
  if (code === null) throw failAt(place.document, element, `there is no file ${attribute(element, "file")}`);
  if (quantifier !== "always" && quantifier !== "sometimes")
    throw failAt(place.document, element, `quantifier="${quantifier}": always or sometimes`);
  return { kind: "python", title: attribute(element, "title"), quantifier, code };
}

function scenarioIn(place: Place, element: Element, programs: readonly LessonProgram[]): Scenario {
  const given = SCENARIO_FIELDS.flatMap((field) => {
    const value = optional(element, field);
    return value === undefined ? [] : [[field, value] as const];
  });
  const scenario = scenarioOf(Object.fromEntries(given));
  if (typeof scenario === "string") throw failAt(place.document, element, scenario);
  for (const { entry } of scenario.calls) {
    const without = programs.find(({ code }) => !new RegExp(`^((async )?def ${entry}\\(|${entry} *=)`, "m").test(code));
    if (without) throw failAt(place.document, element, `${without.file} has no function "${entry}"`);
  }
  return scenario;
}

const optionsOf = ({ code, backend }: LessonProgram): RunOptions => ({
  code,
  backend: backend as RunOptions["backend"],
});

async function simulated(
  place: Place,
  element: Element,
  program: LessonProgram,
  scenario: Scenario,
): Promise<SimulationReport> {
  const report = await inWords(place, element, () => place.shelf.runner.simulate(optionsOf(program), scenario));
  const kills = scenario.interventions?.some(({ kind }) => kind === "kill") ?? false;
  if (report.message && !kills) throw failAt(place.document, element, `${program.file}: ${report.message}`);
  return report;
}

async function inWords<T>(place: Place, element: Element, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refused) throw failAt(place.document, element, error.message);
    throw error;
  }
}
