/**
 * Does a program keep something in its module, although every request here finds the module fresh? Seen, not guessed: one request of each call is
 * run once more, with the replies it had, and it is looked at what has changed. The page then offers the processes in which it would stay.
 */

import type { Prepared } from "#runtime/requests/prepare-simulation";
import { startSimulation } from "#runtime/requests/start-simulation";
import type { ModuleHint } from "#simulation/module-hint";
import { run } from "#simulation/run";
import type { ModuleState, Scenario } from "#simulation/scenario";
import { byTime } from "#simulation/schedulers/by-time";
import type { Simulation } from "#simulation/simulation";

const MOST_CALLS = 5;
const NOTHING: ModuleHint = { changed: [], locks: [] };

/** Null: there is nothing to say. The simulation must have come to its end. */
export function moduleHint(
  { program }: Prepared,
  { moduleState = "fresh" }: Scenario,
  ran: Simulation,
): ModuleHint | null {
  if (moduleState === "threads") return null;
  const calls = new Map<string, Simulation["tasks"][number]>();
  for (const task of ran.tasks) {
    const { kind } = task.ending ?? {};
    if (task.node.served === null && (kind === "returned" || kind === "raised"))
      calls.set(JSON.stringify([task.call.entry, task.call.args]), task);
    if (calls.size === MOST_CALLS) break;
  }
  const seen = [...calls.values()].map(
    ({ call, node }) => program.observe(call, node.history(), node.birth) ?? NOTHING,
  );
  return hintOf(moduleState, seen);
}

/** After an exploration, whose tree knows them all: the requests as they come by themselves. */
export function moduleHintAlone(prepared: Prepared, scenario: Scenario): ModuleHint | null {
  if ((scenario.moduleState ?? "fresh") !== "fresh") return null;
  const simulation = startSimulation(prepared, scenario, () => {});
  run(simulation, byTime());
  return moduleHint(prepared, scenario, simulation);
}

function hintOf(moduleState: ModuleState, seen: readonly ModuleHint[]): ModuleHint | null {
  const names = (of: (hint: ModuleHint) => string[]) => [...new Set(seen.flatMap(of))].sort();
  const hint = {
    changed: moduleState === "fresh" ? names(({ changed }) => changed) : [],
    locks: names(({ locks }) => locks),
  };
  return hint.changed.length + hint.locks.length === 0 ? null : hint;
}
