/** What the course needs of the runtime: programs run, exercises graded, requests simulated and interleaved. The host in Node is one; tests bring their own. */
import type { RunRecord } from "#engine/run-record";
import type {
  ConcurrencyCheck,
  ExploreReport,
  ExploreSpec,
  GradeReport,
  RunOptions,
  SimulationReport,
} from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";

export interface Runner {
  run(options: RunOptions): Promise<RunRecord>;
  grade(options: RunOptions, checks: string, concurrency: readonly ConcurrencyCheck[]): Promise<GradeReport>;
  /** With events, unless there are too many for a page (lib/course/model/light-report.ts). */
  simulate(options: RunOptions, scenario: Scenario): Promise<SimulationReport>;
  explore(options: RunOptions, spec: ExploreSpec): Promise<ExploreReport>;
  /** Of these goals, those that no schedule reaches. */
  unreached(options: RunOptions, scenario: Scenario, goals: readonly string[]): Promise<string[]>;
}

/** The program or the scenario cannot run: the author's mistake, in words. */
export class Refused extends Error {}
