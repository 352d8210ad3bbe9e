/**
 * What `bridge.step` sends, made into a `Step`. A malformed step is a bug of our
 * Python package, so it throws.
 */
import type { CacheCommand, Limits } from "#engine/command";
import type { DatabaseAction, LockStep, Place, Site, Step } from "#engine/step";

/** Fields that only some commands have; Python sends them as JSON. */
export interface Extra {
  limits?: Limits;
  keys?: string[];
  entries?: [string, string][];
  delta?: string | null;
  action?: DatabaseAction;
  lock?: Partial<LockStep> & Pick<LockStep, "id" | "of" | "what" | "permits" | "most">;
  transaction?: string;
  aheadMs?: number;
  existing?: true;
  px?: true;
  pattern?: string;
  after?: string | null;
  count?: number;
  added?: boolean;
}

export function decodeStep(
  op: string,
  store: string,
  key: string | undefined,
  payload: string | undefined,
  ttl: number | undefined,
  extra: Extra,
): Step {
  const ttlMs = ttl ?? null;
  switch (op) {
    case "sleep":
      return { kind: "sleep", durationMs: ttlMs ?? 0 };
    case "work":
      return { kind: "work", name: key ?? "work", durationMs: ttlMs ?? 0 };
    case "enter":
    case "leave":
      return { kind: "section", name: key ?? "", does: op };
    case "clock":
      return { kind: "clock" };
    case "draw":
      return { kind: "draw" };
    case "lock": {
      const name = need(key, op);
      return { kind: "lock", name, amount: 1, blocking: false, timeoutMs: null, ...need(extra.lock, op) };
    }
    case "identity":
      return { kind: "identity", of: key === "process" ? "process" : "request" };
    case "database":
      return { kind: "database", sql: key ?? "", action: need(extra.action, op), durationMs: ttlMs ?? 0 };
    default: {
      const step: Step = { kind: "cache", store, command: decodeCommand(op, key, payload, ttlMs, extra) };
      if (op === "replace") step.joined = true;
      if (extra.transaction !== undefined) step.transaction = extra.transaction;
      if (extra.aheadMs !== undefined) step.aheadMs = extra.aheadMs;
      return step;
    }
  }
}

/** JSON, or in short: `maxEntries,cullFrequency` (limits come with every set), `+delta` (one comes with every incr). */
export function parseExtra(text: string): Extra {
  if (text.startsWith("{")) return JSON.parse(text);
  if (text.startsWith("+")) return { delta: text.slice(1) };
  const [maxEntries = 0, cullFrequency = 0] = text.split(",").map(Number);
  return { limits: { maxEntries, cullFrequency } };
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
    case "add": {
      const { limits, existing, px } = extra;
      const written = { key: need(key, op), payload: need(payload, op), ttlMs, limits, ...(px && { px }) };
      return op === "set" && existing ? { op, ...written, existing } : { op, ...written };
    }
    case "touch":
      return { op, key: need(key, op), ttlMs, limits: extra.limits };
    case "replace":
      return { op, key: need(key, op), payload: need(payload, op) };
    case "incr":
      return { op, key: need(key, op), delta: need(extra.delta, op), ...(extra.existing && { existing: true }) };
    case "ttl":
      return { op, key: need(key, op) };
    case "keys":
      return { op, pattern: need(extra.pattern, op) };
    case "scan":
      return { op, pattern: need(extra.pattern, op), after: extra.after ?? null, count: need(extra.count, op) };
    case "delete-if":
      return { op, key: need(key, op), payload: need(payload, op) };
    case "touch-if": {
      const written = { key: need(key, op), payload: need(payload, op), ttlMs: need(ttlMs ?? undefined, op) };
      return { op, ...written, added: need(extra.added, op) };
    }
    case "get-many":
    case "delete-many":
    case "delete-expired":
      return { op, keys: need(extra.keys, op) };
    case "set-many":
      return { op, entries: need(extra.entries, op), ttlMs };
    case "clear":
    case "entries":
    case "ping":
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

/** As Python says it (stampede/bridge.py, `place`): a line of the main program, or "prices.py:12". */
export type SaidPlace = number | string | null;

export function placeOf(said: SaidPlace): Place {
  if (typeof said !== "string") return { line: said };
  const colon = said.lastIndexOf(":");
  return { line: Number(said.slice(colon + 1)), file: said.slice(0, colon) };
}

export const siteOf = (said: SaidPlace, callId: number, api: string): Site => ({
  ...placeOf(said),
  call: callId > 0 ? { id: callId, api } : null,
});
