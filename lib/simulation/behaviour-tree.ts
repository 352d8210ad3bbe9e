/**
 * The behaviours of a program, learned as they are needed and never forgotten. A node is a history of replies; identical calls
 * share a tree, so ten thousand equal requests cost as many Python runs as there are different histories. Where processes
 * are long-lived, the end of one request has the roots of the next: equal processes share those too.
 * Node ids count from 0 in the order of learning and serve as the identity of "where a task is".
 */

import type { Reply } from "#engine/reply";
import { type Call, type Move, moduleIn, type Program, type Served } from "#simulation/behaviour";

export class BehaviourNode {
  /** Null until somebody needs to know. */
  move: Move | null = null;
  private children: Map<Reply, BehaviourNode> | null = null;
  private latestReply: Reply;
  private latestChild: BehaviourNode | null = null;
  /** Of an ending: the requests its process may serve next, by call. */
  private next: Map<string, BehaviourNode> | null = null;

  constructor(
    readonly id: number,
    readonly call: Call,
    readonly parent: BehaviourNode | null,
    /** What the parent's step was answered. */
    readonly reply: Reply,
    /** What the process had served before this request; null = nothing, or nothing of it is left. */
    readonly served: Served | null,
    /** The module as it is found here: as this request left it, unless others have changed it since. "" = as after the import. */
    readonly module: string,
    /** Which import of the module its process began with (`Program.birthOf`). */
    readonly birth: number,
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

  /** Where the same process begins a request after this one, which has ended here. */
  after(key: string, make: (served: Served) => BehaviourNode): BehaviourNode {
    this.next ??= new Map();
    let root = this.next.get(key);
    if (!root) {
      root = make({ call: this.call, replies: this.history(), before: this.served });
      this.next.set(key, root);
    }
    return root;
  }

  private remember(reply: Reply, child: BehaviourNode): void {
    this.latestReply = reply;
    this.latestChild = child;
  }
}

export class BehaviourTree {
  private readonly roots = new Map<string, BehaviourNode>();
  /** Traffic asks with the same few objects a million times. */
  private readonly rootsByCall = new WeakMap<Call, BehaviourNode[]>();
  private readonly keys = new WeakMap<Call, string>();
  private nodes = 0;
  private runs = 0;

  constructor(private readonly program: Program) {}

  /** Requests are threads of their process, and share its module. */
  get threads(): boolean {
    return this.program.threads === true;
  }

  /** Whether the module's own lines make something else of each process. */
  isBornApart(processes: Iterable<number>): boolean {
    return new Set([...processes].map((process) => this.birthOf(process))).size > 1;
  }

  /** How many times the program was run to learn what it does. */
  get pythonRuns(): number {
    return this.runs;
  }

  get size(): number {
    return this.nodes;
  }

  /** What is learned now is for a world that would draw these numbers. */
  expectDraws(drawsNext: (position: number) => Reply): void {
    this.program.drawsNext = drawsNext;
  }

  root(call: Call, process = 0): BehaviourNode {
    const birth = this.birthOf(process);
    const ofCall = this.rootsByCall.get(call) ?? [];
    const known = ofCall[birth];
    if (known) return known;
    const key = `${birth} ${this.keyOf(call)}`;
    let root = this.roots.get(key);
    if (!root) {
      root = new BehaviourNode(this.nodes++, call, null, undefined, null, "", birth);
      this.roots.set(key, root);
    }
    ofCall[birth] = root;
    this.rootsByCall.set(call, ofCall);
    return root;
  }

  /** Where a call begins in a process whose last request has ended at `last`, globals and all. */
  rootAfter(last: BehaviourNode, call: Call): BehaviourNode {
    return last.after(
      this.keyOf(call),
      (served) => new BehaviourNode(this.nodes++, call, null, undefined, served, "", last.birth),
    );
  }

  child(node: BehaviourNode, reply: Reply): BehaviourNode {
    let child = node.known(reply);
    if (!child) {
      const module = moduleIn(reply) ?? node.move?.module ?? node.module;
      child = new BehaviourNode(this.nodes++, node.call, node, reply, node.served, module, node.birth);
      node.adopt(reply, child);
    }
    return child;
  }

  moveOf(node: BehaviourNode): Move {
    if (node.move === null) {
      this.runs++;
      node.move = this.program.learn(node.call, node.history(), node.served, node.birth);
      let at = node;
      for (const { reply, move } of this.program.ahead ?? []) {
        at = this.child(at, reply);
        at.move ??= move;
      }
    }
    return node.move;
  }

  private birthOf(process: number): number {
    return this.program.birthOf?.(process) ?? 0;
  }

  private keyOf(call: Call): string {
    let key = this.keys.get(call);
    if (key === undefined) {
      key = JSON.stringify([call.entry, call.args]);
      this.keys.set(call, key);
    }
    return key;
  }
}
