/**
 * One whole request alone, from a world as others have left it: everywhere it may end. In nominal timing that is one place. When the
 * clock may jump, whatever has a timeout may be found expired, in any order: where there is no common time, nobody can say
 * which timeout was over first.
 *
 * Each request lives in its own time: it begins when it arrives, whatever the others took before. So two requests that sleep
 * are not punished for sleeping one after the other, and what had expired only for somebody later is there again.
 * Random numbers are those the request drew in the run it is held against; moments are too, unless it is asked what it would do in its own time.
 */
import type { CacheCommand } from "#engine/command";
import type { Change } from "#engine/event";
import type { Reply } from "#engine/reply";
import { isObservation, type Step, type StoreId } from "#engine/step";
import type { World } from "#engine/world";
import { answersTo, type Observations } from "#explorer/ends/observations";
import type { Timing } from "#explorer/timing";
import type { Move } from "#simulation/behaviour";
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

interface AloneOptions {
  watch?: (step: Step, store: StoreId | null) => void;
  /** It may have asked more often in the run than it does alone (observations.ts). */
  passes?: boolean;
  /** Whatever it draws is this, and what tells it from other requests is a number that none of them has. */
  draw?: number;
  /** It reads a clock that is so far ahead. */
  aheadMs?: number;
}

interface At {
  world: World;
  node: BehaviourNode;
  /** What it saw in the run, and has not been given here yet. */
  unread: Observations;
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
  { watch = () => {}, passes = false, draw, aheadMs = 0 }: AloneOptions = {},
): AloneEnd[] {
  const ends = new Map<string, AloneEnd>();
  const startMs = Math.max(arriveMs, 0);
  const world = from.fork();
  world.nowMs = startMs;
  const root = enter(tree, world, tree.root(call, process), process);
  const waiting: At[] = [{ world, node: root, unread: seen, steps: 0, expired: [], looked: NOTHING }];
  for (let ways = 0; waiting.length > 0; ) {
    const at = waiting.pop() as At;
    if (ways++ > MAX_WAYS * 20) throw new TooManyOrders();
    const move = tree.moveOf(at.node);
    if (move.kind === "step" && isObservation(move.step)) {
      watch(move.step, null);
      const answer = draw === undefined ? undefined : drawn(move.step, draw);
      if (answer !== undefined) {
        at.node = enter(tree, at.world, tree.child(at.node, answer), process);
        waiting.push(at);
      } else if (move.step.kind === "clock" && aheadMs > 0) {
        const moment = Number(at.world.perform(move.step, { task: 0, process }).reply) + aheadMs;
        at.node = enter(tree, at.world, tree.child(at.node, moment), process);
        waiting.push(at);
      } else waiting.push(...observed(tree, at, move, process, passes));
      continue;
    }
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
    at.expired = notDeleted(stillGone(at.expired, effect.changes), move.step);
    waiting.push(at);
  }
  return [...ends.values()];
}

function drawn(step: Step, draw: number): number | undefined {
  if (step.kind === "draw") return draw;
  return step.kind === "identity" && step.of === "request" ? Math.floor((1 + draw) * 1e9) : undefined;
}

/** The places it may go on from, with what it has read or drawn; what is tried first is last. */
function observed(tree: BehaviourTree, at: At, move: Move & { kind: "step" }, process: number, passes: boolean): At[] {
  const after = (world: World, reply: Reply): BehaviourNode => enter(tree, world, tree.child(at.node, reply), process);
  const given = answersTo(move, at.unread, passes).map(({ value, unread }, i) => {
    const world = i === 0 ? at.world : at.world.fork();
    return { ...at, world, node: after(world, value), unread };
  });
  if (given.length > 0) return given.reverse();
  return [{ ...at, node: after(at.world, at.world.perform(move.step, { task: 0, process }).reply) }];
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

/** Whoever deletes an entry means it, whether it has expired for them or not. */
function notDeleted(expired: At["expired"], step: Step): At["expired"] {
  if (step.kind !== "cache" || expired.length === 0) return expired;
  const { command } = step;
  if (command.op === "clear") return [];
  return command.op === "delete" || command.op === "delete-many"
    ? expired.filter(({ key }) => !keysIn(command).includes(key))
    : expired;
}

/** The request is over: its transactions are rolled back, and what expired only for it is there again. */
function finish(at: At, startMs: number): void {
  at.world.database.abandon(0);
  for (const { store, key, entry } of at.expired)
    if (entry.expiresAtMs !== null && entry.expiresAtMs > startMs) at.world.putBack(store, key, entry);
}
