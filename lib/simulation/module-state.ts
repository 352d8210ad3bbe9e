/**
 * The module that the threads of one process share. What a request does next depends on its replies and on what the others have made of the
 * module by the time it goes on; so that, too, is part of its history, as a reply of its own kind, wherever it differs from how the request
 * left the module itself. Programs that keep nothing in their module have the same tree with threads as without.
 */
import type { World } from "#engine/world";
import { moduleReply } from "#simulation/behaviour";
import type { BehaviourNode, BehaviourTree } from "#simulation/behaviour-tree";

/** The request goes on at a node it has not been at: it finds the module as it is now, and leaves it as its code does. */
export function enter(tree: BehaviourTree, world: World, at: BehaviourNode, process: number): BehaviourNode {
  if (!tree.threads) return at;
  const node = found(tree, at, world.moduleOf(process));
  const { module } = tree.moveOf(node);
  if (module !== undefined) world.leaveModule(process, module);
  return node;
}

/** The node, in a module of this state. */
export const found = (tree: BehaviourTree, node: BehaviourNode, state: string): BehaviourNode =>
  state === node.module ? node : tree.child(node, moduleReply(state));

/** The state without what only local variables may name: for a process in which no request is left that has any. */
export const withoutOrphans = (state: string): string => state.split("\n", 1)[0] ?? "";
