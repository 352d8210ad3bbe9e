/**
 * A link that carries a race: the program, the scenario and the schedule, deflated and in base64url, with a version in front. What comes
 * back from a link is a stranger's: it is decoded within limits, held against its shape, and never throws.
 */
import type { Scenario } from "#simulation/scenario";
import type { Choice } from "#simulation/simulation";
import { packJson, unpackJson } from "#view-models/packed-json";

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
const MAX_CHOICES = 5000;
const MAX_REQUESTS = 10_000;
const BACKENDS = ["locmem", "filebased", "db", "dummy", "redis", "memcached", "redis-down", "memcached-down"];

/** Null when it would be too long for a link. */
export function encodeRace(race: SharedRace): string | null {
  const packed = `${VERSION}.${packJson(race)}`;
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
    typeof backend === "string" &&
    BACKENDS.includes(backend) &&
    (timing === "nominal" || timing === "adversarial") &&
    isScenario(scenario) &&
    Array.isArray(choices) &&
    choices.length <= MAX_CHOICES &&
    choices.every((choice) => isObject(choice) && isCount(choice.task, MAX_REQUESTS) && isTime(choice.atMs))
  );
}

function isScenario(value: unknown): value is Scenario {
  if (!isObject(value)) return false;
  const { calls, count, processes, arrivals, latency, moduleState, seed, placement, faults, interventions } = value;
  const isCall = (call: unknown) => isObject(call) && typeof call.entry === "string" && Array.isArray(call.args);
  const isArrivals = (all: unknown) =>
    isObject(all) && ["all", "at", "every", "poisson", "burst"].includes(String(all.kind)) && numbersIn(all);
  const isRule = (rule: unknown) =>
    isTime(rule) || (isObject(rule) && ["uniform", "exponential"].includes(String(rule.kind)) && numbersIn(rule));
  return (
    Array.isArray(calls) &&
    calls.length > 0 &&
    calls.length <= MAX_REQUESTS &&
    calls.every(isCall) &&
    isCount(count, MAX_REQUESTS) &&
    count > 0 &&
    (processes === undefined || (isCount(processes, MAX_REQUESTS) && processes > 0)) &&
    (arrivals === undefined || isArrivals(arrivals)) &&
    (latency === undefined || (isObject(latency) && Object.values(latency).every(isRule))) &&
    (moduleState === undefined || moduleState === "fresh" || moduleState === "kept") &&
    (seed === undefined || isCount(seed, 0xffff_ffff)) &&
    // What goes wrong on purpose is a lesson's; links do not carry it.
    placement === undefined &&
    faults === undefined &&
    interventions === undefined
  );
}

/** All but `kind` are numbers from 0, or lists of them. */
const numbersIn = (value: Record<string, unknown>): boolean =>
  Object.entries(value).every(
    ([name, part]) => name === "kind" || (Array.isArray(part) ? part.every(isTime) : isTime(part)),
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTime = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;
const isCount = (value: unknown, most: number): value is number =>
  isTime(value) && Number.isInteger(value) && value <= most;
