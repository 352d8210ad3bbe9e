/**
 * For each verdict with an example: that interleaving carried out by the simulation, put into words, and the nearest run in
 * which it does not happen. What the explorer's graph calls a violation is here seen to be one.
 */

import { examine } from "#explorer/examine";
import type { Explorer } from "#explorer/explore";
import type { ExploreOptions } from "#explorer/explore-options";
import { explain } from "#explorer/races/explain";
import { explainOwn, isOurs } from "#explorer/races/explain-own";
import { nearestGood } from "#explorer/races/nearest-good";
import { listed } from "#explorer/races/words/step-words";
import type { Report } from "#explorer/report";
import type { Counterexample } from "#runtime/protocol";
import type { Scheduler } from "#simulation/run";
import { replay } from "#simulation/schedulers/replay";
import type { Task } from "#simulation/task";

export function counterexamplesOf(
  report: Report,
  explorer: Explorer,
  freshOptions: () => ExploreOptions,
): Counterexample[] {
  const examineWith = (scheduler: Scheduler) => examine(freshOptions(), scheduler, explorer.serial);
  return report.verdicts.flatMap(({ name, title, kind, example }) => {
    if (!example) return [];
    const { events, choices, violations, end, settled, simulation } = examineWith(replay(example.choices));
    const violation = violations.find(({ property }) => property === name);
    const message = violation?.message ?? (simulation.done ? `not so: ${title}` : unended(simulation.tasks, report));
    const last = simulation.done ? choices.length : settled;
    const nearest = kind === "always" ? nearestGood(choices, name, examineWith, last) : null;
    const good = nearest && {
      events: nearest.good.events,
      choices: nearest.good.choices,
      divergesAt: nearest.divergesAt,
    };
    const explanation =
      nearest && !isOurs(name)
        ? explainOwn(message, events, violation?.event ?? null, partedKeys(end.cache, nearest.good.end.cache))
        : explain(name, message, events, violation);
    return [{ property: name, events, choices, explanation, good }];
  });
}

/** Who had not come to an end when they were given up. */
function unended(tasks: readonly Task[], { cut }: Report): string {
  const going = tasks.flatMap(({ ending, index }) => (ending === null ? [index] : []));
  return `${listed(going)} had not come to an end when one of them had taken ${cut.stepsPerTask} steps`;
}

/** Entries that the two runs leave otherwise. */
const partedKeys = (bad: Readonly<Record<string, string>>, good: Readonly<Record<string, string>>): string[] =>
  [...new Set([...Object.keys(bad), ...Object.keys(good)])].filter((key) => bad[key] !== good[key]);
