/** Reads one fact off an exploration, as text: what lib/course/probes/probe.ts is to a plain run. Counts are exact. */
import { inFigures, inPercent } from "#course/model/figures";
import type { Outcome, Verdict } from "#explorer/report";
import type { ExploreReport, PropertySpec } from "#runtime/protocol";

export const EXPLORATION_PROBES =
  "interleavings, outcomes, outcome N, cache N, share outcome N, violations NAME, share NAME, holds NAME, switches NAME";

/** What the probe finds, or null if there is no such probe, outcome or property. */
export function readExplorationProbe(
  probe: string,
  report: ExploreReport,
  properties: readonly PropertySpec[],
): string | null {
  if (probe === "interleavings") return inFigures(report.interleavings);
  if (probe === "outcomes") return inFigures(report.outcomes.length);
  const [, what, nth] = /^(outcome|cache|share outcome) (\d+)$/.exec(probe) ?? [];
  if (what) {
    const outcome = report.outcomes[Number(nth) - 1];
    return outcome ? ofOutcome(what, outcome) : null;
  }
  const [, ask, name] = /^(violations|share|holds|switches) (.+)$/.exec(probe) ?? [];
  const verdict = report.verdicts[properties.findIndex((known) => nameOf(known) === name)]; // in the same order
  return ask && verdict ? ofVerdict(ask, verdict, report) : null;
}

/** As the author wrote it: `recomputations=1`, or the title of a property of their own. */
const nameOf = (property: PropertySpec): string => (property.kind === "named" ? property.name : property.title);

function ofOutcome(what: string, { returns, cache, share }: Outcome): string {
  if (what === "outcome") return returns.join(", ");
  if (what === "share outcome") return inPercent(share);
  const left = Object.entries(cache).map(([key, repr]) => `${key} = ${repr}`);
  return left.length === 0 ? "empty" : left.join(", ");
}

function ofVerdict(ask: string, { holds, interleavings, example }: Verdict, report: ExploreReport): string {
  if (ask === "violations") return inFigures(interleavings);
  if (ask === "holds") return holds === null ? "not known" : holds ? "yes" : "no";
  if (ask === "switches") return example ? inFigures(example.preemptions) : "none";
  return inPercent(Number((interleavings * 1_000_000n) / report.interleavings) / 1_000_000);
}
