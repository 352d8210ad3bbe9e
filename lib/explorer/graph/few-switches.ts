/**
 * Interleavings in another order than `Exploration`: those in which requests take turns least come first, each to its end. For programs
 * with too many steps for all of them: what breaks a program mostly needs one switch or two. A deviation is a choice other than the plain one
 * (whoever moved last goes on, else the next in line; no time passes unasked); what needs n of them is looked at before what needs n + 1
 * (delay bounding: Emmi, Qadeer, Rakamarić 2011). Equal states are followed once, so counts here say how many ends were seen.
 */

import { Outcomes } from "#explorer/ends/outcomes";
import type { ExploreOptions, Limits } from "#explorer/explore-options";
import type { Clock, Position } from "#explorer/graph/clock";
import { movedTo, preemptedBy, sorted } from "#explorer/graph/exploration";
import { GivenUp } from "#explorer/graph/given-up";
import type { Path } from "#explorer/graph/path";
import { isEnabled, type TaskState } from "#explorer/graph/states";
import type { Transitions } from "#explorer/graph/transitions";

interface Place extends Position {
  tasks: readonly TaskState[];
  path: Path | null;
  /** Number of the task state that moved last. */
  last: number;
}

interface NextStep {
  option: Position;
  lostMs: number;
  task: TaskState;
}

export class FewSwitches {
  readonly outcomes: Outcomes;
  states = 0;
  readonly givenUp: GivenUp;
  hitStateBound = false;
  /** Everything with at most so many deviations has been looked at. */
  deviations = -1;
  private readonly seen = new Set<string>();
  /** What is followed to its end now. */
  private current: (Place & { deviations: number }) | null = null;
  /** Where others go off, by the number of deviations that lead there; the earliest first. */
  private readonly waiting: Place[][];
  private readonly begun: number[] = [];

  constructor(
    private readonly transitions: Transitions,
    private readonly clock: Clock,
    private readonly options: ExploreOptions,
    readonly limits: Limits,
    start: Position,
  ) {
    this.outcomes = new Outcomes(options, start);
    this.givenUp = new GivenUp(transitions, clock);
    this.waiting = [[{ ...start, tasks: sorted(start.tasks), path: null, last: -1 }]];
  }

  /** Looks at up to this many states; true when there are no more. */
  advance(states: number): boolean {
    for (let i = 0; i < states; i++) {
      const place = this.current ?? this.nextToBegin();
      this.current = null;
      if (!place) return true;
      if (this.states >= this.limits.maxStates || this.options.tree.pythonRuns >= this.limits.maxPythonRuns) {
        this.hitStateBound = true;
        return true;
      }
      const key = `${place.world.id} ${place.flags} ${place.last} ${place.tasks.map(({ id }) => id).join(" ")}`;
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      this.states++;
      this.expand(place, place.deviations);
    }
    return false;
  }

  private nextToBegin(): (Place & { deviations: number }) | null {
    for (const [deviations, places] of this.waiting.entries()) {
      const begun = this.begun[deviations] ?? 0;
      const place = places[begun];
      if (!place) continue;
      this.begun[deviations] = begun + 1;
      this.deviations = deviations - 1;
      return { ...place, deviations };
    }
    this.deviations = this.waiting.length;
    return null;
  }

  private expand(place: Place, deviations: number): void {
    const steps = this.nextSteps(place);
    if (steps.length === 0) this.outcomes.add(this.clock.settle(place), 1n, place.path ? [place.path] : []);
    for (const [more, step] of steps.entries()) {
      const next = this.after(place, step);
      if (next && more === 0) this.current = { ...next, deviations };
      else if (next) this.leave(next, deviations + more);
    }
  }

  /** The plain one first. */
  private nextSteps(place: Place): NextStep[] {
    const options = this.clock.options(place);
    const soonestMs = options[0]?.world.world.nowMs ?? 0;
    return options.flatMap((option) => {
      const last = movedTo(place, option, place.last);
      const able = new Set(option.tasks.filter((task) => isEnabled(task, option)));
      const inTurn = last !== null && able.has(last) ? [last, ...[...able].filter((task) => task !== last)] : [...able];
      return inTurn.map((task) => ({ option, lostMs: option.world.world.nowMs - soonestMs, task }));
    });
  }

  private leave(place: Place, deviations: number): void {
    while (this.waiting.length <= deviations) this.waiting.push([]);
    this.waiting[deviations]?.push(place);
  }

  private after(place: Place, { option, lostMs, task }: NextStep): Place | null {
    const path: Path = {
      previous: place.path,
      preemptions: (place.path?.preemptions ?? 0) + preemptedBy(task, place, option, place.last),
      lostMs: (place.path?.lostMs ?? 0) + lostMs,
      mover: task.id,
      continues: movedTo(place, option, place.last) === task,
      atMs: option.world.world.nowMs,
    };
    if (task.steps >= this.limits.maxStepsPerTask) {
      this.givenUp.add(option, 1n, path);
      return null;
    }
    const taken = this.transitions.step(option.world, task);
    const tasks = option.tasks.with(option.tasks.indexOf(task), taken.task);
    const after = this.clock.endIdleDrawers({ world: taken.world, tasks, flags: option.flags | taken.flags });
    return { ...after, tasks: sorted(after.tasks), path, last: taken.task.id };
  }
}
