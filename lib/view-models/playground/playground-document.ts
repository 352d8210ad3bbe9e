/**
 * What the playground works on: a program, its settings and a scenario, and where its reader shall look. Plain data that goes into the browser's storage, a link or
 * a file; what comes back from there is a stranger's and is held against its shape (read-document.ts). Running it is somebody else's decision.
 */
import type { DjangoVersion } from "#engine/django-version";
import type { Scenario } from "#simulation/scenario";
import type { Choice } from "#simulation/simulation";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";
import type { ProgramFile } from "#view-models/playground/program-files";
import type { ShopRows } from "#view-models/playground/shop-data";

export const PLAYGROUND_MODES = ["run", "many", "explore", "schedule", "traffic", "compare"] as const;
export type PlaygroundMode = (typeof PLAYGROUND_MODES)[number];

/** The other side of a comparison; null = as on this side. Neither backend nor settings count while the other side's own are null. */
export interface OtherSide {
  code: string | null;
  backend: string | null;
  django: DjangoVersion | null;
  settings: string | null;
  /** What a cache step costs there; absent = what the scenario says, and nothing in local memory. */
  roundTripMs?: number;
}

export interface PlaygroundDocument {
  title: string;
  /** The main program. */
  code: string;
  /** Further modules, imported by name. */
  files: readonly ProgramFile[];
  /** CACHES as a settings module has it; empty = what the backend has by itself. */
  settings: string;
  /** Counts only while `settings` is empty. */
  backend: string;
  /** Which Django the program runs on. */
  django: DjangoVersion;
  /** The shop's tables at the start; null = as usual. */
  shop: ShopRows | null;
  scenario: Scenario;
  timing: "nominal" | "adversarial";
  /** Names of properties (explorer/properties/registry.ts). */
  properties: string[];
  /** A property of the learner's own, in Python: `def holds(results, cache)`; empty = none. */
  ownProperty: string;
  mode: PlaygroundMode;
  /** How many of the requests are explored, or scheduled by hand: all at once. */
  together: number;
  traffic: TrafficSpec;
  /** What "compare" holds this document against; null = not chosen yet. */
  other: OtherSide | null;
  /** A schedule by hand, or of a counterexample. */
  choices: Choice[];
  /** Where the trace stands; null = at its end. */
  cursor: number | null;
}

/** More than so many are left to Run many: equal requests are cheap to explore, different ones stop at the bound of states. */
export const MAX_TOGETHER = 24;
export const MAX_OWN_PROPERTY_CHARS = 4_000;
export const MAX_TITLE_CHARS = 120;

export const USUAL_TRAFFIC: TrafficSpec = {
  requests: 20_000,
  durationMs: 3_600_000,
  shape: "steady",
  spikes: [],
  keys: 0,
  skew: 1,
  seed: 1,
};
