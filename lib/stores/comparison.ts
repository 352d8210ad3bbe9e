/** Two sides of a document, run one after the other on the same scenario, and what came of both. */
import type { RunRecord } from "#engine/run-record";
import { runtimeClient } from "#runtime/client/client";
import type { ExploreReport, RunOptions, SimulationReport } from "#runtime/protocol";
import { inTurn } from "#stores/in-turn";
import { KEEP_EVENTS_UP_TO } from "#stores/simulation";
import type { HowToCompare } from "#view-models/playground/compared-answer";
import { otherDocument, withOwnRoundTrips } from "#view-models/playground/compared-documents";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { codeOfOneRun, optionsOf, scenarioTogether } from "#view-models/playground/playground-program";

type Two<T> = readonly [T, T];

export type Compared =
  | { how: "run"; records: Two<RunRecord> }
  | { how: "many"; reports: Two<SimulationReport> }
  | { how: "explore"; reports: Two<ExploreReport> };

/** What stands in the way, at which side: 0 this one, 1 the other. */
export class SideError extends Error {
  constructor(
    readonly side: 0 | 1,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

export async function compareSides(how: HowToCompare, document: PlaygroundDocument): Promise<Compared> {
  const sides = [withOwnRoundTrips(document), withOwnRoundTrips(otherDocument(document))] as const;
  const both = async <T>(run: (side: PlaygroundDocument, options: RunOptions) => Promise<T>): Promise<Two<T>> => {
    const one = await sideOf(0, sides[0], run);
    return [one, await sideOf(1, sides[1], run)];
  };
  switch (how) {
    case "run":
      return {
        how,
        records: await both((side, options) =>
          runtimeClient().run({ ...options, code: codeOfOneRun(side), faults: side.scenario.faults }),
        ),
      };
    case "many":
      return {
        how,
        reports: await both((side, options) =>
          runtimeClient().simulate(options, side.scenario, side.scenario.count <= KEEP_EVENTS_UP_TO),
        ),
      };
    case "explore":
      return {
        how,
        reports: await both((side, options) =>
          runtimeClient().explore(options, {
            scenario: scenarioTogether(side),
            timing: side.timing,
            properties: side.properties.map((name) => ({ kind: "named", name })),
          }),
        ),
      };
  }
}

async function sideOf<T>(
  side: 0 | 1,
  document: PlaygroundDocument,
  run: (document: PlaygroundDocument, options: RunOptions) => Promise<T>,
): Promise<T> {
  const read = optionsOf(document);
  if (!read.ok) throw new SideError(side, new Error(`CACHES, line ${read.line}: ${read.reason}`));
  try {
    return await inTurn(() => run(document, read.options as RunOptions));
  } catch (error) {
    throw new SideError(side, error);
  }
}
