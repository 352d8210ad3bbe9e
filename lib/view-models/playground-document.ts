/**
 * What the playground works on: a program, its settings and a scenario, and where its reader shall look. Plain data that goes into the browser's storage, a link or
 * a file; what comes back from there is a stranger's and is held against its shape here. Running it is somebody else's decision.
 */
import type { Scenario } from "#simulation/scenario";
import { problemsOf } from "#simulation/scenario";
import type { Choice } from "#simulation/simulation";
import { problemsOfTraffic, type TrafficSpec } from "#simulation/traffic-spec";
import { isBackend, isChoices, isCount, isObject, isScenario, isTraffic } from "#view-models/scenario-shape";

export const PLAYGROUND_MODES = ["run", "many", "explore", "schedule", "traffic"] as const;
export type PlaygroundMode = (typeof PLAYGROUND_MODES)[number];

export interface PlaygroundDocument {
  title: string;
  code: string;
  /** CACHES as a settings module has it; empty = what the backend has by itself. */
  settings: string;
  /** Counts only while `settings` is empty. */
  backend: string;
  scenario: Scenario;
  timing: "nominal" | "adversarial";
  /** Names of properties (explorer/properties/registry.ts). */
  properties: string[];
  mode: PlaygroundMode;
  /** How many of the requests are explored, or scheduled by hand: all at once. */
  together: number;
  traffic: TrafficSpec;
  /** A schedule by hand, or of a counterexample. */
  choices: Choice[];
  /** Where the trace stands; null = at its end. */
  cursor: number | null;
}

export const MAX_CODE_CHARS = 60_000;
export const MAX_TOGETHER = 8;
const MAX_TITLE_CHARS = 120;
const MAX_PROPERTIES = 20;
const MAX_EVENTS = 10_000_000;

export const USUAL_TRAFFIC: TrafficSpec = {
  requests: 20_000,
  durationMs: 3_600_000,
  shape: "steady",
  spikes: [],
  keys: 0,
  skew: 1,
  seed: 1,
};

export type ReadDocument = { ok: true; document: PlaygroundDocument } | { ok: false; reason: string };

/** The document, or the first thing that is wrong with it. Fields it does not know are dropped. */
export function documentFrom(value: unknown): ReadDocument {
  if (!isObject(value)) return wrong("it is not a snippet of the playground");
  const {
    title,
    code,
    settings,
    backend,
    scenario,
    timing,
    properties,
    mode,
    together,
    traffic = USUAL_TRAFFIC,
    choices,
    cursor,
  } = value;
  if (typeof title !== "string" || title.length > MAX_TITLE_CHARS) return wrong("its title is missing or too long");
  if (typeof code !== "string") return wrong("its program is missing");
  if (code.length > MAX_CODE_CHARS) return wrong(`its program has more than ${MAX_CODE_CHARS} characters`);
  if (typeof settings !== "string" || settings.length > MAX_CODE_CHARS)
    return wrong("its CACHES are missing or too long");
  if (!isBackend(backend)) return wrong("its backend is none that the playground knows");
  if (!isScenario(scenario)) return wrong("its scenario is not one");
  const [problem] = problemsOf(scenario);
  if (problem !== undefined) return wrong(`its scenario contradicts itself. ${problem.replace(/\.$/, "")}`);
  if (timing !== "nominal" && timing !== "adversarial") return wrong("its timing is neither nominal nor adversarial");
  if (!isProperties(properties)) return wrong("its properties are not a list of names");
  if (!isMode(mode)) return wrong("its mode is none that the playground has");
  if (!isCount(together, MAX_TOGETHER) || together < 1)
    return wrong(`from 1 to ${MAX_TOGETHER} requests can be explored together`);
  if (!isTraffic(traffic)) return wrong("its traffic is not one");
  const [trafficProblem] = problemsOfTraffic(traffic);
  if (trafficProblem !== undefined)
    return wrong(`its traffic contradicts itself. ${trafficProblem.replace(/\.$/, "")}`);
  if (!isChoices(choices)) return wrong("its schedule is not one");
  if (cursor !== null && !isCount(cursor, MAX_EVENTS)) return wrong("its cursor is not a position");
  return {
    ok: true,
    document: {
      title,
      code,
      settings,
      backend,
      scenario,
      timing,
      properties,
      mode,
      together,
      traffic,
      choices,
      cursor,
    },
  };
}

const wrong = (what: string): ReadDocument => ({ ok: false, reason: `This cannot be opened: ${what}.` });

const isMode = (value: unknown): value is PlaygroundMode => PLAYGROUND_MODES.some((mode) => mode === value);

const isProperties = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= MAX_PROPERTIES &&
  value.every((name) => typeof name === "string" && /^[a-z-]{1,40}(=\d{1,6})?$/.test(name));
