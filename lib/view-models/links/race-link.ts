/**
 * A link that carries a race: the program, the scenario and the schedule, deflated and in base64url, with a version in front. What comes
 * back from a link is a stranger's: it is decoded within limits, held against its shape, and never throws.
 */
import type { Scenario } from "#simulation/scenario";
import type { Choice } from "#simulation/simulation";
import { packJson, unpackJson } from "#view-models/links/packed-json";
import { isBackend, isChoices, isObject, isScenario } from "#view-models/playground/scenario-shape";

export interface SharedRace {
  code: string;
  backend: string;
  scenario: Scenario;
  timing: "nominal" | "adversarial";
  choices: Choice[];
}

export type Decoded = { ok: true; race: SharedRace } | { ok: false; reason: string };

const VERSION = "r1";
/** Browsers and chat programs cut longer addresses. */
export const MAX_LINK_CHARS = 16_000;

/** Null when it would be too long for a link, or is nothing that a link carries. */
export function encodeRace(race: SharedRace): string | null {
  if (!isRace(race)) return null;
  const json = packJson(race);
  if (json === null) return null;
  const packed = `${VERSION}.${json}`;
  return packed.length > MAX_LINK_CHARS ? null : packed;
}

export function decodeRace(text: string): Decoded {
  if (text.length > MAX_LINK_CHARS) return refused("The link is too long.");
  const dot = text.indexOf(".");
  if (text.slice(0, dot) !== VERSION) return refused("The link is of another version, or not one of ours.");
  const unpacked = unpackJson(text.slice(dot + 1));
  if (!unpacked.ok) return refused(unpacked.reason);
  const race = unpacked.value;
  return isRace(race) ? { ok: true, race } : refused("What is in the link is not a program with a scenario.");
}

const refused = (reason: string): Decoded => ({ ok: false, reason });

function isRace(value: unknown): value is SharedRace {
  if (!isObject(value)) return false;
  const { code, backend, scenario, timing, choices } = value;
  return (
    typeof code === "string" &&
    isBackend(backend) &&
    (timing === "nominal" || timing === "adversarial") &&
    isScenario(scenario) &&
    // What goes wrong on purpose is a lesson's or the playground's; these links do not carry it.
    scenario.placement === undefined &&
    scenario.faults === undefined &&
    scenario.interventions === undefined &&
    isChoices(choices)
  );
}
