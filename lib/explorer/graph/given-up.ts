/**
 * Interleavings given up because a request had reached the bound of steps, and which of them stand for requests that never end. Not those in which
 * somebody had been passed over all the while: a right spin lock comes to its end as soon as who has the lock goes on. So from there everybody is
 * let go on in turn, and the wait counts as endless only if that doesn't end it, nor a timeout of what is being asked for.
 */
import type { Clock, Position } from "#explorer/graph/clock";
import { isBetter, type Path } from "#explorer/graph/path";
import { isEnabled, type TaskState } from "#explorer/graph/states";
import type { Transitions } from "#explorer/graph/transitions";

interface Count {
  interleavings: bigint;
  path: Path | null;
}

/** So many steps more, of all requests together. */
const MORE_STEPS = 80;
/** So many places are looked at that closely; what comes after them is not called endless. */
const MOST_LOOKED = 100;

export class GivenUp {
  readonly all: Count = { interleavings: 0n, path: null };
  readonly endless: Count = { interleavings: 0n, path: null };
  private readonly looked = new Map<string, boolean>();

  constructor(
    private readonly transitions: Transitions,
    private readonly clock: Clock,
  ) {}

  add(at: Position, interleavings: bigint, path: Path): void {
    for (const count of this.isEndless(at) ? [this.all, this.endless] : [this.all]) {
      count.interleavings += interleavings;
      if (count.path === null || isBetter(path, count.path)) count.path = path;
    }
  }

  private isEndless(at: Position): boolean {
    const key = `${at.world.id} ${at.tasks.map(({ id }) => id).join(" ")}`;
    const known = this.looked.get(key);
    if (known !== undefined) return known;
    const found = this.looked.size < MOST_LOOKED && this.goesOn(at);
    this.looked.set(key, found);
    return found;
  }

  /** In turn, from here: somebody is still going on at the end, and nothing that they ask for runs out by itself. */
  private goesOn(from: Position): boolean {
    let at = from;
    const asked = new Set<string>();
    const taken = new Map<number, number>();
    for (let i = 0; i < MORE_STEPS; i++) {
      const [option] = this.clock.options(at);
      if (!option) return false;
      const index = nextInTurn(option, taken);
      const task = option.tasks[index];
      if (!task) return false;
      const step = task.node.move?.kind === "step" ? task.node.move.step : null;
      if (step?.kind === "cache" && "key" in step.command) asked.add(step.command.key);
      taken.set(index, (taken.get(index) ?? 0) + 1);
      const after = this.transitions.step(option.world, task);
      at = this.clock.endIdleDrawers({ world: after.world, tasks: option.tasks.with(index, after.task), flags: 0 });
    }
    const entries = [...at.world.world.contents().values()].flatMap((store) => [...store]);
    return !entries.some(([key, { expiresAtMs }]) => expiresAtMs !== null && asked.has(key));
  }
}

/** Of those that can go on, whoever has had the fewest turns. */
function nextInTurn(at: Position, taken: ReadonlyMap<number, number>): number {
  const able = at.tasks.flatMap((task: TaskState, i) => (isEnabled(task, at) ? [i] : []));
  return able.sort((a, b) => (taken.get(a) ?? 0) - (taken.get(b) ?? 0))[0] ?? -1;
}
