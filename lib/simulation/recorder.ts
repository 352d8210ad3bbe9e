/** Turns what happens in a simulation into trace events. */

import type { Effect } from "#engine/backend";
import type { Change, EventBase, TraceEvent, Waited } from "#engine/event";
import type { Site, Step } from "#engine/step";
import { partsOf } from "#engine/step";
import type { BehaviourNode } from "#simulation/behaviour-tree";
import { callText } from "#simulation/call-arguments";
import type { Watcher } from "#simulation/take-step";
import { type Ending, endingText, type Task } from "#simulation/task";

const NOWHERE: Site = { line: null, call: null };
const NOTHING_MORE = (): number => 0;

/** Where events go. `node`: where the request was that asked for a command of the cache. */
export type Sink = (event: TraceEvent, node: BehaviourNode | null) => void;

export class Recorder implements Watcher {
  private task = 0;
  private process = 0;
  private atMs = 0;
  /** How much longer than by itself a step takes now. */
  private extraMs: (step: Step) => number = NOTHING_MORE;
  /** How the step about to be told had to wait for others. */
  private waited: Waited | null = null;

  constructor(
    private readonly sink: Sink,
    /** Events told so far: the index of the next. */
    public count = 0,
  ) {}

  /** The watcher for what this task does now. One at a time: a task's step is atomic. */
  of(
    task: Task,
    nowMs: number,
    extraMs = NOTHING_MORE as (step: Step) => number,
    waited: Waited | null = null,
  ): Watcher {
    return this.at(task.index, task.process, nowMs, extraMs, waited);
  }

  at(
    task: number,
    process: number,
    nowMs: number,
    extraMs = NOTHING_MORE as (step: Step) => number,
    waited: Waited | null = null,
  ): this {
    this.waited = waited;
    this.task = task;
    this.process = process;
    this.atMs = nowMs;
    this.extraMs = extraMs;
    return this;
  }

  reached(node: BehaviourNode): void {
    const move = node.move;
    if (!move) return;
    const site = move.kind === "step" ? move.site : { line: move.line, file: move.file, call: null };
    if (move.printed !== "")
      this.sink({ type: "printed", ...this.base(site), stream: "stdout", text: move.printed }, null);
    if (move.kind === "step" && move.locals)
      this.sink({ type: "reached", ...this.base(site), function: node.call.entry, locals: move.locals }, null);
  }

  performed(node: BehaviourNode, step: Step, effect: Effect): void {
    const move = node.move;
    const base = this.base(move?.kind === "step" ? move.site : NOWHERE);
    switch (step.kind) {
      case "cache": {
        const store = partsOf(step.store).backend === "locmem" ? `p${this.process}|${step.store}` : step.store;
        const { reply, outcome, changes } = effect;
        this.sink({ type: "commanded", ...base, store, command: step.command, reply, outcome, changes }, node);
        return;
      }
      case "database": {
        const { sql, action } = step;
        const durationMs = step.durationMs + this.extraMs(step);
        const queried = { ...base, sql, action, durationMs, reply: effect.reply, changes: effect.changes };
        this.sink({ type: "queried", ...queried, ...(this.waited && { waited: this.waited }) }, null);
        return;
      }
      case "sleep":
        this.sink({ type: "slept", ...base, durationMs: step.durationMs + this.extraMs(step) }, null);
        return;
      case "work":
        this.sink({ type: "worked", ...base, name: step.name, durationMs: step.durationMs + this.extraMs(step) }, null);
        return;
      case "section":
        this.sink({ type: step.does === "enter" ? "entered" : "left", ...base, section: step.name }, null);
        return;
      case "lock": {
        const { id, name, of, what } = step;
        this.sink({ type: "synchronised", ...base, lock: { id, name, of, what }, reply: effect.reply }, null);
        return;
      }
      case "clock":
      case "draw":
      case "identity":
        return;
    }
  }

  /** `behind`: whom its process is serving meanwhile. */
  started(task: Task, behind: number | null, nowMs: number): void {
    this.of(task, nowMs);
    const waits = behind === null ? {} : { behind };
    this.sink({ type: "started", ...this.base(NOWHERE), name: callText(task.call), ...waits }, null);
  }

  ended(task: Task, ending: Ending, nowMs: number): void {
    this.at(task.index, task.process, nowMs).endedAs(ending);
  }

  endedAs(ending: Ending): void {
    const base = this.base(ending.kind === "killed" ? NOWHERE : { line: ending.line, file: ending.file, call: null });
    if (ending.kind === "returned") this.sink({ type: "returned", ...base, repr: ending.repr }, null);
    else if (ending.kind === "killed")
      this.sink({ type: "raised", ...base, error: endingText(ending), killed: true }, null);
    else this.sink({ type: "raised", ...base, error: endingText(ending) }, null);
  }

  /** Faults belong to no task: -1. */
  fault(description: string, changes: Change[], nowMs: number): void {
    this.at(-1, -1, nowMs);
    this.sink({ type: "fault", ...this.base(NOWHERE), description, changes }, null);
  }

  private base(site: Site): EventBase {
    const base: EventBase = {
      index: this.count++,
      atMs: this.atMs,
      task: this.task,
      process: this.process,
      line: site.line,
      call: site.call,
    };
    if (site.file !== undefined) base.file = site.file;
    return base;
  }
}
