/**
 * A key that `add` begins may be a counter: whoever is refused counts it up. That need not come about in the interleaving that is looked at, so the
 * program is asked: the same request, the same replies, only that its `add` was refused. Looks on the way are answered from what is stored.
 */
import type { Commanded } from "#engine/event";
import { isObservation } from "#engine/step";
import type { Moment } from "#explorer/property";
import { COUNTING } from "#simulation/measures/lock-calls";
import { enter } from "#simulation/module-state";

const MOST_STEPS = 4;
const LOOKS: ReadonlySet<string> = new Set(["get", "has", "get-many", "ttl"]);

export function countedWhenRefused({ command, task, process }: Commanded, { node, tree, after }: Moment): boolean {
  if (command.op !== "add" || node === null) return false;
  const world = after.fork();
  let at = tree.child(node, false);
  for (let i = 0; i < MOST_STEPS; i++) {
    at = enter(tree, world, at, process);
    const move = tree.moveOf(at);
    if (move.kind !== "step") return false;
    const { step, site } = move;
    if (step.kind === "cache") {
      const isOfKey = "key" in step.command && step.command.key === command.key;
      if (isOfKey && (step.command.op === "incr" || COUNTING.has(site.call?.api ?? ""))) return true;
      if (!LOOKS.has(step.command.op)) return false;
    } else if (!isObservation(step)) return false;
    at = tree.child(at, world.perform(step, { task, process }).reply);
  }
  return false;
}
