/**
 * One plain run of a program, alone in a world of its own: every step is answered at once, sleeping moves the clock, and
 * everything becomes an event. Kept short on purpose: this is the hot path from Python.
 */
import type { TableRows } from "#engine/database";
import type { EventBase, TraceEvent } from "#engine/event";
import { extraLatencyMs, type Fault } from "#engine/faults";
import { type Reply, SUSPEND } from "#engine/reply";
import type { CacheStep, DatabaseStep, Place, Site, Step } from "#engine/step";
import { type Actor, World } from "#engine/world";
import { placeOf, type SaidPlace, siteOf } from "#runtime/interpreter/decode-step";

/** Beyond these a run goes on, but what is left out is marked in the record. */
const MAX_EVENTS = 20_000;
const MAX_OUTPUT_CHARACTERS = 1_000_000;
/** So many clock reads in a row without a step: the program is waiting in a loop, so let time pass for it. */
const PATIENT_CLOCK_READS = 200;
/** So many before any time has passed, whatever else it did: it asks the cache, too, in each round. */
const PATIENT_ROUNDS = 1_000;

export class Recorder {
  readonly events: TraceEvent[] = [];
  world: World;
  /** Who acts; only checks of exercises have more than one process. */
  actor: Actor = { task: 0, process: 0 };
  /** Whoever asks for a step after this moment is unwound: a check has seen enough. */
  alarmMs = Number.POSITIVE_INFINITY;
  readonly cut = { output: false, events: false };
  private clockReads = 0;
  private rounds = 0;
  private outputLength = 0;

  constructor(
    private faults: readonly Fault[] = [],
    private readonly onPrinted: (text: string) => void = () => {},
    tables: TableRows | null = null,
  ) {
    this.world = World.create({ faults, tables });
  }

  answer(step: Step, place: SaidPlace, callId: number, api: string): Reply {
    if (this.world.nowMs > this.alarmMs) return SUSPEND;
    switch (step.kind) {
      case "cache":
        return this.command(step, siteOf(place, callId, api));
      case "clock":
        // A loop that only watches the clock would never end in frozen time.
        if (++this.clockReads > PATIENT_CLOCK_READS || ++this.rounds > PATIENT_ROUNDS) this.world.nowMs += 1;
        return this.world.perform(step, this.actor).reply;
      case "draw":
      case "lock":
      case "identity":
        return this.world.perform(step, this.actor).reply;
      case "sleep":
        this.add({ type: "slept", durationMs: step.durationMs, ...this.base(placeOf(place)) });
        this.pass(step.durationMs);
        return undefined;
      case "work":
        this.add({ type: "worked", name: step.name, durationMs: step.durationMs, ...this.base(placeOf(place)) });
        this.pass(step.durationMs);
        return undefined;
      case "section": {
        const type = step.does === "enter" ? "entered" : "left";
        this.add({ type, section: step.name, ...this.base(placeOf(place)) });
        return undefined;
      }
      case "database":
        return this.query(step, siteOf(place, callId, api));
    }
  }

  printed(stream: "stdout" | "stderr", text: string, place: SaidPlace): void {
    const room = MAX_OUTPUT_CHARACTERS - this.outputLength;
    if (room <= 0) {
      this.cut.output = true;
      return;
    }
    const kept = text.length > room ? text.slice(0, room) : text;
    if (kept.length < text.length) this.cut.output = true;
    this.outputLength += kept.length;
    if (stream === "stdout") this.onPrinted(kept);
    this.add({ type: "printed", stream, text: kept, ...this.base(placeOf(place)) }, true);
  }

  reached(place: SaidPlace, inFunction: string, locals: Record<string, string>): void {
    this.add({ type: "reached", function: inFunction, locals, ...this.base(placeOf(place)) });
  }

  /** From now on these are the faults: a check takes a server down in the middle. */
  befall(faults: readonly Fault[]): void {
    this.faults = faults;
    this.world.faults = faults;
  }

  /** Keeps everything as it is now; call the answer to have it so again. */
  keep(): () => void {
    const world = this.world.fork();
    const events = this.events.length;
    const { actor } = this;
    return () => {
      this.world = world.fork();
      this.events.length = events;
      this.actor = actor;
    };
  }

  private command(step: CacheStep, site: Site): Reply {
    this.clockReads = 0;
    const slow = this.faults.length > 0 ? extraLatencyMs(this.faults, step.store, this.world.nowMs) : 0;
    if (slow > 0) this.pass(slow);
    const { reply, outcome, changes } = this.world.perform(step, this.actor);
    if (this.events.length < MAX_EVENTS)
      this.events.push({
        type: "commanded",
        ...this.base(site),
        call: site.call,
        store: this.world.scoped(step.store, this.actor),
        command: step.command,
        reply,
        outcome,
        changes,
      });
    else this.cut.events = true;
    return reply;
  }

  private query(step: DatabaseStep, site: Site): Reply {
    const { reply, changes } = this.world.perform(step, this.actor);
    const { sql, action, durationMs } = step;
    this.add({ type: "queried", sql, action, durationMs, reply, changes, ...this.base(site), call: site.call });
    this.pass(durationMs);
    return reply;
  }

  private base({ line, file }: Place): EventBase {
    const base: EventBase = {
      index: this.events.length,
      atMs: this.world.nowMs,
      task: 0,
      process: this.actor.process,
      line,
      call: null,
    };
    if (file !== undefined) base.file = file;
    return base;
  }

  private pass(ms: number): void {
    this.clockReads = 0;
    this.rounds = 0;
    this.world.nowMs += Math.max(0, ms);
  }

  private add(event: TraceEvent, always = false): void {
    if (always || this.events.length < MAX_EVENTS) this.events.push(event);
    else this.cut.events = true;
  }
}
