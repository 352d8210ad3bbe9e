/**
 * What `bridge.step` sends, made into a `Step`. The only place that knows the order of its arguments. A malformed step is a bug of our
 * Python package, so it throws.
 */
import type { CacheCommand, Limits } from "#engine/command";
import type { DatabaseAction, Site, Step } from "#engine/step";

export type Ask = (
  op: string,
  store: string,
  key: string | undefined,
  payload: string | undefined,
  ttlMs: number | undefined,
  extra: string | undefined,
  line: number | undefined,
  callId: number,
  api: string,
) => unknown;

/** Fields that only some commands have; Python sends them as JSON. */
interface Extra {
  limits?: Limits;
  keys?: string[];
  entries?: [string, string][];
  delta?: string | null;
  action?: DatabaseAction;
}

export function decodeStep(
  op: string,
  store: string,
  key: string | undefined,
  payload: string | undefined,
  ttl: number | undefined,
  extraJson: string | undefined,
): Step {
  const extra = readExtra(extraJson);
  // Pyodide builds strings character by character, as a chain; looking into one makes it whole before it is kept for long.
  payload?.charCodeAt(0);
  key?.charCodeAt(0);
  const ttlMs = ttl ?? null;
  switch (op) {
    case "sleep":
      return { kind: "sleep", durationMs: ttlMs ?? 0 };
    case "work":
      return { kind: "work", name: key ?? "work", durationMs: ttlMs ?? 0 };
    case "clock":
      return { kind: "clock" };
    case "draw":
      return { kind: "draw" };
    case "database":
      return { kind: "database", sql: key ?? "", action: need(extra.action, op), durationMs: ttlMs ?? 0 };
    default: {
      const step: Step = { kind: "cache", store, command: decodeCommand(op, key, payload, ttlMs, extra) };
      if (op === "replace") step.joined = true;
      return step;
    }
  }
}

const NOTHING: Extra = {};
let lastText = "{}";
let lastExtra: Extra = NOTHING;

/**
 * JSON, or in short `maxEntries,cullFrequency`: the limits come with every set, and each character costs on the way from Python.
 * The same text as last time is not parsed again; nobody changes what is parsed.
 */
function readExtra(text: string | undefined): Extra {
  if (text === undefined) return NOTHING;
  if (text !== lastText) {
    if (text.startsWith("{")) lastExtra = JSON.parse(text);
    else {
      const [maxEntries = 0, cullFrequency = 0] = text.split(",").map(Number);
      lastExtra = { limits: { maxEntries, cullFrequency } };
    }
    lastText = text;
  }
  return lastExtra;
}

function decodeCommand(
  op: string,
  key: string | undefined,
  payload: string | undefined,
  ttlMs: number | null,
  extra: Extra,
): CacheCommand {
  switch (op) {
    case "get":
    case "has":
    case "delete":
      return { op, key: need(key, op) };
    case "set":
    case "add":
      return { op, key: need(key, op), payload: need(payload, op), ttlMs, limits: extra.limits };
    case "touch":
      return { op, key: need(key, op), ttlMs, limits: extra.limits };
    case "replace":
      return { op, key: need(key, op), payload: need(payload, op) };
    case "incr":
      return { op, key: need(key, op), delta: need(extra.delta, op) };
    case "get-many":
    case "delete-many":
    case "delete-expired":
      return { op, keys: need(extra.keys, op) };
    case "set-many":
      return { op, entries: need(extra.entries, op), ttlMs };
    case "clear":
      return { op };
    case "count":
      return { op, limits: extra.limits };
    case "cull":
      return { op, limits: need(extra.limits, op) };
    default:
      throw new Error(`the Python package sent an unknown step "${op}"`);
  }
}

function need<T>(field: T | undefined, op: string): T {
  if (field === undefined) throw new Error(`the Python package sent "${op}" without a field it needs`);
  return field;
}

export const siteOf = (line: number | null, callId: number, api: string): Site => ({
  line,
  call: callId > 0 ? { id: callId, api } : null,
});
