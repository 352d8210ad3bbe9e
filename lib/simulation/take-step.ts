/**
 * One step of one task, as both the simulation and the explorer carry it out. Observations are not steps: the clock is
 * read right after the step before (`answerClock`); random numbers are drawn (and identities given) just before the next step, from the
 * world's own counters, so that equal tasks stay equal until one of them moves. A `joined` command still holds
 * the lock of the one before and is carried out with it.
 */

import type { Effect } from "#engine/backend";
import { isObservation, type Step } from "#engine/step";
import { type Actor, EPOCH_MS, type World } from "#engine/world";
import type { BehaviourNode, BehaviourTree } from "#simulation/behaviour-tree";
import { enter, found } from "#simulation/module-state";

/** Told of every step carried out, and of every node reached (what was printed on the way is there). */
export interface Watcher {
  reached(node: BehaviourNode): void;
  performed(node: BehaviourNode, step: Step, effect: Effect): void;
}

export interface Taken {
  node: BehaviourNode;
  /** The step itself; null when the random numbers drawn led straight to the end, or to a lock that somebody holds: there it is already. */
  step: Step | null;
  /** Virtual time it costs by itself: sleeps, slow work, database statements. */
  costMs: number;
  /** On the way it asked for the number of its process. */
  askedProcess: boolean;
}

export const costOf = (step: Step): number => ("durationMs" in step ? step.durationMs : 0);

/** From a node just reached to the next that is not a clock read. */
export function answerClock(
  tree: BehaviourTree,
  from: BehaviourNode,
  world: World,
  process: number,
  watcher: Watcher | null,
): BehaviourNode {
  let node = enter(tree, world, from, process);
  for (;;) {
    const move = tree.moveOf(node);
    watcher?.reached(node);
    if (move.kind !== "step" || move.step.kind !== "clock") return node;
    node = enter(tree, world, tree.child(node, EPOCH_MS + world.nowMs), process);
  }
}

/** The node must be at a step (or a draw). The node in the answer is reached only after `costMs`. */
export function takeStep(
  tree: BehaviourTree,
  world: World,
  from: BehaviourNode,
  actor: Actor,
  watcher: Watcher | null,
): Taken {
  let node = from;
  let move = tree.moveOf(node);
  let askedProcess = false;
  tree.expectDraws((position) => world.drawAhead(position));
  while (move.kind === "step" && isObservation(move.step)) {
    if (move.step.kind === "identity" && move.step.of === "process") askedProcess = true;
    node = enter(tree, world, tree.child(node, world.perform(move.step, actor).reply), actor.process);
    move = tree.moveOf(node);
    watcher?.reached(node);
  }
  if (move.kind !== "step" || (node !== from && world.blocks(move.step, actor)))
    return { node, step: null, costMs: 0, askedProcess };
  const first = move.step;
  let step: Step = first;
  for (;;) {
    const effect = world.perform(step, actor);
    watcher?.performed(node, step, effect);
    node = tree.child(node, effect.reply);
    if (step.kind !== "cache") return { node, step: first, costMs: costOf(first), askedProcess };
    const next = tree.moveOf(node);
    if (next.kind !== "step" || next.step.kind !== "cache" || next.step.joined !== true)
      return { node, step: first, costMs: 0, askedProcess };
    node = enter(tree, world, node, actor.process);
    watcher?.reached(node);
    step = next.step;
  }
}

/**
 * If the numbers it would draw now lead to its end without another step, where that is; else null. A request must not wait for its turn to do nothing.
 */
export function endAfterDraws(
  tree: BehaviourTree,
  world: World,
  from: BehaviourNode,
  process: number,
): BehaviourNode | null {
  let node = from;
  let draws = 0;
  let { identities } = world;
  let module = world.moduleOf(process);
  tree.expectDraws((position) => world.drawAhead(draws + position));
  for (;;) {
    const move = tree.moveOf(node);
    if (move.kind !== "step") return node;
    if (move.step.kind === "identity") {
      node = tree.child(node, move.step.of === "process" ? process : identities++);
    } else if (move.step.kind === "draw") node = tree.child(node, world.drawAhead(draws++));
    else if (move.step.kind === "clock") node = tree.child(node, EPOCH_MS + world.nowMs);
    else return null;
    if (!tree.threads) continue;
    node = found(tree, node, module);
    module = tree.moveOf(node).module ?? module;
  }
}

export const awaitsDraw = (node: BehaviourNode): boolean =>
  node.move?.kind === "step" && (node.move.step.kind === "draw" || node.move.step.kind === "identity");
