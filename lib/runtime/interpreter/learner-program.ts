/**
 * A learner's program as the simulation sees it: a tree of behaviours, learned by running Python again from the start. The
 * module's own lines are set-up: they run once per process, in the world as it is before any request (`setUp`), and
 * their replies are repeated whenever a call is learned. What a long-lived process does depends on all it has served: that is
 * repeated too, unless Python is still where the last of these requests ended. Nothing here knows how requests are scheduled.
 */

import type { Effect } from "#engine/backend";
import type { TraceEvent } from "#engine/event";
import { type Reply, SUSPEND } from "#engine/reply";
import type { Place, Site, Step } from "#engine/step";
import type { Actor, World } from "#engine/world";
import type { Answerer } from "#runtime/interpreter/bridge";
import { placeOf, type SaidPlace, siteOf } from "#runtime/interpreter/decode-step";
import { Guesses } from "#runtime/interpreter/guesses";
import type { Interpreter, Learned, LearnerSource, Observed } from "#runtime/interpreter/interpreter";
import { type Ahead, type Call, type Move, moduleIn, type Program, type Served } from "#simulation/behaviour";
import { follow, IGNORANT, type Knowledge, NO_SOURCES, type Sources } from "#simulation/measures/provenance";

type Done = Exclude<Learned, { refused: string }>;

/**
 * So many requests served before and replies they had may be repeated in all, for one program and scenario: some seconds. It grows with the
 * square of what one process serves.
 */
const MAX_REPEATED = 150_000;

/** So many processes have something of their own from the module's own lines; the next ones are like the first, the second and so on. */
const MOST_BIRTHS = 64;

/** One Python run between two steps may take so long (real time); beyond, the request counts as an endless loop. */
const STUCK_AFTER_MS = 2_000;

/** The module's own lines failed: there is nothing to simulate. The message is Python's traceback. */
export class SetUpFailed extends Error {
  constructor(
    message: string,
    readonly place: Place,
  ) {
    super(message);
  }
}

/** What a long-lived process does next cannot be found out. */
export class CannotRepeat extends Error {}

/** What the module's own lines have done: the replies they had, and what the values they stored were made from. */
export interface SetUp {
  replies: Reply[];
  origins: Sources;
  /** They have drawn a number or asked which process they are in, so that each process may have something else in its module. */
  isOfItsProcess: boolean;
}

/** Runs the module's own lines in the world, as `actor`; `before`: what others have stored there already. */
export function setUp(
  interpreter: Interpreter,
  source: LearnerSource,
  world: World,
  actor: Actor,
  before: Sources = NO_SOURCES,
): SetUp {
  const live = new Live(world, actor, before);
  const learned = interpreter.learn(source, [], live);
  if ("raised" in learned) {
    const { traceback, line, file } = learned.raised;
    throw new SetUpFailed(traceback, file === undefined ? { line } : { line, file });
  }
  return live;
}

/**
 * "costs": a statement takes its milliseconds, as under traffic. "instant": it takes none, so that who goes first is a choice and not
 * a race of durations: what an exploration asks (docs/decisions/0002).
 */
export type DatabaseTime = "costs" | "instant";

export class LearnerProgram implements Program {
  /** How often Python was started from a fresh module. */
  pythonRuns = 0;
  /**
   * Python goes on beyond the step that is asked for, answered as such a step was before (guesses.ts): a loop that waits is learned in a few runs. The
   * moves it finds have no variables, so this is for grades, where nobody looks at them.
   */
  guesses = false;
  ahead: readonly Ahead[] = [];
  drawsNext: ((position: number) => Reply) | null = null;
  mostRepeated = MAX_REPEATED;
  private repeated = 0;
  /** The request that was learned to its end last, and the interpreter's state then. */
  private ended: (Served & { state: number; birth: number }) | null = null;
  private readonly prefixes: (readonly Reply[])[] = [];

  constructor(
    private readonly interpreter: Interpreter,
    private readonly source: LearnerSource,
    /** The replies that the module's own lines had: the same in every process, or in each of its own. */
    private readonly prefixOf: readonly Reply[] | ((process: number) => readonly Reply[]),
    private readonly database: DatabaseTime,
    /** Requests are threads of their process. */
    readonly threads: boolean,
  ) {}

  birthOf(process: number): number {
    return typeof this.prefixOf === "function" ? process % MOST_BIRTHS : 0;
  }

  private prefix(birth: number): readonly Reply[] {
    if (typeof this.prefixOf !== "function") return this.prefixOf;
    this.prefixes[birth] ??= this.prefixOf(birth);
    return this.prefixes[birth];
  }

  /** Why it cannot be called so, in words; null = it can. */
  problemWith(call: Call): string | null {
    this.learn(call, []); // the interpreter speaks of the program that ran last
    return this.interpreter.problemWith(call.entry, call.args);
  }

  /** A request that came to its end after these replies, from a fresh module: what it has changed there. Null when that cannot be said. */
  observe(call: Call, history: readonly Reply[], birth = 0): Observed | null {
    const replay = new Replay(this.prefix(birth), history, () => this.interpreter.deadline.set(STUCK_AFTER_MS));
    const { observed } = this.interpreter.learn(this.source, [call], replay, "observed");
    this.interpreter.deadline.clear();
    this.ended = null;
    return observed ?? null;
  }

  learn(call: Call, history: readonly Reply[], served: Served | null = null, birth = 0): Move {
    const { interpreter } = this;
    const prefix = this.prefix(birth);
    const { deadline } = interpreter;
    deadline.forget();
    const begins = () => deadline.set(STUCK_AFTER_MS);
    const guesses =
      this.guesses && served === null && !this.threads ? new Guesses(history.length, this.drawsNext) : null;
    let replay: Replay;
    let learned: Learned;
    this.ahead = [];
    if (served !== null && this.isStillAt(served, birth)) {
      replay = new Replay([], history, begins);
      learned = interpreter.goOn(call, replay);
    } else {
      this.pythonRuns++;
      const before = this.inTurn(served);
      const earlier = [...prefix, ...before.flatMap(({ replies }) => replies)];
      replay = new Replay(earlier, history, begins, guesses);
      learned = interpreter.learn(
        this.source,
        [...before.map((each) => each.call), call],
        replay,
        this.threads ? "threads" : undefined,
      );
    }
    deadline.clear();
    if ("refused" in learned) throw new CannotRepeat(learned.refused);
    if (replay.isAstray)
      throw new CannotRepeat(
        "Run again, the requests that a process has served do not take the same steps: what they do depends on more than the world's replies.",
      );
    if (replay.beyond.length > 0) return this.firstOf(replay, learned);
    const isOver = !deadline.passed && !("suspended" in learned);
    this.ended = isOver ? { call, replies: history, before: served, birth, state: interpreter.state } : null;
    return this.moveOf(replay, learned);
  }

  /** Nothing has run since that request, the last of those served, was learned to its end. */
  private isStillAt({ call, replies, before }: Served, birth: number): boolean {
    const { ended } = this;
    return (
      ended !== null &&
      ended.state === this.interpreter.state &&
      ended.before === before &&
      ended.birth === birth &&
      ended.call === call &&
      ended.replies.length === replies.length &&
      ended.replies.every((reply, i) => reply === replies[i])
    );
  }

  /** Oldest first. */
  private inTurn(latest: Served | null): Served[] {
    const all: Served[] = [];
    for (let served = latest; served !== null; served = served.before) {
      all.push(served);
      this.repeated += 1 + served.replies.length;
    }
    if (this.repeated > this.mostRepeated)
      throw new CannotRepeat(
        "Long-lived processes have served too much: to know what a process does next, all it has served must be run again. Take fewer requests, or more processes.",
      );
    return all.reverse();
  }

  /** The move that was asked for; those beyond it are `ahead`. Where the time was up, only the last one is not known. */
  private firstOf(replay: Replay, learned: Done): Move {
    this.ended = null;
    const moves: Move[] = replay.beyond.map(({ step, site, printed }) => this.stepMove(step, site, printed));
    if (!this.interpreter.deadline.passed) moves.push(this.moveOf(replay, learned));
    const [first, ...rest] = moves;
    this.ahead = rest.map((move, i) => ({ move, reply: replay.beyond[i]?.guess }));
    return first as Move;
  }

  private stepMove(step: Step, site: Site, printed: string): Move & { kind: "step" } {
    const instant = this.database === "instant" && step.kind === "database";
    return { kind: "step", step: instant ? { ...step, durationMs: 0 } : step, site, printed };
  }

  private moveOf(replay: Replay, learned: Done): Move {
    const move = this.outcomeOf(replay, learned);
    return replay.module === undefined ? move : { ...move, module: replay.module };
  }

  private outcomeOf(replay: Replay, learned: Done): Move {
    const { deadline } = this.interpreter;
    const place = placeOf(replay.place);
    const printed = replay.text;
    if (deadline.passed)
      return { kind: "stuck", reason: `it computed for ${STUCK_AFTER_MS / 1000} s without a step`, printed, ...place };
    if ("suspended" in learned) {
      if (!replay.pending) throw new Error("Python was suspended without a step");
      const { step, site } = replay.pending;
      return { ...this.stepMove(step, site, printed), locals: learned.suspended };
    }
    if ("returned" in learned) return { kind: "returned", repr: learned.returned, printed, ...place };
    const { lastLine, ...raised } = learned.raised;
    return { kind: "raised", error: lastLine, printed, ...raised };
  }
}

/** Carries steps out as they come; time passes for sleeps. Entries stored here have a history like any other. */
class Live implements Answerer {
  readonly replies: Reply[] = [];
  isOfItsProcess = false;
  private knowledge: Knowledge = IGNORANT;

  constructor(
    private readonly world: World,
    private readonly actor: Actor,
    public origins: Sources,
  ) {}

  answer(step: Step): Reply {
    const { world, actor } = this;
    const effect = world.perform(step, actor);
    this.isOfItsProcess ||= step.kind === "draw" || (step.kind === "identity" && step.of === "process");
    const event = eventOf(step, effect, world, actor);
    if (event)
      [this.knowledge, this.origins] = follow(event, this.knowledge, this.origins, (action) =>
        world.database.read(action),
      );
    if (step.kind === "sleep" || step.kind === "work" || step.kind === "database") world.nowMs += step.durationMs;
    this.replies.push(effect.reply);
    return effect.reply;
  }

  printed(): void {
    // Set-up prints into the void: there is no request it belongs to.
  }
}

/** The steps that leave something behind, as events. */
function eventOf(step: Step, effect: Effect, world: World, actor: Actor): TraceEvent | null {
  const base = { index: 0, atMs: world.nowMs, ...actor, line: null, call: null };
  if (step.kind === "cache")
    return { type: "commanded", ...base, store: world.scoped(step.store, actor), command: step.command, ...effect };
  if (step.kind === "database") {
    const { sql, action, durationMs } = step;
    return { type: "queried", ...base, sql, action, durationMs, reply: effect.reply, changes: effect.changes };
  }
  return null;
}

/**
 * Answers from a list and stops at the first step beyond it. Keeps what is printed after the last known answer. `before` are the answers
 * that the module's own lines and earlier requests had; all of them must have been given when the request begins.
 */
class Replay implements Answerer {
  pending: { step: Step; site: Site } | null = null;
  /** Steps that were answered by a guess, in turn: the first is the one that is asked for. */
  readonly beyond: { step: Step; site: Site; printed: string; guess: Reply }[] = [];
  text = "";
  /** What was made of the module since the last known answer. */
  module: string | undefined;
  place: SaidPlace = null;
  isAstray = false;
  private position = 0;
  private readonly replies: readonly Reply[];

  constructor(
    private readonly before: readonly Reply[],
    history: readonly Reply[],
    private readonly onBegin: () => void,
    private readonly guesses: Guesses | null = null,
  ) {
    this.replies = [...before, ...history];
  }

  begins(): void {
    this.isAstray = this.position !== this.before.length;
    this.text = "";
    this.place = null;
    this.onBegin();
  }

  answer(step: Step, place: SaidPlace, callId: number, api: string): Reply {
    this.place = place;
    if (this.position < this.replies.length) {
      this.text = "";
      this.module = undefined;
      const reply = this.replies[this.position++];
      if (this.position > this.before.length) this.guesses?.see(step, reply);
      return reply;
    }
    const guess = this.guesses?.next(step);
    if (guess) {
      this.beyond.push({ step, site: siteOf(place, callId, api), printed: this.text, guess: guess.reply });
      this.text = "";
      return guess.reply;
    }
    this.pending = { step, site: siteOf(place, callId, api) };
    return SUSPEND;
  }

  moduleFound(): string | undefined {
    const module = moduleIn(this.replies[this.position]);
    if (module === null) return undefined;
    this.position++;
    return module;
  }

  moduleLeft(state: string): void {
    this.module = state;
  }

  printed(stream: "stdout" | "stderr", text: string): void {
    if (stream === "stdout") this.text += text;
  }
}
