/** The counterexamples of a race, and one good order of it, each as a case for scripts/prove/replay.py. */
import type { Examined } from "#explorer/examine";
import { examine } from "#explorer/examine";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { exploreOptionsOf, explorerFor } from "#runtime/requests/explore";
import { moduleHintAlone } from "#runtime/requests/observe-modules";
import { type Prepared, prepareSimulation } from "#runtime/requests/prepare-simulation";
import type { Scenario } from "#simulation/scenario";
import { replay } from "#simulation/schedulers/replay";
import type { Choice } from "#simulation/simulation";
import type { CourseRace } from "#tooling/prove/races";
import { shopTables } from "#view-models/playground/shop-data";
import { keepsAGlobal } from "#view-models/prove/prove-race";
import { type RaceSchedule, raceSchedule } from "#view-models/prove/race-schedule";

export interface Case {
  id: number;
  name: string;
  kind: CourseRace["kind"];
  backend: string;
  /** The property that the order violates; null = a good order. */
  violates: string | null;
  race: RaceSchedule;
  program: Record<string, string>;
  driver: string | null;
  rows: Record<string, unknown>;
  caches: Record<string, Record<string, unknown>>;
}

/**
 * Whether each process has to have a module of its own: it is changed, has locks in it, or something that it has drawn. Threads share theirs, and so
 * does the test.
 */
export const keepsInModule = (prepared: Prepared, code: string, scenario: Scenario): boolean =>
  scenario.moduleState !== "threads" &&
  (prepared.tree.isBornApart([0, 1]) ||
    moduleHintAlone(prepared, scenario) !== null ||
    /\b(?:asyncio|threading)\./.test(code));

/** A server that fails, a flush: nothing that an order of steps could force. */
const isFromOutside = ({ options, spec: { scenario } }: CourseRace): boolean =>
  [options.faults, scenario.faults, scenario.interventions].some((what = []) => what.length > 0) ||
  (options.backend ?? "").endsWith("-down");

/** States looked at in one race. */
const MOST_STATES = 120_000;

/** Empty when nothing goes wrong in any order. Throws what keeps the program from being explored. */
export function casesOf(interpreter: Interpreter, race: CourseRace): Omit<Case, "id">[] {
  const { options, spec } = race;
  if (isFromOutside(race)) return [];
  const prepared = prepareSimulation(interpreter, options, spec.scenario, "instant");
  const limited = { ...spec, maxStates: Math.min(MOST_STATES, spec.maxStates ?? MOST_STATES) };
  const explorer = explorerFor(interpreter, prepared, limited);
  while (!explorer.advance(10_000));
  const report = explorer.report();
  const orders: { violates: string | null; choices: readonly Choice[] }[] = report.verdicts.flatMap(
    ({ name, kind, holds, example }) =>
      kind === "always" && holds === false && example ? [{ violates: name, choices: example.choices }] : [],
  );
  if (orders.length === 0) return [];
  const freshOptions = () => exploreOptionsOf(interpreter, prepared, limited);
  const good = report.outcomes.find(({ violates }) => violates.length === 0);
  if (good) orders.push({ violates: null, choices: good.choices });
  return orders.map(({ violates, choices }) => {
    const examined: Examined = examine(freshOptions(), replay(choices), explorer.serial);
    return {
      name: race.name,
      kind: race.kind,
      backend: options.backend ?? "locmem",
      violates,
      race: raceSchedule({
        events: examined.events,
        start: prepared.world.stored(),
        calls: prepared.requests.map(({ call }) => call),
        caches: prepared.caches,
        apart: keepsInModule(prepared, options.code, spec.scenario) || keepsAGlobal(options.driver),
        reprOf: (payload, store) => interpreter.reprOf(payload, store),
      }),
      program: {
        "views.py": `${options.code}\n`,
        ...Object.fromEntries(
          Object.entries(options.modules ?? {}).map(([name, code]) => [
            name.endsWith(".py") ? name : `${name}.py`,
            code,
          ]),
        ),
      },
      driver: options.driver ?? null,
      rows: shopTables(options.shop ?? null),
      caches: prepared.caches as Record<string, Record<string, unknown>>,
    };
  });
}
