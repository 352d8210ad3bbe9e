/**
 * A few processes that grade. A grading that takes too long can't be stopped when the time goes into an exploration, so its process ends
 * (watchdog.ts) and another one is started. A process is also replaced after many gradings, because Python's memory only grows.
 */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Answer, Job } from "#tooling/mutants/grade-worker";
import { TOO_LONG } from "#tooling/mutants/watchdog";

const WORKER = join(import.meta.dirname, "grade-worker.ts");
const MOST_GRADINGS = 400;

export type Graded = Answer | "timed out";

export class Pool {
  private readonly idle: Worker[];
  private readonly waiting: ((worker: Worker) => void)[] = [];

  constructor(processes: number) {
    this.idle = Array.from({ length: processes }, () => new Worker());
  }

  async grade(job: Job): Promise<Graded> {
    const worker = this.idle.pop() ?? (await new Promise<Worker>((resolve) => this.waiting.push(resolve)));
    try {
      return await worker.grade(job);
    } finally {
      const next = this.waiting.shift();
      if (next) next(worker);
      else this.idle.push(worker);
    }
  }

  /** Nothing may be under way. */
  close(): void {
    for (const worker of this.idle) worker.end();
  }
}

class Worker {
  private child: ChildProcess | null = null;
  private gradings = 0;

  grade(job: Job): Promise<Graded> {
    if (this.gradings++ >= MOST_GRADINGS) this.end();
    this.child ??= fork(WORKER, { execArgv: ["--import", "tsx"] });
    const { child } = this;
    return new Promise((resolve) => {
      const settle = (graded: Graded) => {
        child.removeAllListeners();
        resolve(graded);
      };
      child.once("message", (answer) => settle(answer as Answer));
      child.once("exit", (code, signal) => {
        this.child = null;
        this.gradings = 0;
        const failed = `the process that graded ended with ${code ?? signal}`;
        settle(signal === TOO_LONG ? "timed out" : { passed: false, failed, message: null, remarks: [] });
      });
      child.send(job);
    });
  }

  end(): void {
    this.child?.kill("SIGKILL");
    this.child = null;
    this.gradings = 0;
  }
}
