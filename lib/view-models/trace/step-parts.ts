/**
 * One step taken apart for tables: what was done, to which key, with which value, and what came of it. The words are short enough
 * for a cell; `event-words.ts` says the same in a sentence. Values come from the run's previews (`repr` in Python).
 */
import type { CacheCommand } from "#engine/command";
import type { TraceEvent } from "#engine/event";
import { failureOf, payloadOf } from "#engine/reply";
import type { DatabaseAction, Step } from "#engine/step";
import { letters, type MarkTone } from "#view-models/trace/timeline";
import { duration } from "#view-models/words/duration";
import { keysOf, outcomeWords } from "#view-models/words/event-words";
import { type CachesOfRun, keyName } from "#view-models/words/key-name";
import { lockActions, lockParts } from "#view-models/words/lock-words";

export type StepTone = MarkTone | "work" | "sleep" | "returned" | "raised" | "other";

export interface StepParts {
  action: string;
  key: string;
  /** What was written or found. */
  value: string;
  /** What it amounted to. */
  result: string;
  tone: StepTone;
  letter: string;
}

export interface Naming {
  caches: CachesOfRun;
  previews: Readonly<Record<string, string>>;
}

export function stepParts(event: TraceEvent, { caches, previews }: Naming): StepParts {
  switch (event.type) {
    case "commanded": {
      const { command, outcome } = event;
      const found = outcome === "hit" ? payloadOf(event.reply) : null;
      const counted = outcome === "counted" && typeof event.reply !== "undefined" ? plainReply(event.reply) : "";
      return {
        action: actionOf(command, event.call?.api ?? null),
        key: keysText(command, caches),
        value: written(command, previews) || (found === null ? counted : (previews[found] ?? found)),
        result: outcomeWords[outcome],
        tone: outcome,
        letter: letters[outcome],
      };
    }
    case "queried": {
      const rows = rowsIn(event.reply);
      const refusal = failureOf(event.reply);
      if (refusal)
        return {
          ...NOTHING,
          action: queryAction(event.action),
          value: queryValue(event.action),
          result: refusal.kind === "deadlock" ? "refused: deadlock" : `refused: ${refusal.message}`,
          tone: "failed",
          letter: letters.failed,
        };
      return {
        action: queryAction(event.action),
        key: "",
        value: queryValue(event.action),
        result: rows === null ? "" : rows === 1 ? "1 row" : `${rows} rows`,
        tone: "query",
        letter: letters.query,
      };
    }
    case "slept":
      return { ...NOTHING, action: "sleep", value: duration(event.durationMs), tone: "sleep", letter: "z" };
    case "worked":
      return { ...NOTHING, action: event.name, value: duration(event.durationMs), tone: "work", letter: "W" };
    case "synchronised": {
      const { action, result } = lockParts(event);
      return { ...NOTHING, action, key: event.lock.name, result, letter: "K" };
    }
    case "returned":
      return { ...NOTHING, action: "return", value: event.repr, tone: "returned", letter: "↩" };
    case "raised":
      return { ...NOTHING, action: "raise", value: event.error, tone: "raised", letter: "!" };
    case "printed":
      return { ...NOTHING, action: "print", value: event.text.trimEnd(), letter: "p" };
    case "started":
      return { ...NOTHING, action: "start", value: event.name, letter: "▸" };
    case "fault":
      return { ...NOTHING, action: "fault", value: event.description, tone: "failed", letter: "!" };
    case "entered":
      return { ...NOTHING, action: "enter", value: event.section, letter: "[" };
    case "left":
      return { ...NOTHING, action: "leave", value: event.section, letter: "]" };
    case "reached":
      return { ...NOTHING, action: "line", value: event.function };
  }
}

/** What a request would do next, before it is known what will come of it. */
export function nextStepWords(step: Step | null, { caches, previews }: Naming): string {
  if (step === null) return "goes on to its end";
  switch (step.kind) {
    case "cache": {
      const value = written(step.command, previews);
      const what = `${actionOf(step.command, null)} ${keysText(step.command, caches)}`.trimEnd();
      return value === "" ? what : `${what} = ${value}`;
    }
    case "database":
      return `${queryAction(step.action)} ${queryValue(step.action)}`.trimEnd();
    case "sleep":
      return `sleep ${duration(step.durationMs)}`;
    case "work":
      return `${step.name}, ${duration(step.durationMs)}`;
    case "section":
      return `${step.does} ${step.name}`;
    case "lock":
      return `${lockActions[step.what]} ${step.name}`;
    case "clock":
      return "read the clock";
    case "draw":
      return "draw a random number";
    case "identity":
      return `look up its own ${step.of}`;
  }
}

/** `get`, and inside a longer call `get_or_set: add`. */
function actionOf(command: CacheCommand, api: string | null): string {
  const op = command.op.replaceAll("-", "_");
  const same = api === null || api === op || (op === "has" && api === "has_key") || (op === "incr" && api === "decr");
  return same || api === `a${op}` ? (api ?? op) : `${api}: ${op}`;
}

function keysText(command: CacheCommand, caches: CachesOfRun): string {
  const keys = keysOf(command).map((key) => keyName(key, caches).key);
  return keys.length > 3 ? `${keys.slice(0, 3).join(", ")}, ${keys.length - 3} more` : keys.join(", ");
}

function written(command: CacheCommand, previews: Naming["previews"]): string {
  if ("payload" in command) return previews[command.payload] ?? "";
  if (command.op === "incr") return command.delta === null ? "" : `by ${command.delta}`;
  return "";
}

function plainReply(reply: unknown): string {
  return typeof reply === "number" ? String(reply) : typeof reply === "string" ? reply.slice(1) : "";
}

function queryAction(action: DatabaseAction): string {
  const verb = action.do === "count" ? "SELECT COUNT" : action.do.toUpperCase();
  const lock = action.do === "select" && action.lock ? " FOR UPDATE" : "";
  return "table" in action ? `${verb}${lock} ${action.table}` : verb;
}

function queryValue(action: DatabaseAction): string {
  const pairs = (row: Record<string, unknown>) =>
    Object.entries(row)
      .map(([name, value]) => `${name} = ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
      .join(", ");
  if (action.do === "update") return pairs(action.set);
  return "where" in action ? pairs(action.where) : "";
}

function rowsIn(reply: unknown): number | null {
  if (typeof reply !== "string" || reply[0] !== "j") return null;
  const rows: unknown = JSON.parse(reply.slice(1));
  return Array.isArray(rows) ? rows.length : null;
}

const NOTHING: StepParts = { action: "", key: "", value: "", result: "", tone: "other", letter: "·" };
