/**
 * What one request does next in one world: carried out once, then remembered by the two numbers. There are far fewer
 * (world, task) pairs than states, so most edges of the graph cost a look-up. Also what waking and drawing to the end do.
 */
import type { TraceEvent } from "#engine/event";
import { type Place, partsOf, type Step } from "#engine/step";
import type { World } from "#engine/world";
import { observationsOf, observationsText } from "#explorer/ends/observations";
import { Interner } from "#explorer/graph/interner";
import type { TaskState, WorldState } from "#explorer/graph/states";
import { isDeed, type Memory, type Property } from "#explorer/property";
import type { BehaviourNode, BehaviourTree } from "#simulation/behaviour-tree";
import { takesLock } from "#simulation/lock-waiters";
import { Recorder } from "#simulation/recorder";
import { answerClock, awaitsDraw, endAfterDraws, takeStep } from "#simulation/take-step";
import { type Ending, endingText, waitsForEver } from "#simulation/task";

export interface Transition {
  readonly world: WorldState;
  readonly task: TaskState;
  /** Bit i: property i was violated (or witnessed) on the way. */
  readonly flags: number;
}

/** What all interleavings are given alike, so that they are one sample of it: random numbers, and the moment at which they begin. */
const SAMPLED = ["random", "clock"] as const;
export type Sampled = (typeof SAMPLED)[number];

/** Thrown when a step turns out to depend on the process of its request. */
export class ProcessMatters extends Error {}

const NO_TRANSACTIONS = new Map<string, never>();

interface Told {
  event: TraceEvent;
  node: BehaviourNode | null;
}

/** A task whose place is not yet worked out. */
type Unplaced = Omit<TaskState, "id" | "awaitsDraw" | "waitsFor">;

export class Transitions {
  private readonly tasks = new Interner<TaskState>();
  private readonly worlds = new Interner<WorldState>();
  private readonly steps = new Map<number, Transition>();
  private readonly wakings = new Map<number, Transition>();
  private readonly times = new Map<string, WorldState>();
  private readonly watched: boolean;
  /** Ends are held against orders of whole requests, which are given the same observations. */
  private readonly remembersSeen: boolean;
  /** What somebody has been given so far that would be something else another time. */
  private readonly given = new Set<Sampled>();

  constructor(
    private readonly tree: BehaviourTree,
    private readonly properties: readonly Property[],
    /** Requests of different processes are kept apart. */
    private readonly processMatters: boolean,
  ) {
    this.remembersSeen = properties.some(({ serial }) => serial === true);
    this.watched = properties.some(({ monitor }) => monitor !== undefined);
  }

  task(id: number): TaskState {
    return this.tasks.get(id);
  }

  get sampled(): Sampled[] {
    return SAMPLED.filter((kind) => this.given.has(kind));
  }

  firstWorld(world: World): WorldState {
    if (world.draws > 0) this.given.add("random");
    return this.worldOf(
      world.fork(),
      this.properties.map(({ monitor }) => monitor?.start.shared ?? null),
    );
  }

  firstTask(kind: number, process: number, node: BehaviourNode, arriveMs: number): TaskState {
    const own = this.properties.map(({ monitor }) => monitor?.start.own ?? null);
    return this.taskOf(
      { kind, process, node, steps: 0, untilMs: arriveMs, ending: null, own, open: NO_TRANSACTIONS },
      0,
    );
  }

  /** The task's next step, now. */
  step(from: WorldState, task: TaskState): Transition {
    const key = pair(from, task);
    let transition = this.steps.get(key);
    if (!transition) {
      transition = this.makeStep(from, task);
      this.steps.set(key, transition);
    }
    return transition;
  }

  /** The task was blocked until now. */
  wake(from: WorldState, task: TaskState): Transition {
    const key = pair(from, task);
    let transition = this.wakings.get(key);
    if (!transition) {
      const memories = this.memoriesOf(from, task).map(
        (memory, i) => this.properties[i]?.monitor?.woke?.(memory) ?? memory,
      );
      const world = this.tree.threads ? from.world.fork() : from.world; // it may change its module
      transition = this.arrive(from, world, { ...task, untilMs: null }, memories, [], false);
      this.wakings.set(key, transition);
    }
    return transition;
  }

  /** Where the task ends if the numbers it would draw now end it; else null. */
  endByDraws(from: WorldState, task: TaskState): Transition | null {
    if (endAfterDraws(this.tree, from.world, task.node, task.process) === null) return null;
    return this.makeStep(from, task);
  }

  /** The task's process dies now. */
  kill(task: TaskState): TaskState {
    return this.taskOf({ ...task, ending: { kind: "killed" }, untilMs: null }, 0);
  }

  /** What the task has open in the database is rolled back. */
  dropped(from: WorldState, { open }: TaskState): WorldState {
    if (open.size === 0) return from;
    const world = from.world.fork();
    world.database.drop(open);
    return this.worldOf(world, from.shared);
  }

  /** The lock that the task waits for will never be free. */
  endWaiting(task: TaskState): TaskState {
    const { waitsFor, node } = task;
    if (task.ending !== null || waitsFor === null) return task;
    const { line, file }: Place = node.move?.kind === "step" ? node.move.site : { line: null };
    const place = file === undefined ? { line } : { line, file };
    return this.taskOf({ ...task, ending: { kind: "stuck", reason: waitsForEver(waitsFor.step), ...place } }, 0);
  }

  /** The same world at another time, after what `change` does to it. */
  atTime(from: WorldState, nowMs: number, change: ((world: World) => void) | null): WorldState {
    const key = `${from.id}@${nowMs}`;
    let moved = this.times.get(key);
    if (!moved) {
      const world = from.world.fork();
      world.nowMs = nowMs;
      change?.(world);
      moved = this.worldOf(world, from.shared);
      this.times.set(key, moved);
    }
    return moved;
  }

  private makeStep(from: WorldState, task: TaskState): Transition {
    const world = from.world.fork();
    world.database.giveOpen(task.open);
    const events: Told[] = [];
    const watcher = this.watched ? this.recorder(events, task.process, world.nowMs) : null;
    const taken = takeStep(this.tree, world, task.node, { task: 0, process: task.process }, watcher);
    if (taken.step) this.checkProcess(taken.step);
    if (taken.askedProcess && !this.processMatters) throw new ProcessMatters();
    if (world.draws > from.world.draws) this.given.add("random");
    if (readsClock(task.node, taken.node)) this.given.add("clock");
    const costMs = taken.step ? taken.costMs + world.extraLatencyMs(taken.step) : 0;
    const after = {
      ...task,
      node: taken.node,
      steps: task.steps + (taken.step ? 1 : 0),
      untilMs: costMs > 0 ? world.nowMs + costMs : null,
      open: world.database.takeOpen(),
    };
    return this.arrive(from, world, after, this.memoriesOf(from, task), events, taken.step === null);
  }

  /** The task has reached a node (unless it is blocked first): it reads the clock, ends, or is ready. */
  private arrive(
    from: WorldState,
    reached: World,
    task: Unplaced,
    memories: Memory[],
    events: Told[],
    /** It has been there already, and has done what its code does on the way. */
    isThere: boolean,
  ): Transition {
    let { node } = task;
    let world = reached;
    let ending: Ending | null = null;
    if (task.untilMs === null) {
      const recorder = this.watched ? this.recorder(events, task.process, world.nowMs) : null;
      if (!isThere) node = answerClock(this.tree, node, world, task.process, recorder);
      if (readsClock(task.node, node)) this.given.add("clock");
      const move = this.tree.moveOf(node);
      if (move.kind !== "step") ending = move;
      if (ending && this.watched) recorder?.endedAs(ending);
    }
    if (ending && task.open.size > 0) {
      world = world === from.world ? world.fork() : world;
      world.database.drop(task.open);
    }
    let flags = 0;
    this.properties.forEach(({ monitor }, i) => {
      if (!monitor) return;
      for (const { event, node: at } of events) {
        if (!isDeed(event)) continue;
        const moment = { before: from.world, after: world, node: at, tree: this.tree };
        const next = monitor.follow(event, memories[i] as Memory, moment);
        if (next.violation !== undefined) flags |= 1 << i;
        memories[i] = { shared: next.shared, own: next.own };
      }
    });
    return {
      world: this.worldOf(world, this.watched ? memories.map(({ shared }) => shared) : from.shared),
      task: this.taskOf(
        { ...task, node, ending, own: this.watched ? memories.map(({ own }) => own) : task.own },
        world.nowMs,
      ),
      flags,
    };
  }

  private memoriesOf(world: WorldState, task: TaskState): Memory[] {
    return this.properties.map((_, i) => ({ shared: world.shared[i], own: task.own[i] }));
  }

  private recorder(events: Told[], process: number, nowMs: number): Recorder {
    return new Recorder((event, node) => events.push({ event, node })).at(0, process, nowMs);
  }

  private worldOf(world: World, shared: readonly unknown[]): WorldState {
    const memory = this.watched ? JSON.stringify(shared) : "";
    return this.worlds.intern(`${world.fingerprint()}\u0002${memory}`, (id) => ({ id, world, shared }));
  }

  /** `nowMs`: when it has come to where it is. */
  private taskOf(task: Unplaced, nowMs: number): TaskState {
    // How it came to its end no longer matters to anybody, only how it ended, and perhaps what it saw on the way.
    if (task.ending !== null) {
      const seen = this.remembersSeen ? observationsText(observationsOf(task.node)) : "";
      return this.tasks.intern(`end ${task.kind} ${endingText(task.ending)}\u0002${seen}`, (id) => ({
        ...task,
        id,
        own: [],
        open: NO_TRANSACTIONS,
        awaitsDraw: false,
        waitsFor: null,
      }));
    }
    const open = task.open.size === 0 ? "" : JSON.stringify([...task.open]);
    const own = this.watched ? JSON.stringify(task.own) : "";
    const waitsFor = task.untilMs === null ? waitOf(task.node, nowMs) : null;
    const key = `${task.kind} ${task.node.id} ${task.untilMs ?? ""} ${own} ${open} ${waitsFor?.untilMs ?? ""}`;
    const drawing = task.untilMs === null && awaitsDraw(task.node);
    return this.tasks.intern(key, (id) => ({ ...task, id, awaitsDraw: drawing, waitsFor }));
  }

  private checkProcess(step: Step): void {
    if (this.processMatters || step.kind !== "cache") return;
    if (partsOf(step.store).backend === "locmem") throw new ProcessMatters();
  }
}

/** On the way from one node to a later one. */
function readsClock(from: BehaviourNode, to: BehaviourNode): boolean {
  for (let node = to; node !== from && node.parent !== null; node = node.parent) {
    const { move } = node.parent;
    if (move?.kind === "step" && move.step.kind === "clock") return true;
  }
  return false;
}

function waitOf({ move }: BehaviourNode, nowMs: number): TaskState["waitsFor"] {
  if (move?.kind !== "step" || !takesLock(move.step)) return null;
  const { step } = move;
  const timeoutMs = step.kind === "lock" ? step.timeoutMs : null;
  return { step, untilMs: timeoutMs === null ? Number.POSITIVE_INFINITY : nowMs + timeoutMs };
}

/** Task numbers stay below 2^24, far above any bound on states. */
const pair = (world: WorldState, task: TaskState): number => world.id * 0x1000000 + task.id;
