/**
 * What properties mean, said once more and as simply as can be: each looks at the whole log of one interleaving, after it has ended. They share
 * nothing with the monitors that the explorer carries along. What needs orders of whole requests is in naive-serial.ts. Programs here don't
 * store what they have written to the database themselves. Test-only.
 */
import type { Change } from "#engine/event";
import type { Reply } from "#engine/reply";
import { type DatabaseAction, partsOf, type Step, scopeOf } from "#engine/step";
import type { World } from "#engine/world";
import type { Program } from "#simulation/behaviour";
import type { Request } from "#simulation/task";

/** A step that was taken, or the end of a request (`step` null). */
export interface Logged {
  task: number;
  atMs: number;
  step: Step | null;
  /** The replies that the request had had by then. */
  history: readonly Reply[];
  reply: Reply;
  changes: readonly Change[];
  ended: { text: string; raised: boolean } | null;
  /** The world before it. */
  before: World;
}

interface Ran {
  log: readonly Logged[];
  world: World;
  program: Program;
  requests: readonly Request[];
  /** Nobody who comes later looks at the entry. */
  isOutOfSight(name: string, end: World): boolean;
}

type Judge = (ran: Ran) => boolean;

/** By property: whether the interleaving violates it. */
export const judges: Readonly<Record<string, Judge>> = {
  asserts: ({ log }) => log.some(({ ended }) => ended?.raised === true && ended.text.startsWith("AssertionError")),
  "one-at-a-time": twoInside,
  "no-none": ({ log }) => log.some(({ ended }) => ended?.text === "None"),
  "no-raise": ({ log }) => log.some(({ ended }) => ended?.raised === true),
  recomputations: ({ log }) => log.filter(({ step }) => step?.kind === "work").length > 1,
  "recomputations-at-once": ({ log }) =>
    log.some((first, p) => log.some((second, q) => q > p && isWork(first) && isWork(second) && lasts(log, p, q))),
  "lock-by-owner": releasedByAnother,
  "cache-equals-database": staleAtTheEnd,
  "no-older-value": servedOlder,
};

const isWork = ({ step }: Logged): boolean => step?.kind === "work";

/** The work begun at p goes on when that at q begins. */
function lasts(log: readonly Logged[], p: number, q: number): boolean {
  const [first, second] = [log[p] as Logged, log[q] as Logged];
  if (first.task === second.task) return false;
  const durationMs = first.step && "durationMs" in first.step ? first.step.durationMs : 0;
  if (durationMs > 0) return second.atMs < first.atMs + durationMs;
  return !log.slice(p + 1, q).some(({ task }) => task === first.task);
}

function releasedByAnother(ran: Ran): boolean {
  const { log } = ran;
  const holders = new Map<string, number>();
  for (const [at, { task, atMs, step, reply, changes }] of log.entries()) {
    const adds =
      step?.kind === "cache" &&
      step.command.op === "add" &&
      reply === true &&
      !isMadeFor(log, at, step.command.key) &&
      !countsIfRefused(ran, at, step.command.key);
    const counts = step?.kind === "cache" && step.command.op === "incr";
    for (const change of changes) {
      if (change.kind !== "removed" && change.kind !== "put") continue;
      const name = `${change.store} ${change.key}`;
      if (change.kind === "put" && adds) holders.set(name, task);
      if (change.kind === "put" && counts) holders.delete(name);
      if (change.kind !== "removed") continue;
      const { expiresAtMs } = change.entry;
      const isLive = expiresAtMs === null || expiresAtMs > atMs;
      const holder = holders.get(name);
      const isLost = change.why === "deleted" && isLive && holder !== undefined && holder !== task;
      if (isLost && !isCountedNext(log.slice(at), holder, change.key)) return true;
      holders.delete(name);
    }
  }
  return false;
}

/** Had the request been refused there, it would have counted the key up, at once or after looks at the cache. */
function countsIfRefused({ log, world: end, program, requests }: Ran, at: number, key: string): boolean {
  const { task, history } = log[at] as Logged;
  const { call, process } = requests[task] as Request;
  const world = (log[at + 1]?.before ?? end).fork();
  const replies: Reply[] = [...history, false];
  for (let looks = 0; looks < 4; looks++) {
    const move = program.learn(call, replies);
    if (move.kind !== "step" || move.step.kind !== "cache") return false;
    const { command } = move.step;
    if (command.op === "incr" && command.key === key) return true;
    if (command.op !== "get" && command.op !== "has" && command.op !== "get-many") return false;
    replies.push(world.perform(move.step, { task, process }).reply);
  }
  return false;
}

/** What the request does with the key next is to count it up. */
function isCountedNext(log: readonly Logged[], holder: number, key: string): boolean {
  const next = log.find(
    ({ task, step }) => task === holder && step?.kind === "cache" && "key" in step.command && step.command.key === key,
  )?.step;
  return next?.kind === "cache" && next.command.op === "incr";
}

/** The same request had looked for the key in vain, and has read the database or worked since. */
function isMadeFor(log: readonly Logged[], at: number, key: string): boolean {
  const own = log.slice(0, at).filter(({ task }) => task === log[at]?.task);
  const looked = own.findIndex(({ step, reply, changes }) => {
    if (step?.kind !== "cache" || changes.some(({ kind }) => kind === "put")) return false;
    const { command } = step;
    if (command.op === "get") return command.key === key && reply === undefined;
    if (command.op === "has") return command.key === key && reply === false;
    return command.op === "get-many" && command.keys.includes(key) && lacks(command.keys.indexOf(key), reply);
  });
  return looked >= 0 && own.slice(looked + 1).some((each) => isWork(each) || reads(each));
}

const lacks = (i: number, reply: unknown): boolean => {
  const found: unknown = typeof reply === "string" ? JSON.parse(reply.slice(1)) : [];
  return Array.isArray(found) && (found[i] ?? null) === null;
};

const reads = ({ step }: Logged): boolean =>
  step?.kind === "database" && (step.action.do === "select" || step.action.do === "count");

function staleAtTheEnd(ran: Ran): boolean {
  for (const [store, entries] of ran.world.contents())
    for (const [key, { expiresAtMs }] of entries)
      if (expiresAtMs === null || expiresAtMs > ran.world.nowMs)
        if (
          wouldBeOther(ran, ran.log.length, store, key, ran.world, 0) &&
          !ran.isOutOfSight(nameOf(store, key), ran.world)
        )
          return true;
  return false;
}

const nameOf = (store: string, key: string): string => {
  const scope = scopeOf(store);
  return scope === null ? key : `${scope}|${key}`;
};

function servedOlder(ran: Ran): boolean {
  const { log, requests } = ran;
  return log.some(({ task, step, reply }, q) => {
    if (step?.kind !== "cache" || step.command.op !== "get" || reply === undefined) return false;
    const start = log.findIndex((each) => each.task === task);
    const { process } = requests[task] as Request;
    const store = partsOf(step.store).backend === "locmem" ? `p${process}|${step.store}` : step.store;
    return wouldBeOther(ran, q, store, step.command.key, (log[start] as Logged).before, log.length - start);
  });
}

/**
 * Whether what was stored last before `until` would be another value, had its reads answered as this world does. `untilStart`: only reads before
 * the last commit that came so many entries before the end; 0 = all.
 */
function wouldBeOther(ran: Ran, until: number, store: string, key: string, now: World, fromEnd: number): boolean {
  const { log, program, requests } = ran;
  const put = log.findLastIndex(
    ({ changes }, i) =>
      i < until && changes.some((each) => each.kind === "put" && each.store === store && each.key === key),
  );
  const stored = log[put];
  if (stored?.step?.kind !== "cache") return false;
  if (stored.step.command.op === "incr") return false;
  const start = log.length - fromEnd;
  const own = log.slice(0, put).filter(({ task }) => task === stored.task);
  const missed = own.findLastIndex(
    ({ step, reply }) => step?.kind === "cache" && step.command.op === "get" && reply === undefined,
  );
  const history: Reply[] = [...stored.history];
  let differs = false;
  for (const read of own.slice(missed + 1)) {
    if (read.step?.kind !== "database" || (read.step.action.do !== "select" && read.step.action.do !== "count"))
      continue;
    const at = log.indexOf(read);
    const committed = log.slice(at, start).some(({ changes }) => changes.some(({ kind }) => kind === "row"));
    if (fromEnd > 0 && !committed) continue;
    const answer = now.database.read(read.step.action as Extract<DatabaseAction, { do: "select" | "count" }>);
    if (answer !== read.reply) differs = true;
    history[read.history.length] = answer;
  }
  if (!differs) return false;
  const { call } = requests[stored.task] as Request;
  const move = program.learn(call, history);
  return move.kind !== "step" || JSON.stringify(move.step) !== JSON.stringify(stored.step);
}

interface Stay {
  task: number;
  lock: string;
  from: number;
  to: number;
  /** When the lock is over, by what came at these places: it may be touched. */
  until: readonly { from: number; ms: number | null }[];
  /** It ended with a `delete` of the lock. */
  released: boolean;
}

/**
 * Stays of two requests in one section overlap; or stays at one lock do, and one that was there is left by a delete after the second had come, or the second
 * came when somebody there had begun a sleep or work that the lock does not outlast. Stays that follow each other without a gap are looked at together.
 */
function twoInside({ log }: Ran): boolean {
  const stays = staysIn(log);
  const isIn = ({ from, to }: Stay, at: number) => from <= at && at < to;
  return stays.some((second) => {
    const others = stays.filter(({ lock, task }) => lock === second.lock && task !== second.task);
    if (!others.some((first) => isIn(first, second.from))) return false;
    if (second.lock.startsWith("section ")) return true;
    const all = stays.filter(({ lock }) => lock === second.lock);
    const start = startOfCrowd(all, second.from);
    const end = endOfCrowd(all, second.from);
    if (all.some(({ released, to }) => released && to > second.from && to <= end)) return true;
    return all.some(({ task, from, to, until }) =>
      log.some((each, at) => {
        const ms = until.findLast((since) => since.from <= at)?.ms ?? null;
        const isInside = each.task === task && at >= from && at < to && at >= start && at < second.from;
        return isInside && ms !== null && overMs(each) >= ms;
      }),
    );
  });
}

/** When the sleep or work is over; long ago for other steps. */
const overMs = ({ step, atMs }: Logged): number =>
  step?.kind === "sleep" || step?.kind === "work" ? atMs + step.durationMs : Number.NEGATIVE_INFINITY;

/** From where on somebody has been there all the time. */
function startOfCrowd(stays: readonly Stay[], at: number): number {
  const before = stays.find(({ from, to }) => from < at && to > at);
  return before ? startOfCrowd(stays, before.from) : at;
}
function endOfCrowd(stays: readonly Stay[], at: number): number {
  const after = stays.find(({ from, to }) => from <= at && to > at);
  return after ? endOfCrowd(stays, after.to) : at;
}

function staysIn(log: readonly Logged[]): Stay[] {
  const stays: Stay[] = [];
  const name = (store: string, key: string) => `${store} ${key}`;
  const open = (task: number, lock: string) =>
    stays.some((stay) => stay.task === task && stay.lock === lock && stay.to === Number.POSITIVE_INFINITY);
  const leave = (task: number, at: number, lock: string | null, released: boolean) => {
    for (const stay of stays)
      if (stay.task === task && stay.to === Number.POSITIVE_INFINITY && (lock === null || stay.lock === lock))
        Object.assign(stay, { to: at, released });
  };
  log.forEach(({ task, step, reply, changes, ended }, at) => {
    const come = (lock: string, untilMs: number | null) => {
      if (!open(task, lock))
        stays.push({
          task,
          lock,
          from: at,
          to: Number.POSITIVE_INFINITY,
          until: [{ from: at, ms: untilMs }],
          released: false,
        });
    };
    if (ended) leave(task, at, null, false);
    if (step?.kind === "section" && step.does === "enter") come(`section ${step.name}`, null);
    if (step?.kind === "section" && step.does === "leave") leave(task, at, `section ${step.name}`, false);
    if (step?.kind !== "cache" || !("key" in step.command)) return;
    const { command, store } = step;
    const put = changes.find((change) => change.kind === "put");
    const untilMs = put?.kind === "put" ? put.entry.expiresAtMs : null;
    const before = command.op === "set" ? log.findLast((each, i) => i < at && each.task === task) : undefined;
    const looked =
      before?.step?.kind === "cache" &&
      (before.step.command.op === "get" || before.step.command.op === "has") &&
      (before.reply === undefined || before.reply === false) &&
      before.step.store === store &&
      before.step.command.key === command.key;
    if (command.op === "add" && reply === true) come(name(store, command.key), untilMs);
    if (command.op === "set" && put && looked) come(name(store, command.key), untilMs);
    const touched = changes.find((change) => change.kind === "touched");
    const stay = stays.find((each) => each.task === task && each.lock === name(store, command.key) && each.to > at);
    if (stay && touched?.kind === "touched")
      Object.assign(stay, { until: [...stay.until, { from: at, ms: touched.expiresAtMs }] });
    if (command.op === "delete") leave(task, at, name(store, command.key), true);
  });
  return stays;
}
