/**
 * Gradings that were made once aren't made again, so a mutation run can be stopped and taken up later. One line a grading in
 * `.cache/mutants.jsonl`, under a hash of everything that decides it: engine, runtime, explorer, the exercise's checks and the program.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { decidingSources } from "#course/build/run-cache";
import type { Job } from "#tooling/mutants/grade-worker";
import type { Graded } from "#tooling/mutants/pool";
import { ROOT } from "#tooling/project-files";

const PATH = join(ROOT, ".cache/mutants.jsonl");

export class VerdictCache {
  private readonly known = new Map<string, Graded>();
  private readonly sources = decidingSources();

  constructor(private readonly path = PATH) {
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) return;
    for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
      const [key, graded] = JSON.parse(line) as [string, Graded];
      this.known.set(key, graded);
    }
  }

  async remembered(job: Job, grade: () => Promise<Graded>): Promise<Graded> {
    const key = this.keyOf(job);
    const known = this.known.get(key);
    if (known) return known;
    const graded = await grade();
    this.known.set(key, graded);
    appendFileSync(this.path, `${JSON.stringify([key, graded])}\n`);
    return graded;
  }

  private keyOf({ exercise: { backend, checks, concurrency }, code }: Job): string {
    return createHash("sha256")
      .update(JSON.stringify([this.sources, backend, checks, concurrency, code]))
      .digest("hex")
      .slice(0, 24);
  }
}
