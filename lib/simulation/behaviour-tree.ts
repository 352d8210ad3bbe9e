/**
 * The behaviours of a program, learned as they are needed and never forgotten. A node is a history of replies; identical calls
 * share a tree, so ten thousand equal requests cost as many Python runs as there are different histories.
 * Node ids count from 0 in the order of learning and serve as the identity of "where a task is".
 */

import type { Reply } from "#engine/reply";
import type { Call, Move, Program } from "#simulation/behaviour";

export class BehaviourNode {
  /** Null until somebody needs to know. */
  move: Move | null = null;
  private children: Map<Reply, BehaviourNode> | null = null;
  private latestReply: Reply;
  private latestChild: BehaviourNode | null = null;

  constructor(
    readonly id: number,
    readonly call: Call,
    readonly parent: BehaviourNode | null,
    /** What the parent's step was answered. */
    readonly reply: Reply,
  ) {}

  known(reply: Reply): BehaviourNode | undefined {
    // Most nodes have one child: no need to hash a long payload for it.
    if (this.latestChild !== null && this.latestReply === reply) return this.latestChild;
    const child = this.children?.get(reply);
    if (child) this.remember(reply, child);
    return child;
  }

  adopt(reply: Reply, child: BehaviourNode): void {
    this.children ??= new Map();
    this.children.set(reply, child);
    this.remember(reply, child);
  }

  /** The replies from the start of the request to here. */
  history(): Reply[] {
    const replies: Reply[] = [];
    for (let node: BehaviourNode = this; node.parent !== null; node = node.parent) replies.push(node.reply);
    return replies.reverse();
  }

  private remember(reply: Reply, child: BehaviourNode): void {
    this.latestReply = reply;
    this.latestChild = child;
  }
}

export class BehaviourTree {
  private readonly roots = new Map<string, BehaviourNode>();
  /** Traffic asks with the same few objects a million times. */
  private readonly rootsByCall = new WeakMap<Call, BehaviourNode>();
  private nodes = 0;
  private runs = 0;

  constructor(private readonly program: Program) {}

  /** How many times the program was run to learn what it does. */
  get pythonRuns(): number {
    return this.runs;
  }

  get size(): number {
    return this.nodes;
  }

  root(call: Call): BehaviourNode {
    const known = this.rootsByCall.get(call);
    if (known) return known;
    const key = JSON.stringify([call.entry, call.args]);
    let root = this.roots.get(key);
    if (!root) {
      root = new BehaviourNode(this.nodes++, call, null, undefined);
      this.roots.set(key, root);
    }
    this.rootsByCall.set(call, root);
    return root;
  }

  child(node: BehaviourNode, reply: Reply): BehaviourNode {
    let child = node.known(reply);
    if (!child) {
      child = new BehaviourNode(this.nodes++, node.call, node, reply);
      node.adopt(reply, child);
    }
    return child;
  }

  moveOf(node: BehaviourNode): Move {
    if (node.move === null) {
      this.runs++;
      node.move = this.program.learn(node.call, node.history());
    }
    return node.move;
  }
}
