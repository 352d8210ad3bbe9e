/** What the course needs of the runtime: programs run, exercises graded. The host in Node is one; tests bring their own. */
import type { RunRecord } from "#engine/run-record";
import type { GradeReport, RunOptions } from "#runtime/protocol";

export interface Runner {
  run(options: RunOptions): Promise<RunRecord>;
  grade(options: RunOptions, checks: string): Promise<GradeReport>;
}
