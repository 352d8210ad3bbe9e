/** From what a page has in its hands (a counterexample, or an order of the learner's own) to the project for real Django. */

import type { DjangoVersion } from "#engine/django-version";
import type { Change, TraceEvent } from "#engine/event";
import type { Call } from "#simulation/behaviour";
import type { Scenario } from "#simulation/scenario";
import type { ShopRows } from "#view-models/playground/shop-data";
import { type ProveSource, proveProject } from "#view-models/prove/prove-project";
import { raceSchedule } from "#view-models/prove/race-schedule";
import { reportText, type ToldRace } from "#view-models/prove/report-text";
import type { TakeHome, TextFile } from "#view-models/take-home/take-home";
import type { Naming } from "#view-models/trace/step-parts";

export interface RaceInHand {
  /** What the zip is called. */
  title: string;
  options: {
    code: string;
    modules?: Record<string, string>;
    driver?: string;
    shop?: ShopRows | null;
    django?: DjangoVersion;
  };
  scenario: Scenario;
  events: readonly TraceEvent[];
  start: readonly Change[];
  naming: Naming;
  /** Whether the program keeps something in its module, of which each process has one of its own; null = nobody has looked. */
  apart: boolean | null;
  /** Null = an order that the learner chose: it is asked whether whole requests could have ended like it. */
  found: { property: AskedProperty; title: string; told: ToldRace } | null;
  link: string | null;
}

interface AskedProperty {
  name: string;
  /** The learner's own `holds`; null = one of ours. */
  code: string | null;
}

const AS_IF_IN_TURN = {
  name: "serialisable",
  code: null,
  title: "The requests end as if they had run one after another.",
};

/** Why this order cannot be forced on real Django, in words; null = it can. */
export function whyNotProved({ scenario, naming }: Pick<RaceInHand, "scenario" | "naming">): string | null {
  const { faults = [], interventions = [], moduleState } = scenario;
  const isDown = Object.values(naming.caches).some(({ LOCATION }) => CLOSED.test(String(LOCATION)));
  if (isDown || faults.length > 0 || interventions.length > 0)
    return "What happens from outside (a server that is down, a flush, a process that dies) cannot be forced on real Django.";
  if (moduleState === "kept") return "Processes that live on from request to request cannot be forced on real Django.";
  return null;
}

/** By convention nothing listens there (engine/faults.ts). */
const CLOSED = /:(?:6390|11290)\b/;

/** What a driver notes in a global is of its process, as what the program keeps is. */
export const keepsAGlobal = (driver: string | undefined): boolean => /^\s+global\s/m.test(driver ?? "");

export function proveRace(race: RaceInHand, template: readonly TextFile[]): TakeHome {
  const { title, options, scenario, events, start, naming, found, link } = race;
  // To load the module twice would connect a signal twice.
  const known = race.apart ?? !/\b(?:receiver|connect)\(/.test(options.code);
  const apart = known || keepsAGlobal(options.driver);
  const calls = Array.from({ length: scenario.count }, (_, i) => scenario.calls[i % scenario.calls.length] as Call);
  const reprOf = (payload: string) => naming.previews[payload] ?? "…";
  const schedule = raceSchedule({ events, start, calls, caches: naming.caches, apart, reprOf });
  const asked = found ?? { property: AS_IF_IN_TURN, title: AS_IF_IN_TURN.title, told: null };
  const source: ProveSource = {
    title,
    code: options.code,
    modules: options.modules ?? {},
    driver: options.driver ?? null,
    shop: options.shop ?? null,
    django: options.django,
    caches: naming.caches,
    race: {
      title: asked.title,
      property: { name: asked.property.name, code: asked.property.code },
      report: asked.told === null ? "" : reportText(asked.told, events, naming, link),
      ...schedule,
    },
    template,
  };
  return proveProject(source);
}
