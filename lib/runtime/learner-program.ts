/**
 * A learner's program as the simulation sees it: a tree of behaviours, learned by running Python again from the start. The
 * module's own lines are set-up: they run once per process, in the world as it is before any request (`setUp`), and
 * their replies are repeated whenever a call is learned. Nothing here knows how requests are scheduled.
 */
import { type Reply, SUSPEND } from "#engine/reply";
import type { Place, Site, Step } from "#engine/step";
import type { Actor, World } from "#engine/world";
import type { Answerer } from "#runtime/bridge";
import { placeOf, type SaidPlace, siteOf } from "#runtime/decode-step";
import type { Interpreter, LearnerSource } from "#runtime/interpreter";
import type { Call, Move, Program } from "#simulation/behaviour";

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

/** Runs the module's own lines in the world, as `actor`, and returns the replies they had. */
export function setUp(interpreter: Interpreter, source: LearnerSource, world: World, actor: Actor): Reply[] {
  const live = new Live(world, actor);
  const learned = interpreter.learn(source, null, [], live);
  if ("raised" in learned) {
    const { traceback, line, file } = learned.raised;
    throw new SetUpFailed(traceback, file === undefined ? { line } : { line, file });
  }
  return live.replies;
}

/**
 * "costs": a statement takes its milliseconds, as under traffic. "instant": it takes none, so that who goes first is a choice and not
 * a race of durations: what an exploration asks (docs/decisions/0002).
 */
export type DatabaseTime = "costs" | "instant";

export class LearnerProgram implements Program {
  /** How often Python was run to learn a node. */
  pythonRuns = 0;

  constructor(
    private readonly interpreter: Interpreter,
    private readonly source: LearnerSource,
    /** What `setUp` returned. */
    private readonly prefix: readonly Reply[],
    private readonly database: DatabaseTime,
  ) {}

  /** Why it cannot be called so, in words; null = it can. */
  problemWith(call: Call): string | null {
    this.learn(call, []); // the interpreter speaks of the program that ran last
    return this.interpreter.problemWith(call.entry, call.args);
  }

  learn(call: Call, history: readonly Reply[]): Move {
    const replay = new Replay([...this.prefix, ...history]);
    this.pythonRuns++;
    const { deadline } = this.interpreter;
    deadline.set(STUCK_AFTER_MS);
    const learned = this.interpreter.learn(this.source, call.entry, call.args, replay);
    deadline.clear();
    const place = placeOf(replay.place);
    const printed = replay.text;
    if (deadline.passed)
      return { kind: "stuck", reason: `it computed for ${STUCK_AFTER_MS / 1000} s without a step`, printed, ...place };
    if ("suspended" in learned) {
      if (!replay.pending) throw new Error("Python was suspended without a step");
      const { step, site } = replay.pending;
      const instant = this.database === "instant" && step.kind === "database";
      return {
        kind: "step",
        step: instant ? { ...step, durationMs: 0 } : step,
        site,
        locals: learned.suspended,
        printed,
      };
    }
    if ("returned" in learned) return { kind: "returned", repr: learned.returned, printed, ...place };
    const { lastLine, ...raised } = learned.raised;
    return { kind: "raised", error: lastLine, printed, ...raised };
  }
}

/** Carries steps out as they come; time passes for sleeps. */
class Live implements Answerer {
  readonly replies: Reply[] = [];

  constructor(
    private readonly world: World,
    private readonly actor: Actor,
  ) {}

  answer(step: Step): Reply {
    const { reply } = this.world.perform(step, this.actor);
    if (step.kind === "sleep" || step.kind === "work" || step.kind === "database") this.world.nowMs += step.durationMs;
    this.replies.push(reply);
    return reply;
  }

  printed(): void {
    // Set-up prints into the void: there is no request it belongs to.
  }
}

/** Answers from a list and stops at the first step beyond it. Keeps what is printed after the last known answer. */
class Replay implements Answerer {
  pending: { step: Step; site: Site } | null = null;
  text = "";
  place: SaidPlace = null;
  private position = 0;

  constructor(private readonly replies: readonly Reply[]) {}

  answer(step: Step, place: SaidPlace, callId: number, api: string): Reply {
    this.place = place;
    if (this.position < this.replies.length) {
      this.text = "";
      return this.replies[this.position++];
    }
    this.pending = { step, site: siteOf(place, callId, api) };
    return SUSPEND;
  }

  printed(stream: "stdout" | "stderr", text: string): void {
    if (stream === "stdout") this.text += text;
  }
}
