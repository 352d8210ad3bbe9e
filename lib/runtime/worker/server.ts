/**
 * Answers the requests of the protocol with one interpreter. Explorations go in slices, telling how far they are and letting
 * other messages (a cancel) come in between. Knows no worker: it posts through a function.
 */
import { assertNever } from "#engine/assert-never";
import { grade } from "#runtime/grade/grade";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { CannotRepeat, SetUpFailed } from "#runtime/interpreter/learner-program";
import type { ExploreSpec, Message, Request, RunOptions, TrafficOrder } from "#runtime/protocol";
import { driveTraffic } from "#runtime/requests/drive-traffic";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { followSchedule } from "#runtime/requests/follow-schedule";
import { Preparations, ScenarioError } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import { startTraffic } from "#runtime/requests/traffic";

type TrafficRequest = Extract<Request, { type: "traffic" }>;

const PRINT_EVERY_MS = 50;
const SLICE_STATES = 400;
const PROGRESS_EVERY_MS = 100;

export class Server {
  private readonly preparations: Preparations;

  constructor(
    private readonly interpreter: Interpreter,
    private readonly post: (message: Message) => void,
    private readonly cancelled: Set<number>,
    /** What traffic under way shall do, by request. */
    private readonly orders = new Map<number, TrafficOrder[]>(),
  ) {
    this.preparations = new Preparations(interpreter);
  }

  get outgrown(): boolean {
    return this.interpreter.outgrown;
  }

  async answer(request: Request): Promise<Message> {
    const { interpreter, preparations } = this;
    switch (request.type) {
      case "run":
        return { type: "ran", id: request.id, record: interpreter.run(request.options, this.printer(request.id)) };
      case "grade": {
        const { options, checks, concurrency } = request;
        const tell = (share: number) => this.post({ type: "grading", id: request.id, share });
        const report = grade(interpreter, options, checks, concurrency, this.printer(request.id), tell);
        return { type: "graded", id: request.id, report };
      }
      case "simulate": {
        const { options, scenario, keepEvents } = request;
        const report = simulate(interpreter, preparations.of(options, scenario, "costs"), scenario, keepEvents);
        return { type: "simulated", id: request.id, report };
      }
      case "schedule": {
        const { options, scenario, choices, goals, finish, properties } = request;
        const prepared = preparations.of(options, scenario, "instant");
        const report = followSchedule(interpreter, prepared, scenario, choices, goals, finish, properties);
        return { type: "scheduled", id: request.id, report };
      }
      case "explore":
        return this.explore(request.id, request.options, request.spec);
      case "traffic":
        return this.drive(request);
      case "cancel":
      case "steer":
        throw new Error(`a ${request.type} is taken before it gets here`);
      default:
        return assertNever(request, "request");
    }
  }

  private async explore(id: number, options: RunOptions, spec: ExploreSpec): Promise<Message> {
    const prepared = this.preparations.of(options, spec.scenario, "instant");
    const explorer = explorerFor(this.interpreter, prepared, spec);
    let toldMs = performance.now();
    while (!explorer.advance(SLICE_STATES) && !this.cancelled.delete(id)) {
      if (performance.now() - toldMs < PROGRESS_EVERY_MS) continue;
      this.post({ type: "exploring", id, progress: explorer.progress() });
      await new Promise((resolve) => setTimeout(resolve, 0)); // a cancel may be waiting
      toldMs = performance.now();
    }
    return { type: "explored", id, report: reportOf(this.interpreter, prepared, spec, explorer) };
  }

  private async drive({ id, options, scenario, traffic: spec, pace }: TrafficRequest): Promise<Message> {
    const prepared = this.preparations.of(options, scenario, "costs");
    const traffic = startTraffic(prepared, scenario, spec);
    await driveTraffic(traffic, {
      pace,
      orders: () => {
        const given = this.orders.get(id) ?? [];
        this.orders.delete(id);
        return given;
      },
      cancelled: () => this.cancelled.delete(id),
      tell: (report, refused) => this.post({ type: "driving", id, report, refused }),
      problemWith: (call) => prepared.program.problemWith(call),
      nowMs: () => performance.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
    return { type: "drove", id, report: traffic.report() };
  }

  /** Sends what is printed in portions, so that a flood of output does not flood the page. */
  private printer(id: number): (text: string) => void {
    let waiting = "";
    let lastMs = performance.now();
    return (text) => {
      waiting += text;
      if (performance.now() - lastMs < PRINT_EVERY_MS) return;
      this.post({ type: "printed", id, text: waiting });
      waiting = "";
      lastMs = performance.now();
    };
  }
}

/** Errors that are the learner's (or the scenario's), not the interpreter's. */
export function refusalOf(id: number, error: unknown): Message | null {
  if (error instanceof SetUpFailed) return { type: "refused", id, reason: error.message, ...error.place };
  if (error instanceof ScenarioError || error instanceof CannotRepeat)
    return { type: "refused", id, reason: error.message, line: null };
  return null;
}
