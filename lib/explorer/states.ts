/**
 * The two halves of a state of the exploration, each interned so that equal ones are one object with a number: where a
 * request is, and what the world is like. A state is then a world number and a sorted list of task numbers.
 */
import type { OpenTransactions } from "#engine/database";
import type { LockStep } from "#engine/step";
import type { World } from "#engine/world";
import type { BehaviourNode } from "#simulation/behaviour-tree";
import type { Ending } from "#simulation/task";

/** Where one request is. Equal requests in equal places are the same. */
export interface TaskState {
  readonly id: number;
  /** Its call and, where it matters, its process. */
  readonly kind: number;
  readonly process: number;
  readonly node: BehaviourNode;
  readonly steps: number;
  /** Blocked until then; null = it may go on, or has ended. */
  readonly untilMs: number | null;
  readonly ending: Ending | null;
  readonly awaitsDraw: boolean;
  /** It takes a lock next (threading.Lock and its kin), and goes on without it when `untilMs` comes. */
  readonly waitsFor: { readonly step: LockStep; readonly untilMs: number } | null;
  /** Its part of each property's memory. */
  readonly own: readonly unknown[];
  /** What it has written and not committed: nobody else sees it. */
  readonly open: OpenTransactions;
}

export interface WorldState {
  readonly id: number;
  /** Never changed: forked for every step. */
  readonly world: World;
  /** The shared part of each property's memory. */
  readonly shared: readonly unknown[];
}

export const isEnabled = (task: TaskState, { world }: WorldState): boolean =>
  task.untilMs === null && task.ending === null && !mustWait(task, world);

const mustWait = ({ waitsFor, process }: TaskState, world: World): boolean =>
  waitsFor !== null && world.nowMs < waitsFor.untilMs && world.blocks(waitsFor.step, process);
