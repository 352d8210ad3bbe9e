/**
 * Whether something unknown (from a link, a file, the browser's storage) has the shape of a scenario, a schedule, a backend. Numbers are finite and
 * within limits; whether a scenario makes sense is `problemsOf`'s question.
 */
import { areArguments } from "#simulation/call-arguments";
import { MODULE_STATES, type Scenario } from "#simulation/scenario";
import type { Choice } from "#simulation/simulation";
import { SLOWED } from "#simulation/traffic/traffic-adjustment";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";

const MAX_CHOICES = 5000;
const MAX_REQUESTS = 10_000;
const MAX_LISTED = 1000;
const SERVERS = ["locmem", "filebased", "db", "dummy", "redis", "memcached"];
const BACKENDS = [...SERVERS, "redis-down", "memcached-down"];

export const isBackend = (value: unknown): value is string =>
  BACKENDS.includes(String(value)) && typeof value === "string";

export const isChoices = (value: unknown): value is Choice[] =>
  Array.isArray(value) &&
  value.length <= MAX_CHOICES &&
  value.every((choice) => isObject(choice) && isCount(choice.task, MAX_REQUESTS) && isTime(choice.atMs));

export function isScenario(value: unknown): value is Scenario {
  if (!isObject(value)) return false;
  const { calls, count, processes, arrivals, latency, moduleState, seed, placement, faults, interventions } = value;
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
    (moduleState === undefined || MODULE_STATES.some((state) => state === moduleState)) &&
    (seed === undefined || isCount(seed, 0xffff_ffff)) &&
    (placement === undefined || isPlacement(placement)) &&
    (faults === undefined || isList(faults, isFault)) &&
    (interventions === undefined || isList(interventions, isIntervention))
  );
}

export function isTraffic(value: unknown): value is TrafficSpec {
  if (!isObject(value)) return false;
  const { requests, durationMs, shape, spikes, keys, skew, seed, deploys, events, warmUp, adjustments } = value;
  return (
    [requests, durationMs, keys, skew].every(isTime) &&
    isCount(seed, 0xffff_ffff) &&
    (shape === "steady" || shape === "day") &&
    isList(spikes, (spike) => isObject(spike) && [spike.atMs, spike.lengthMs, spike.times].every(isTime)) &&
    (deploys === undefined || isList(deploys, (deploy) => isObject(deploy) && isTime(deploy.atMs))) &&
    (events === undefined || isList(events, (event) => isObject(event) && isTime(event.atMs) && isCall(event.call))) &&
    (warmUp === undefined || typeof warmUp === "boolean") &&
    (adjustments === undefined || isList(adjustments, isAdjustment))
  );
}

const isCall = (call: unknown): boolean =>
  isObject(call) && typeof call.entry === "string" && Array.isArray(call.args) && areArguments(call.args);

function isAdjustment(value: unknown): boolean {
  if (!isObject(value) || !isTime(value.atMs)) return false;
  switch (value.kind) {
    case "rate":
      return isTime(value.times);
    case "skew":
      return isTime(value.skew);
    case "slower":
      return SLOWED.some((kind) => kind === value.of) && isTime(value.byMs);
    case "room":
      return value.entries === null || isTime(value.entries);
    case "server":
      return typeof value.up === "boolean";
    case "call":
      return isCall(value.call);
    default:
      return value.kind === "flush" || value.kind === "deploy";
  }
}

const isArrivals = (all: unknown): boolean =>
  isObject(all) && ["all", "at", "every", "poisson", "burst"].includes(String(all.kind)) && numbersIn(all);

const isRule = (rule: unknown): boolean =>
  isTime(rule) || (isObject(rule) && ["uniform", "exponential"].includes(String(rule.kind)) && numbersIn(rule));

const isPlacement = (value: unknown): boolean =>
  isObject(value) &&
  (value.kind === "in-turn" ||
    value.kind === "random" ||
    (value.kind === "explicit" && isList(value.processes, (process) => isCount(process, MAX_REQUESTS))));

const isServer = ({ backend, location }: Record<string, unknown>): boolean =>
  SERVERS.includes(String(backend)) && (location === undefined || typeof location === "string");

function isFault(value: unknown): boolean {
  if (!isObject(value) || !isServer(value)) return false;
  const { kind, fromMs, untilMs, extraMs, clientTimeoutMs, share } = value;
  if (!isTime(fromMs) || !(untilMs === null || isTime(untilMs))) return false;
  if (kind === "slow") return isTime(extraMs) && (clientTimeoutMs === undefined || isTime(clientTimeoutMs));
  return kind === "down" || (kind === "flaky" && isTime(share) && share <= 1);
}

function isIntervention(value: unknown): boolean {
  if (!isObject(value) || !isTime(value.atMs)) return false;
  if (value.kind === "kill") return isCount(value.process, MAX_REQUESTS);
  return isServer(value) && (value.kind === "flush" || (value.kind === "evict" && typeof value.key === "string"));
}

/** All but `kind` are numbers from 0, or lists of them. */
const numbersIn = (value: Record<string, unknown>): boolean =>
  Object.entries(value).every(
    ([name, part]) => name === "kind" || (Array.isArray(part) ? part.every(isTime) : isTime(part)),
  );

const isList = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= MAX_LISTED && value.every(isOne);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTime = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;
export const isCount = (value: unknown, most: number): value is number =>
  isTime(value) && Number.isInteger(value) && value <= most;
