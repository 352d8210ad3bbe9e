/**
 * The page's side of the worker: one Python for the whole page, loaded on first intent, one request at a time. Stopping ends the
 * worker and starts a fresh one from the snapshot.
 */
import { assertNever } from "#engine/assert-never";
import type { TraceEvent } from "#engine/event";
import type { RunRecord } from "#engine/run-record";
import type { Progress } from "#explorer/report";
import { makePythonWorker, refreshWorker, watchWorker } from "#runtime/client/python-worker";
import type {
  ConcurrencyCheck,
  ExploreReport,
  ExploreSpec,
  GradeReport,
  Message,
  PropertySpec,
  Request,
  RunOptions,
  ScheduleReport,
  Signed,
  SimulationReport,
  TrafficOrder,
} from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";
import type { Choice } from "#simulation/simulation";
import type { TrafficReport } from "#simulation/traffic/traffic-meter";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";

export type RuntimeStatus =
  | { kind: "idle" }
  /** `ofBytes`: what there is to fetch; 0 = not known yet. */
  | { kind: "loading"; phase: "fetching" | "starting" | "importing"; share: number; ofBytes: number }
  | { kind: "ready"; from: "snapshot" | "plain"; tookMs: number }
  | { kind: "busy"; sinceMs: number }
  | { kind: "failed"; reason: string };

/** The learner pressed Stop (or something else was run instead). */
export class RuntimeStopped extends Error {
  override name = "RuntimeStopped";
}

/** Python itself died, or never came up; the reason is for the learner. */
export class RuntimeCrashed extends Error {
  override name = "RuntimeCrashed";
}

/** The program or the scenario cannot be simulated; Python itself is well. */
export class RuntimeRefused extends Error {
  override name = "RuntimeRefused";

  constructor(
    message: string,
    /** The learner's line, when it is theirs. */
    readonly line: number | null,
    /** The further file of theirs in which that line is; undefined = the main program. */
    readonly file?: string,
  ) {
    super(message);
  }
}

/** What the client needs of a worker; tests bring their own. */
export interface WorkerLike {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: { data: Signed }) => void) | null;
  onerror: ((event: { message?: string; preventDefault?: () => void }) => void) | null;
}

const STALLED_MS = 120_000;
/** What only a program under way has to say. */
const BEGUN: ReadonlySet<Message["type"]> = new Set(["printed", "grading", "exploring", "driving"]);

type Body = Request extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

interface Pending {
  id: number;
  body: Body;
  /** It has printed something or said how far it is, so it is this program that runs. */
  begun: boolean;
  /** The beginning of its trace. */
  happened: TraceEvent[];
  resolve: (message: Message) => void;
  reject: (error: Error) => void;
  onPrinted?: (text: string) => void;
  onProgress?: (progress: Progress) => void;
  onReport?: OnReport;
  /** Of a check that takes long. */
  onShare?: (share: number) => void;
}

type OnReport = (report: TrafficReport, refused: string | null) => void;

export interface TrafficWatch {
  /** Virtual milliseconds a real one; null = as fast as it goes, 0 = paused. */
  pace?: number | null;
  /** `refused`: why the last order was not carried out. */
  onReport?: OnReport;
}

export class RuntimeClient {
  private worker: WorkerLike | null = null;
  private current: RuntimeStatus = { kind: "idle" };
  private loaded: Extract<RuntimeStatus, { kind: "ready" }> | null = null;
  private pending: Pending | null = null;
  private lastId = 0;
  /** Whether this worker has answered somebody: it may hold what another program has left. */
  private used = false;
  /** Whether the worker speaks at all is watched until its first word. */
  private stopWatching: () => void = () => {};
  /** While it is loading, something has to come now and then. */
  private stalled: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly makeWorker: () => WorkerLike,
    private readonly nowMs: () => number = () => performance.now(),
    private readonly watch: (onDead: (reason: string) => void) => () => void = () => () => {},
    /** Fetches what a worker begins with past the browser's cache. Never rejects. */
    private readonly refresh: () => Promise<void> = async () => {},
  ) {}

  status = (): RuntimeStatus => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Starts loading Python unless it is there or on its way. */
  warm(): void {
    if (!this.worker) this.startWorker();
  }

  async run(options: RunOptions, onPrinted?: (text: string) => void): Promise<RunRecord> {
    return (await this.ask("ran", { type: "run", options }, onPrinted)).record;
  }

  async grade(
    options: RunOptions,
    checks: string,
    concurrency: readonly ConcurrencyCheck[] = [],
    onPrinted?: (text: string) => void,
    onShare?: (share: number) => void,
  ): Promise<GradeReport> {
    const asked = this.ask("graded", { type: "grade", options, checks, concurrency }, onPrinted);
    if (this.pending) this.pending.onShare = onShare;
    return (await asked).report;
  }

  async simulate(options: RunOptions, scenario: Scenario, keepEvents: boolean): Promise<SimulationReport> {
    return (await this.ask("simulated", { type: "simulate", options, scenario, keepEvents })).report;
  }

  /** Follows a list of choices from the start; with `finish` the rest goes by time. */
  async schedule(
    options: RunOptions,
    scenario: Scenario,
    choices: readonly (number | Choice)[],
    {
      goals = [],
      finish = false,
      properties = [],
    }: { goals?: readonly string[]; finish?: boolean; properties?: readonly PropertySpec[] } = {},
  ): Promise<ScheduleReport> {
    const body = { type: "schedule", options, scenario, choices, goals, finish, properties } as const;
    return (await this.ask("scheduled", body)).report;
  }

  async explore(
    options: RunOptions,
    spec: ExploreSpec,
    onProgress?: (progress: Progress) => void,
  ): Promise<ExploreReport> {
    return (await this.ask("explored", { type: "explore", options, spec }, undefined, onProgress)).report;
  }

  async traffic(
    options: RunOptions,
    scenario: Scenario,
    traffic: TrafficSpec,
    { pace = null, onReport }: TrafficWatch = {},
  ): Promise<TrafficReport> {
    const body = { type: "traffic", options, scenario, traffic, pace } as const;
    return (await this.ask("drove", body, undefined, undefined, onReport)).report;
  }

  /** Moves the traffic under way, from its present virtual moment on. */
  steer(order: TrafficOrder): void {
    if (this.pending) this.worker?.postMessage({ type: "steer", id: this.pending.id, order });
  }

  /** An exploration or traffic under way answers soon, with what it has; anything else goes on. */
  cancel(): void {
    if (this.pending) this.worker?.postMessage({ type: "cancel", id: this.pending.id });
  }

  /** Ends what is running, at once. The next request finds a new Python, already starting. */
  stop(): void {
    if (!this.pending) return;
    this.replaceWorker(new RuntimeStopped("stopped"));
  }

  /** After a failed load. What the browser has kept of Python may be what is damaged, so it is fetched anew first. */
  async retry(): Promise<void> {
    this.dropWorker();
    this.become({ kind: "loading", phase: "fetching", share: 0, ofBytes: 0 });
    await this.refresh();
    this.warm();
  }

  private async ask<Type extends Message["type"]>(
    type: Type,
    ...request: Parameters<RuntimeClient["request"]>
  ): Promise<Extract<Message, { type: Type }>> {
    const message = await this.request(...request);
    if (message.type !== type) throw new RuntimeCrashed(`unexpected answer "${message.type}"`);
    return message as Extract<Message, { type: Type }>;
  }

  private request(
    body: Body,
    onPrinted?: (text: string) => void,
    onProgress?: (progress: Progress) => void,
    onReport?: OnReport,
  ): Promise<Message> {
    if (this.pending) this.stop();
    if (this.current.kind === "failed") this.dropWorker();
    this.warm();
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.pending = { id, body, begun: false, happened: [], resolve, reject, onPrinted, onProgress, onReport };
      this.worker?.postMessage({ ...body, id } as Request);
      if (this.loaded) this.become({ kind: "busy", sinceMs: this.nowMs() });
    });
  }

  private startWorker(): void {
    const worker = this.makeWorker();
    this.worker = worker;
    this.used = false;
    this.become({ kind: "loading", phase: "fetching", share: 0, ofBytes: 0 });
    let secret: string | null | undefined = null;
    this.stopWatching();
    this.stopWatching = this.watch((reason) => this.fail(reason));
    worker.onmessage = ({ data }) => {
      this.stopWatching();
      // A program that found a way to post is not the worker: the first message comes before any program.
      if (secret === null) secret = data.secret;
      if (data.secret !== secret) return;
      this.receive(data);
      // WebAssembly's memory never shrinks: what a program needed once would be kept as long as the page.
      if (data.outgrown && !this.pending) this.replaceWorker();
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.fail(event.message || "the worker could not be started");
    };
  }

  private receive(message: Message): void {
    clearTimeout(this.stalled);
    if (this.pending && "id" in message && message.id === this.pending.id)
      this.pending.begun ||= BEGUN.has(message.type);
    switch (message.type) {
      case "loading":
        this.stalled = setTimeout(() => this.fail("nothing came for two minutes"), STALLED_MS);
        this.become({ kind: "loading", phase: message.phase, share: message.share, ofBytes: message.ofBytes });
        break;
      case "ready":
        this.loaded = { kind: "ready", from: message.from, tookMs: message.tookMs };
        this.become(this.pending ? { kind: "busy", sinceMs: this.nowMs() } : this.loaded);
        break;
      case "failed-to-load":
        this.fail(message.reason);
        break;
      case "printed":
        if (this.pending?.id === message.id) this.pending.onPrinted?.(message.text);
        break;
      case "happened":
        if (this.pending?.id === message.id) this.pending.happened.push(...message.events);
        break;
      case "grading":
        if (this.pending?.id === message.id) this.pending.onShare?.(message.share);
        break;
      case "exploring":
        if (this.pending?.id === message.id) this.pending.onProgress?.(message.progress);
        break;
      case "driving":
        if (this.pending?.id === message.id) this.pending.onReport?.(message.report, message.refused);
        break;
      case "refused":
        this.settle(message.id, (pending) =>
          pending.reject(new RuntimeRefused(message.reason, message.line, message.file)),
        );
        break;
      case "ran":
      case "graded":
        this.settle(message.id, (pending) => {
          const { events } = message.type === "ran" ? message.record : message.report.run;
          if (pending.happened[0]) events.unshift(...pending.happened);
          pending.resolve(message);
        });
        break;
      case "simulated":
      case "scheduled":
      case "explored":
      case "drove":
        this.settle(message.id, (pending) => pending.resolve(message));
        break;
      case "crashed":
        if (this.pending?.id === message.id) this.died(this.pending, message.reason);
        break;
      default:
        assertNever(message, "message");
    }
  }

  private settle(id: number, how: (pending: Pending) => void): void {
    const { pending } = this;
    if (pending?.id !== id) return; // of a worker that is gone
    this.pending = null;
    this.used = true;
    this.become(this.loaded ?? { kind: "idle" });
    how(pending);
  }

  /**
   * Python may die of what the program before has left (a list of 100,000 lists in one another is taken apart only then). So nobody is told that
   * their program ended it unless it does so in a Python that nobody has used.
   */
  private died(pending: Pending, reason: string): void {
    if (!this.used || pending.begun) {
      this.replaceWorker(new RuntimeCrashed(reason));
      return;
    }
    this.dropWorker();
    this.startWorker();
    this.worker?.postMessage({ ...pending.body, id: pending.id } as Request);
  }

  private fail(reason: string): void {
    const { pending } = this;
    this.pending = null;
    this.dropWorker();
    this.become({ kind: "failed", reason });
    pending?.reject(new RuntimeCrashed(reason));
  }

  private replaceWorker(error?: Error): void {
    const { pending } = this;
    this.pending = null;
    this.dropWorker();
    this.startWorker();
    if (error) pending?.reject(error);
  }

  private dropWorker(): void {
    this.stopWatching();
    clearTimeout(this.stalled);
    if (this.worker) {
      this.worker.onmessage = null;
      this.worker.onerror = null;
      this.worker.terminate();
    }
    this.worker = null;
    this.loaded = null;
    this.current = { kind: "idle" };
  }

  private become(status: RuntimeStatus): void {
    this.current = status;
    for (const listener of this.listeners) listener();
  }
}

let shared: RuntimeClient | null = null;

/** The page's one Python. */
export function runtimeClient(): RuntimeClient {
  shared ??= new RuntimeClient(() => makePythonWorker() as WorkerLike, undefined, watchWorker, refreshWorker);
  return shared;
}
