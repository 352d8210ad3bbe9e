/**
 * A good run as near as possible to a bad one: the same choices for as long as possible, one other choice, and from there on nobody is
 * interrupted. Where they part is the choice that mattered.
 */
import type { Examined } from "#explorer/examine";
import type { Scheduler } from "#simulation/run";
import type { Choice, Simulation } from "#simulation/simulation";

export interface Comparison {
  good: Examined;
  /** Number of the first choice that differs, from 0. */
  divergesAt: number;
  bad: Choice;
  better: Choice;
}

/** With many requests there are many others at each choice; a good run is looked for near the end of the bad one only. */
const MOST_TRIED = 120;

/** `examineWith` runs a scheduler over the same scenario; a run is good when it has no violation of this property. */
export function nearestGood(
  bad: readonly Choice[],
  property: string,
  examineWith: (scheduler: Scheduler) => Examined,
  /** From this choice on, nobody changed anything any more: they only waited. */
  settled = bad.length,
): Comparison | null {
  let tried = 0;
  for (let at = Math.min(bad.length, settled) - 1; at >= 0; at--) {
    const wrong = bad[at] as Choice;
    for (const task of othersAt(bad, at, examineWith)) {
      if (++tried > MOST_TRIED) return null;
      const better = { task, atMs: wrong.atMs };
      const good = examineWith(uninterrupted([...bad.slice(0, at), better]));
      const isGood = good.simulation.done && !good.violations.some((violation) => violation.property === property);
      if (isGood) return { good, divergesAt: at, bad: wrong, better };
    }
  }
  return null;
}

/** A request that takes more is not looked at any further: it may never end. */
const MOST_STEPS = 400;

/** Follows the prefix, then lets whoever moved last go on until they end or are blocked. */
function uninterrupted(prefix: readonly Choice[]): Scheduler {
  let at = 0;
  let last = -1;
  return {
    name: "uninterrupted",
    next: (simulation) => {
      const planned = prefix[at++];
      if (simulation.tasks.some(({ steps }) => steps > MOST_STEPS)) return null;
      const task = planned?.task ?? (isAble(simulation, last) ? last : Math.min(...simulation.enabled.toArray()));
      last = task;
      return planned ?? { task, atMs: simulation.nowMs };
    },
  };
}

const isAble = (simulation: Simulation, task: number): boolean => task >= 0 && simulation.isEnabled(task);

/** Who else could have gone at that choice. */
function othersAt(bad: readonly Choice[], at: number, examineWith: (scheduler: Scheduler) => Examined): number[] {
  const wrong = bad[at] as Choice;
  const others: number[] = [];
  let next = 0;
  examineWith({
    name: "look",
    next: (simulation) => {
      if (next < at) return bad[next++] as Choice;
      const there = wrong.atMs > simulation.nowMs ? simulation.fork() : simulation;
      if (there !== simulation) there.moveClock(wrong.atMs);
      others.push(...there.enabled.toArray().filter((task) => task !== wrong.task));
      return null;
    },
  });
  return others.sort((a, b) => a - b);
}
