/**
 * How time passes in a state. Nominal: the clock moves to the next wake-up only while nobody may go on. Adversarial: before each
 * step the clock may first go to any of the moments at which something happens by itself: somebody wakes, something
 * stored expires, the scenario intervenes. One choice = how far the clock goes, and then who steps; so stopping on the
 * way without a step is not counted twice, and what happens after the last step is no choice.
 */
import type { Intervention } from "#engine/faults";
import type { World } from "#engine/world";
import { isEnabled, type TaskState, type WorldState } from "#explorer/graph/states";
import type { Transitions } from "#explorer/graph/transitions";
import type { Timing } from "#explorer/timing";

/** A state without its history; `tasks` in any order the caller keeps. */
export interface Position {
  world: WorldState;
  tasks: readonly TaskState[];
  flags: number;
}

export class Clock {
  constructor(
    private readonly transitions: Transitions,
    private readonly timing: Timing,
    private readonly interventions: readonly Intervention[],
  ) {}

  /** The positions among which the next step is chosen, soonest first; empty when all have ended. */
  options(from: Position): Position[] {
    const options: Position[] = [];
    let at = from;
    for (;;) {
      if (at.tasks.some((task) => isEnabled(task, at))) {
        options.push(at);
        if (this.timing === "nominal") return options;
      }
      const next = this.nextMs(at, this.timing === "adversarial");
      if (next === Number.POSITIVE_INFINITY) return options;
      at = this.moveTo(at, next);
    }
  }

  /** Where it ends when nobody takes a step any more: the last wake-up. */
  settle(from: Position): Position {
    let at = from;
    for (;;) {
      const next = this.nextMs(at, false);
      if (next === Number.POSITIVE_INFINITY) return this.endDeadlock(at);
      at = this.moveTo(at, next);
    }
  }

  /** Who is left waits for locks that nobody will release. */
  private endDeadlock(from: Position): Position {
    if (from.tasks.every(({ ending }) => ending !== null)) return from;
    return { ...from, tasks: from.tasks.map((task) => this.transitions.endWaiting(task)) };
  }

  /** Something will happen by itself. */
  goesOn(at: Position): boolean {
    return this.nextMs(at, false) !== Number.POSITIVE_INFINITY;
  }

  /** Moves to the next wake-up or intervention; only when there is one. */
  wait(from: Position): Position {
    return this.moveTo(from, this.nextMs(from, false));
  }

  /** Moves to the moment, through the wake-ups and interventions on the way. */
  moveTo(from: Position, toMs: number): Position {
    let at = from;
    for (;;) {
      const next = Math.min(this.nextMs(at, false), toMs);
      const now = at.world.world.nowMs;
      const due = this.interventions.filter(({ atMs }) => atMs <= next && atMs > now);
      const change = due.length === 0 ? null : (w: World) => due.forEach((what) => void w.intervene(what));
      let world = next > now ? this.transitions.atTime(at.world, next, change) : at.world;
      let { flags } = at;
      const killed = new Set(due.flatMap((what) => (what.kind === "kill" ? [what.process] : [])));
      const tasks = at.tasks.map((task) => {
        const hasArrived = task.steps > 0 || task.untilMs === null || task.untilMs <= next;
        if (killed.has(task.process) && task.ending === null && hasArrived) {
          world = this.transitions.dropped(world, task);
          return this.transitions.kill(task);
        }
        if (task.untilMs === null || task.untilMs > next) return task;
        const woken = this.transitions.wake(world, task);
        world = woken.world;
        flags |= woken.flags;
        return woken.task;
      });
      at = this.endIdleDrawers({ world, tasks, flags });
      if (next >= toMs) return at;
    }
  }

  /** Requests whose next random numbers end them do not wait for a turn. */
  endIdleDrawers(from: Position): Position {
    if (!from.tasks.some(({ awaitsDraw }) => awaitsDraw)) return from;
    let { world, flags } = from;
    const tasks = from.tasks.map((task) => {
      const ended = task.awaitsDraw && task.ending === null ? this.transitions.endByDraws(world, task) : null;
      if (!ended) return task;
      world = ended.world;
      flags |= ended.flags;
      return ended.task;
    });
    return { world, tasks, flags };
  }

  private nextMs({ world, tasks }: Position, expiriesToo: boolean): number {
    const now = world.world.nowMs;
    let next = Number.POSITIVE_INFINITY;
    let going = false;
    for (const { untilMs, ending, waitsFor } of tasks) {
      if (ending === null) going = true;
      if (waitsFor !== null && waitsFor.untilMs > now && waitsFor.untilMs < next) next = waitsFor.untilMs;
      if (untilMs !== null && untilMs < next) next = untilMs;
    }
    if (!going) return Number.POSITIVE_INFINITY;
    for (const { atMs } of this.interventions) if (atMs > now && atMs < next) next = atMs;
    if (expiriesToo) next = Math.min(next, world.world.nextExpiryMs());
    return next;
  }
}
