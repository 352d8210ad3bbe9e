/** One request being served: where its program is, whether it may go on, and how it ended. */

import { lockInWords } from "#engine/row-locks";
import { backendOf, type LockStep, type Place, type Step } from "#engine/step";
import type { Call } from "#simulation/behaviour";
import type { BehaviourNode } from "#simulation/behaviour-tree";
import { IN_LINE } from "#simulation/process";
import { inSeconds } from "#simulation/words";

/** One request of a scenario. */
export interface Request {
  call: Call;
  process: number;
  arriveMs: number;
}

export type Ending =
  | ({ kind: "returned"; repr: string } & Place)
  | ({ kind: "raised"; error: string; traceback: string } & Place)
  /** It would not have come to an end: a loop without steps, or too many steps. */
  | ({ kind: "stuck"; reason: string } & Place)
  /** Its process died under it. */
  | { kind: "killed" };

export interface Task {
  readonly index: number;
  readonly process: number;
  readonly call: Call;
  /** Where its program is; while blocked, where it goes on afterwards. */
  node: BehaviourNode;
  /** Exactly one of: blocked (untilMs set), ready (both null), ended (ending set). */
  untilMs: number | null;
  ending: Ending | null;
  /** What it is blocked by; null = it has not arrived yet. */
  blockedBy: Step | null;
  arriveMs: number;
  endedMs: number | null;
  steps: number;
  /** What had been taken from the world (`World.taken`) and the time when it was last found to need another step. */
  lookedAtDraw: number;
  lookedAtMs: number;
}

export const newTask = (request: Request, index: number, node: BehaviourNode): Task => ({
  index,
  process: request.process,
  call: request.call,
  node,
  untilMs: request.arriveMs,
  ending: null,
  blockedBy: null,
  arriveMs: request.arriveMs,
  endedMs: null,
  steps: 0,
  lookedAtDraw: -1,
  lookedAtMs: -1,
});

/** How an ending is written in outcomes and reports: `'report'`, `ValueError: no such key`. */
export function endingText(ending: Ending): string {
  switch (ending.kind) {
    case "returned":
      return ending.repr;
    case "raised":
      return ending.error;
    case "stuck":
      return `Stuck: ${ending.reason}`;
    case "killed":
      return "Killed: its process died";
  }
}

/** Why a task cannot go on, in words. */
export function blockedReason(by: Step | null, untilMs: number): string {
  const until = inSeconds(untilMs);
  if (by === null) return `arrives at ${until}`;
  switch (by.kind) {
    case "sleep":
      return `asleep until ${until}`;
    case "work":
      return `busy with ${by.name} until ${until}`;
    case "database":
      return `waits for the database until ${until}`;
    case "cache":
      return `waits for ${backendOf(by.store)} until ${until}`;
    case "lock":
    case "clock":
    case "draw":
    case "section":
    case "identity":
      return `waits until ${until}`;
  }
}

/** "waits for `_lock`, which B holds". */
export function lockReason({ name, what }: LockStep, holders: readonly string[]): string {
  if (what === "await") return `waits until ${named(name)} is set`;
  const held = holders.length === 0 ? "" : `, which ${listed(holders)} ${holders.length === 1 ? "holds" : "hold"}`;
  return `waits for ${named(name)}${held}`;
}

/** "waits for row 1 of `shop_product`, which B's transaction has locked". */
export function rowsReason(locks: readonly string[], holders: readonly string[]): string {
  const what = locks.length === 0 ? "rows of the database" : listed(locks.map(lockInWords));
  const whose = holders.length === 0 ? "another transaction" : `${listed(holders)}'s transaction`;
  return `waits for ${what}, which ${whose} has locked`;
}

export const waitsForEver = (step: Step): string =>
  `it ${step.kind === "lock" ? lockReason(step, []) : rowsReason([], [])} for ever`;

/** Its next step waits for others to release something; the step itself has not begun. */
export const waitsForOthers = ({ blockedBy, untilMs }: Pick<Task, "blockedBy" | "untilMs">): boolean =>
  blockedBy !== null && (blockedBy.kind === "lock" || untilMs === IN_LINE);

/** A lock that nothing in the module names is called "a lock". */
const named = (name: string): string => (name.includes(" ") && !name.includes("[") ? name : `\`${name}\``);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
