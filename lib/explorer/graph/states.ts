/**
 * The two halves of a state of the exploration, each interned so that equal ones are one object with a number: where a
 * request is, and what the world is like. A state is then a world number and a sorted list of task numbers.
 */
import type { OpenTransactions } from "#engine/database";
import { heldIn } from "#engine/row-locks";
import type { Step } from "#engine/step";
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
  /** It takes a lock next (threading.Lock and its kin, or of rows), and goes on without it when `untilMs` comes. */
  readonly waitsFor: { readonly step: Step; readonly untilMs: number } | null;
  /** Its part of each property's memory. */
  readonly own: readonly unknown[];
  /** What it has written and not committed: nobody else sees it, but for its locks. */
  readonly open: OpenTransactions;
}

export interface WorldState {
  readonly id: number;
  /** Never changed: forked for every step. */
  readonly world: World;
  /** The shared part of each property's memory. */
  readonly shared: readonly unknown[];
}

/** Where everybody is. */
interface Everybody {
  readonly world: WorldState;
  readonly tasks: readonly TaskState[];
}

export const isEnabled = (task: TaskState, at: Everybody): boolean =>
  task.untilMs === null && task.ending === null && (!mustWait(task, at.world.world) || isInCircle(task, at));

const mustWait = ({ waitsFor, process, open }: TaskState, world: World): boolean =>
  waitsFor !== null && world.nowMs < waitsFor.untilMs && world.blocks(waitsFor.step, { task: 0, process }, open);

/** It waits for somebody who waits, perhaps through others, for it: a deadlock, in which it may be the one that is refused. */
function isInCircle(task: TaskState, at: Everybody): boolean {
  const seen = new Set<TaskState>();
  const next = [...blockersOf(task, at)];
  for (let other = next.pop(); other !== undefined; other = next.pop()) {
    if (other === task) return true;
    if (seen.has(other)) continue;
    seen.add(other);
    next.push(...blockersOf(other, at));
  }
  return false;
}

/** Who has rows that the task waits for now. Equal tasks have no locks, for nobody shares one. */
function blockersOf({ waitsFor, process, open, untilMs, ending }: TaskState, { world, tasks }: Everybody): TaskState[] {
  if (waitsFor === null || waitsFor.step.kind === "lock" || untilMs !== null || ending !== null) return [];
  const names = world.world.rowsInTheWay(waitsFor.step, { task: 0, process }, open);
  if (names.length === 0) return [];
  return tasks.filter((other) => {
    if (other.open.size === 0) return false;
    const held = heldIn(other.open);
    return names.some((name) => held.has(name));
  });
}
