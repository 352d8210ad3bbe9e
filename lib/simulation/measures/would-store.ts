/**
 * Whether a request would have stored something else, had the database answered as it would now. The program is asked again: the same request, the
 * same replies, only the reads answered otherwise. A token drawn at random, a moment or a constant is the same then, although rows were read
 * on the way; a price is not. Where the program goes another way, or asks for something it had not asked for, it would have stored something else.
 */
import type { Reply } from "#engine/reply";
import type { Step } from "#engine/step";
import { moduleIn } from "#simulation/behaviour";
import type { BehaviourNode, BehaviourTree } from "#simulation/behaviour-tree";
import { asRead, isOtherNow, type Read, type ReadNow } from "#simulation/measures/provenance";

export class Makers {
  private readonly nodes = new Map<number, BehaviourNode>();
  private readonly answers = new Map<string, boolean>();
  private tree: BehaviourTree | null = null;

  /** Where a request is that may store something. */
  know(tree: BehaviourTree, node: BehaviourNode): void {
    this.tree = tree;
    this.nodes.set(node.id, node);
  }

  /** The value under the key is not what would be stored there now. */
  isStale(key: string, reads: readonly Read[] | undefined, readNow: ReadNow): boolean {
    const others = (reads ?? []).filter((read) => isOtherNow(read, readNow));
    if (others.length === 0) return false;
    const { maker } = others[0] as Read;
    const node = maker === undefined ? undefined : this.nodes.get(maker);
    if (node === undefined || others.some(({ own }) => own !== undefined)) return true;
    const changed = new Map(others.map(({ action, reply }) => [`${JSON.stringify(action)} ${reply}`, readNow(action)]));
    const question = JSON.stringify([maker, key, [...changed]]);
    let same = this.answers.get(question);
    if (same === undefined) {
      same = this.storesTheSame(node, key, changed);
      this.answers.set(question, same);
    }
    return !same;
  }

  private storesTheSame(maker: BehaviourNode, key: string, changed: ReadonlyMap<string, Reply>): boolean {
    const { tree } = this;
    if (tree === null) return false;
    const way: BehaviourNode[] = [];
    for (let node: BehaviourNode | null = maker; node !== null; node = node.parent) way.unshift(node);
    let at = way[0] as BehaviourNode;
    for (let i = 0; i + 1 < way.length; i++) {
      const { reply } = way[i + 1] as BehaviourNode;
      const asked = (way[i] as BehaviourNode).move;
      const now = tree.moveOf(at);
      if (moduleIn(reply) !== null || asked?.kind !== "step" || now.kind !== "step") return false;
      if (!isSameQuestion(asked.step, now.step)) return false;
      at = tree.child(at, otherwise(asked.step, reply, changed));
    }
    const [stored, then] = [maker.move, tree.moveOf(at)];
    if (stored?.kind !== "step" || then.kind !== "step" || !isSameQuestion(stored.step, then.step)) return false;
    return payloadFor(then.step, key) === payloadFor(stored.step, key);
  }
}

function otherwise(step: Step, reply: Reply, changed: ReadonlyMap<string, Reply>): Reply {
  if (step.kind !== "database" || (step.action.do !== "select" && step.action.do !== "count")) return reply;
  const name = `${JSON.stringify(asRead(step.action))} ${reply}`;
  return changed.has(name) ? changed.get(name) : reply;
}

/** Asked for the same, whatever is to be written. */
function isSameQuestion(a: Step, b: Step): boolean {
  if (a.kind === "cache" && b.kind === "cache") {
    const of = ({ store, command }: typeof a) =>
      JSON.stringify([
        store,
        command.op,
        "key" in command ? command.key : null,
        "keys" in command ? command.keys : null,
        "entries" in command ? command.entries.map(([key]) => key) : null,
      ]);
    return of(a) === of(b);
  }
  if (a.kind === "database" && b.kind === "database") {
    const of = ({ action }: typeof a) =>
      JSON.stringify([
        action.do,
        "table" in action ? action.table : null,
        "where" in action ? action.where : null,
        "query" in action ? action.query : null,
      ]);
    return of(a) === of(b);
  }
  return a.kind === b.kind;
}

function payloadFor(step: Step, key: string): string | null {
  if (step.kind !== "cache") return null;
  const { command } = step;
  if (command.op === "set-many") return command.entries.find(([each]) => each === key)?.[1] ?? null;
  return "payload" in command ? command.payload : null;
}
