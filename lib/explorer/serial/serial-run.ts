/**
 * One whole request alone, from a world as others have left it: everywhere it may end. In nominal timing that is one place. When the
 * clock may jump, whatever has a timeout may be found expired, in any order: where there is no common time, nobody can say
 * which timeout was over first.
 *
 * Each request lives in its own time: it begins when it arrives, whatever the others took before. So two requests that sleep
 * are not punished for sleeping one after the other, and what had expired only for somebody later is there again.
 * Random numbers and, where the clock may jump, readings of the clock are those the request saw in the run it is held against.
 */
import type { CacheCommand } from "#engine/command";
import type { Change } from "#engine/event";
import { isObservation, type Step, type StoreId } from "#engine/step";
import type { World } from "#engine/world";
import type { Observations } from "#explorer/observations";
import type { Timing } from "#explorer/timing";
import type { BehaviourNode, BehaviourTree } from "#simulation/behaviour-tree";
import { enter } from "#simulation/module-state";
import { costOf } from "#simulation/take-step";
import { endingText, type Request } from "#simulation/task";

export interface AloneEnd {
  /** With the clock back at the start. */
  world: World;
  text: string;
  endedMs: number;
}

/** A request that takes more steps alone never ends: such orders are left out. */
const MAX_STEPS_ALONE = 1000;
/** So many ways a request alone may go when the clock jumps. */
const MAX_WAYS = 2_000;

/** Thrown when there are too many ways to look at. */
export class TooManyOrders extends Error {}

interface At {
  world: World;
  node: BehaviourNode;
  draws: number;
  clocks: number;
  identities: number;
  steps: number;
  expired: readonly Extract<Change, { kind: "removed" }>[];
  /** Keys of the next step that have been left alone. */
  looked: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

export function runAlone(
  tree: BehaviourTree,
  timing: Timing,
  from: World,
  { call, process, arriveMs }: Request,
  seen: Observations,
  watch: (step: Step, store: StoreId | null) => void = () => {},
): AloneEnd[] {
  const ends = new Map<string, AloneEnd>();
  const startMs = Math.max(arriveMs, 0);
  const world = from.fork();
  world.nowMs = startMs;
  const root = enter(tree, world, tree.root(call, process), process);
  const waiting: At[] = [
    { world, node: root, draws: 0, clocks: 0, identities: 0, steps: 0, expired: [], looked: NOTHING },
  ];
  for (let ways = 0; waiting.length > 0; ) {
    const at = waiting.pop() as At;
    if (ways++ > MAX_WAYS * 20) throw new TooManyOrders();
    const move = observe(tree, timing, at, seen, process, watch);
    if (move.kind !== "step") {
      finish(at, startMs);
      const end = { world: at.world, text: endingText(move), endedMs: at.world.nowMs };
      at.world.nowMs = startMs;
      const key = `${end.text}\u0000${at.world.fingerprint()}`;
      const known = ends.get(key);
      if (!known || known.endedMs > end.endedMs) ends.set(key, end);
      if (ends.size > MAX_WAYS) throw new TooManyOrders();
      continue;
    }
    if (at.steps >= MAX_STEPS_ALONE) continue;
    if (timing === "adversarial") {
      const again = expiredFirst(at, move.step, process);
      if (again) {
        waiting.push(at, again);
        continue;
      }
    }
    at.looked = NOTHING;
    if (at.world.blocks(move.step, { task: 0, process })) {
      // Nobody else is there to release it.
      if (move.step.kind !== "lock" || move.step.timeoutMs === null) continue;
      at.world.nowMs += move.step.timeoutMs;
    }
    watch(move.step, move.step.kind === "cache" ? at.world.scoped(move.step.store, { task: 0, process }) : null);
    const effect = at.world.perform(move.step, { task: 0, process });
    const costMs = costOf(move.step) + at.world.extraLatencyMs(move.step);
    at.world.nowMs += Math.max(0, costMs);
    at.node = enter(tree, at.world, tree.child(at.node, effect.reply), process);
    at.steps++;
    at.expired = stillGone(at.expired, effect.changes);
    waiting.push(at);
  }
  return [...ends.values()];
}

/** Reads the clock and draws, up to the next step or the end. */
function observe(
  tree: BehaviourTree,
  timing: Timing,
  at: At,
  seen: Observations,
  process: number,
  watch: (step: Step, store: StoreId | null) => void,
) {
  for (;;) {
    const move = tree.moveOf(at.node);
    if (move.kind !== "step" || !isObservation(move.step)) return move;
    watch(move.step, null);
    const given = givenTo(move.step, timing, at, seen);
    const reply = given ?? at.world.perform(move.step, { task: 0, process }).reply;
    at.node = enter(tree, at.world, tree.child(at.node, reply), process);
  }
}

/** What the request saw at this place in the run it is held against; undefined = it is asked anew. */
function givenTo(step: Step, timing: Timing, at: At, seen: Observations): number | undefined {
  if (step.kind === "draw") return seen.draws[at.draws++];
  if (step.kind === "identity" && step.of === "request") return seen.identities[at.identities++];
  return step.kind === "clock" && timing === "adversarial" ? seen.clocks[at.clocks++] : undefined;
}

/**
 * The same place, but one entry that the next step would find has just expired; null when there is none left to choose. The place itself
 * is marked, so that each choice is made once.
 */
function expiredFirst(at: At, step: Step, process: number): At | null {
  if (step.kind !== "cache") return null;
  const store = at.world.scoped(step.store, { task: 0, process });
  const entries = at.world.contents().get(store);
  const key = keysIn(step.command).find((name) => {
    const expiresAtMs = entries?.get(name)?.expiresAtMs ?? null;
    return !at.looked.has(name) && expiresAtMs !== null && expiresAtMs > at.world.nowMs;
  });
  if (key === undefined) return null;
  at.looked = new Set([...at.looked, key]);
  const gone: At = { ...at, world: at.world.fork() };
  gone.expired = stillGone(at.expired, gone.world.expire(store, key));
  return gone;
}

const keysIn = (command: CacheCommand): readonly string[] =>
  "key" in command ? [command.key] : "keys" in command ? command.keys : [];

/** Entries that went because their time was over, and in whose place nothing has come. */
function stillGone(expired: At["expired"], changes: readonly Change[]): At["expired"] {
  let gone = expired;
  for (const change of changes) {
    if (change.kind !== "put" && change.kind !== "removed") continue;
    gone = gone.filter(({ store, key }) => store !== change.store || key !== change.key);
    if (change.kind === "removed" && change.why === "expired") gone = [...gone, change];
  }
  return gone;
}

/** The request is over: its transactions are rolled back, and what expired only for it is there again. */
function finish(at: At, startMs: number): void {
  at.world.database.abandon(0);
  for (const { store, key, entry } of at.expired)
    if (entry.expiresAtMs !== null && entry.expiresAtMs > startMs) at.world.putBack(store, key, entry);
}
