/**
 * Can the learner bring about what `<ByHand>` asks for? Tries schedules by chance, letting time pass now and then, until each goal
 * was reached. Goals that many schedules miss are taken for impossible: better to ask for another than to send somebody searching.
 */

import type { TraceEvent } from "#engine/event";
import { drawer } from "#engine/rng";
import type { Prepared } from "#runtime/requests/prepare-simulation";
import { startSimulation } from "#runtime/requests/start-simulation";
import { type Goal, goals } from "#simulation/goals";
import { run, type Scheduler } from "#simulation/run";
import type { Scenario } from "#simulation/scenario";

const SCHEDULES = 2_000;
const MAX_STEPS = 500;
/** How often time passes although somebody could go on. */
const LATER_SHARE = 0.15;

/** The names of the goals that no schedule reached. */
export function unreached(prepared: Prepared, scenario: Scenario, names: readonly string[]): string[] {
  let open = [...names];
  for (let seed = 1; seed <= SCHEDULES && open.length > 0; seed++) {
    const events: TraceEvent[] = [];
    run(
      startSimulation(prepared, scenario, (event) => events.push(event)),
      byChance(seed),
      { maxSteps: MAX_STEPS },
    );
    open = open.filter((name) => (goals as Record<string, Goal>)[name]?.reached(events, prepared.world) == null);
  }
  return open;
}

function byChance(seed: number): Scheduler {
  const draw = drawer(seed);
  return {
    name: "by chance",
    next: (simulation) => {
      const { enabled, nowMs } = simulation;
      const task = enabled.at(Math.floor(draw() * enabled.size));
      if (task === undefined) return null;
      const later = Math.min(simulation.nextWakeMs, simulation.world.nextExpiryMs());
      const waits = Number.isFinite(later) && later > nowMs && draw() < LATER_SHARE;
      return { task, atMs: waits ? later : nowMs };
    },
  };
}
