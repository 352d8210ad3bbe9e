/**
 * Plain enumeration, on purpose as simple as can be: tries every choice one after another, each in a world of its own, and
 * counts the ends one by one. Shares nothing with the explorer but the engine's `World.perform`. Test-only.
 */
import type { Reply } from "#engine/reply";
import { EPOCH_MS, type World } from "#engine/world";
import { finalCache } from "#explorer/ends/final-cache";
import { type FinalDatabase, finalDatabase } from "#explorer/ends/final-database";
import { payloadRepr } from "#explorer/ends/payload-repr";
import { callKey, sortedWithinKinds } from "#explorer/serial/request-order";
import { judges, type Logged } from "#explorer/testing/naive-judges";
import { naiveLater } from "#explorer/testing/naive-later";
import { naiveSerial } from "#explorer/testing/naive-serial";
import type { Program } from "#simulation/behaviour";
import type { Request } from "#simulation/task";

interface Naive {
  history: Reply[];
  untilMs: number;
  /** A reply it gets when it wakes. */
  pending: { reply: Reply } | null;
  ended: string | null;
  raised: boolean;
  steps: number;
}

/** Some seconds. */
const MAX = 100_000;

export interface NaiveOutcome {
  returns: string[];
  cache: Record<string, string>;
  database: FinalDatabase;
  count: number;
  /** How many of them no order of whole requests gives. */
  notSerial: number;
  /** The best schedule: preemptions, then steps. */
  preemptions: number;
  steps: number;
}

export function enumerate(
  program: Program,
  world: World,
  requests: readonly Request[],
  adversarial: boolean,
  most = MAX,
  /** Also judges each interleaving: by the orders of whole requests, and by other properties. */
  judged = false,
  /** A request that would take more is given up there. */
  mostSteps = Number.POSITIVE_INFINITY,
) {
  const outcomes = new Map<string, NaiveOutcome>();
  let interleavings = 0;
  let givenUp = 0;
  const violations: Record<string, number> = {};
  const { isOutOfSight } = naiveLater(program, world, requests);
  const serial = judged ? naiveSerial(program, world, requests, adversarial) : null;

  /** Everything that follows by itself at this moment: waking, reading the clock, ending. */
  function settle(w: World, tasks: Naive[], log: Logged[]): void {
    tasks.forEach((task, i) => {
      if (task.ended !== null || task.untilMs > w.nowMs) return;
      if (task.pending) task.history.push(task.pending.reply);
      task.pending = null;
      for (;;) {
        const move = program.learn((requests[i] as Request).call, task.history);
        if (move.kind === "returned" || move.kind === "raised") {
          task.ended = move.kind === "returned" ? move.repr : move.error;
          task.raised = move.kind === "raised";
          const ended = { text: task.ended, raised: task.raised };
          const { history } = task;
          log.push({
            task: i,
            atMs: w.nowMs,
            step: null,
            history,
            reply: undefined,
            changes: [],
            ended,
            before: w.fork(),
          });
          w.database.abandon(i);
        } else if (move.kind === "stuck") throw new Error("not for endless programs");
        else if (move.step.kind === "clock") {
          task.history.push(EPOCH_MS + w.nowMs);
          continue;
        }
        return;
      }
    });
  }

  /** Whose transactions have the rows that the request wants next. */
  function waitsFor(w: World, tasks: readonly Naive[], i: number): readonly number[] {
    const { ended, untilMs, history } = tasks[i] as Naive;
    if (w.database.locks.size === 0 || ended !== null || untilMs > w.nowMs) return [];
    const { call, process } = requests[i] as Request;
    const move = program.learn(call, history);
    return move.kind === "step" ? w.holders(move.step, { task: i, process }) : [];
  }

  /** It may go on, unless it waits for somebody who does not wait, in the end, for it. */
  function mayGo(w: World, tasks: readonly Naive[], i: number): boolean {
    let reached = new Set(waitsFor(w, tasks, i));
    if (reached.size === 0) return true;
    for (let n = 0; n < tasks.length; n++)
      reached = new Set([...reached, ...[...reached].flatMap((other) => waitsFor(w, tasks, other))]);
    return reached.has(i);
  }

  function visit(
    w: World,
    tasks: Naive[],
    last: number,
    preemptions: number,
    steps: number,
    log: readonly Logged[],
  ): void {
    const running = tasks.filter((task) => task.ended === null);
    const able = (i: number) => tasks[i]?.ended === null && tasks[i].untilMs <= w.nowMs && mayGo(w, tasks, i);
    if (running.length === 0) {
      interleavings++;
      if (interleavings > most) throw new Error(`more than ${most} interleavings: too many for plain enumeration`);
      const returns = sortedWithinKinds(
        requests.map(callKey),
        tasks.map((task) => task.ended as string),
        (text) => text,
      );
      const cache = finalCache(w, payloadRepr);
      const database = finalDatabase(world, w);
      const key = JSON.stringify([returns, cache, database]);
      const ran = tasks.map(({ ended, history }) => ({ text: ended as string, history }));
      const bad = serial?.gives(ran, cache, database, w) === false;
      if (serial)
        violations["no-lost-update"] =
          (violations["no-lost-update"] ?? 0) + (serial.losesNothing(ran, cache, w) ? 0 : 1);
      for (const [name, judge] of judged ? Object.entries(judges) : [])
        violations[name] =
          (violations[name] ?? 0) + (judge({ log, world: w, program, requests, isOutOfSight }) ? 1 : 0);
      const known = outcomes.get(key);
      if (!known) outcomes.set(key, { returns, cache, database, count: 1, notSerial: bad ? 1 : 0, preemptions, steps });
      else {
        known.count++;
        if (bad) known.notSerial++;
        if (preemptions < known.preemptions || (preemptions === known.preemptions && steps < known.steps))
          Object.assign(known, { preemptions, steps });
      }
      return;
    }
    if (adversarial || !tasks.some((_, i) => able(i))) later(w, tasks, last, preemptions, steps, log);
    tasks.forEach((_, i) => {
      if (!able(i)) return;
      if (tasks[i]?.steps === mostSteps) givenUp++;
      else step(w, tasks, i, last, preemptions, steps, log);
    });
  }

  /** Lets time pass to the next moment, for the sake of steps that are taken there or after. */
  function later(
    w: World,
    tasks: Naive[],
    last: number,
    preemptions: number,
    steps: number,
    before: readonly Logged[],
  ): void {
    const moments = tasks.filter((t) => t.ended === null && t.untilMs > w.nowMs).map((t) => t.untilMs);
    if (adversarial)
      for (const entries of w.contents().values())
        for (const { expiresAtMs } of entries.values())
          if (expiresAtMs !== null && expiresAtMs > w.nowMs) moments.push(expiresAtMs);
    if (moments.length === 0) return;
    const next = w.fork();
    next.nowMs = Math.min(...moments);
    const copies = tasks.map(copy);
    const log = [...before];
    settle(next, copies, log);
    visit(next, copies, last, preemptions, steps, log);
  }

  function step(
    from: World,
    before: Naive[],
    i: number,
    last: number,
    preemptions: number,
    steps: number,
    logged: readonly Logged[],
  ): void {
    const log = [...logged];
    const w = from.fork();
    const tasks = before.map(copy);
    const task = tasks[i] as Naive;
    const { call, process } = requests[i] as Request;
    const switched =
      last >= 0 &&
      last !== i &&
      before[last]?.ended === null &&
      before[last].untilMs <= from.nowMs &&
      mayGo(from, before, last);
    let move = program.learn(call, task.history);
    while (move.kind === "step" && (move.step.kind === "draw" || move.step.kind === "clock")) {
      task.history.push(w.perform(move.step, { task: i, process }).reply);
      move = program.learn(call, task.history);
    }
    if (move.kind !== "step") throw new Error("programs here draw only before a step");
    const performed = w.perform(move.step, { task: i, process });
    const { reply } = performed;
    task.steps++;
    const said = { task: i, atMs: from.nowMs, step: move.step, history: [...task.history], ended: null, before: from };
    log.push({ ...said, reply, changes: performed.changes });
    const durationMs = "durationMs" in move.step ? move.step.durationMs : 0;
    if (durationMs > 0) {
      task.untilMs = w.nowMs + durationMs;
      task.pending = { reply };
    } else {
      task.history.push(reply);
      for (;;) {
        const next = program.learn(call, task.history);
        if (next.kind !== "step" || next.step.kind !== "cache" || !next.step.joined) break;
        const joined = w.perform(next.step, { task: i, process });
        log.push({
          ...said,
          step: next.step,
          history: [...task.history],
          reply: joined.reply,
          changes: joined.changes,
        });
        task.history.push(joined.reply);
      }
    }
    settle(w, tasks, log);
    visit(w, tasks, i, preemptions + (switched ? 1 : 0), steps + 1, log);
  }

  const tasks = requests.map(
    ({ arriveMs }): Naive => ({ history: [], untilMs: arriveMs, pending: null, ended: null, raised: false, steps: 0 }),
  );
  const first = world.fork();
  const log: Logged[] = [];
  settle(first, tasks, log);
  visit(first, tasks, -1, 0, 0, log);
  return { interleavings, outcomes: [...outcomes.values()], violations, givenUp };
}

const copy = (task: Naive): Naive => ({ ...task, history: [...task.history] });
