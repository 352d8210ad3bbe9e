/**
 * Orders of whole requests, one by one, on purpose as simple as can be: every permutation, nothing merged; only equal questions are answered
 * once. Shares nothing with
 * `serial-orders.ts` but the engine. Test-only.
 */
import type { Change } from "#engine/event";
import type { Reply } from "#engine/reply";
import { scopeOf } from "#engine/step";
import { EPOCH_MS, type World } from "#engine/world";
import { type FinalDatabase, finalDatabase } from "#explorer/ends/final-database";
import { payloadRepr } from "#explorer/ends/payload-repr";
import { bringBack, perhapsExpired, withoutDeleted } from "#explorer/testing/naive-expiry";
import { naiveLater } from "#explorer/testing/naive-later";
import type { Program } from "#simulation/behaviour";
import type { Request } from "#simulation/task";

interface RanAs {
  text: string;
  history: readonly Reply[];
}

type Cache = Readonly<Record<string, string>>;
type Left = Record<string, { repr: string; mayGo: boolean }>;

interface Judge {
  /** Some order gives each request its text, and this cache and database. */
  gives(ran: readonly RanAs[], cache: Cache, database: FinalDatabase, world: World): boolean;
  /** Every entry is as some order leaves it, however the requests end in it. */
  losesNothing(ran: readonly RanAs[], cache: Cache, world: World): boolean;
}

export function naiveSerial(program: Program, start: World, requests: readonly Request[], adversarial: boolean): Judge {
  const { isNoMatter } = naiveLater(program, start, requests);
  const known = new Map<string, boolean>();
  const once = (question: unknown, answer: () => boolean): boolean => {
    const key = JSON.stringify(question, (_, value) => (value === undefined ? "nothing" : value));
    const found = known.get(key) ?? answer();
    known.set(key, found);
    return found;
  };
  return {
    gives: (ran, cache, database, end) =>
      once([ran, cache, database, end.fingerprint()], () =>
        search(ran, true, (left, world) => sameEnd(left, world, cache, database, end)),
      ),
    losesNothing: (ran, cache, end) =>
      once([ran.map(({ history }) => history), cache, end.fingerprint()], () => {
        const ends: { left: Left; world: World }[] = [];
        search(ran, false, (left, world) => ends.push({ left, world }) < 0);
        const names = new Set([cache, ...ends.map(({ left }) => left)].flatMap(Object.keys));
        return (
          ends.length === 0 ||
          [...names].every((name) =>
            ends.some(({ left, world }) => isAs(left[name], cache[name]) || isNoMatter(name, end, world)),
          )
        );
      }),
  };

  function search(ran: readonly RanAs[], asTheyEnded: boolean, accept: (left: Left, world: World) => boolean): boolean {
    const seen = ran.map(({ history }, i) => seenBy(program, requests[i] as Request, history));
    const inOwnTime = seen.map((all) => all.filter(({ asked }) => asked === "draw"));
    const orders = permutations(requests.map((_, i) => i));
    return (adversarial ? [seen] : [inOwnTime, seen]).some((given) =>
      orders.some((order) => tries(start.fork(), order, given, start.nowMs)),
    );

    function tries(world: World, order: readonly number[], given: readonly Seen[][], endedMs: number): boolean {
      const [i, ...rest] = order;
      if (i === undefined) return accept(leftIn(world, endedMs), world);
      const from = world.fork();
      from.nowMs = (requests[i] as Request).arriveMs;
      return alone(from, i, [], given[i] ?? [], [], (after, atMs) =>
        tries(after, rest, given, Math.max(endedMs, atMs)),
      );
    }

    function alone(
      w: World,
      i: number,
      history: readonly Reply[],
      unread: readonly Seen[],
      log: readonly Change[],
      then: (after: World, atMs: number) => boolean,
    ): boolean {
      const { call, process } = requests[i] as Request;
      const move = program.learn(call, history);
      if (move.kind !== "step") {
        const text = move.kind === "returned" ? move.repr : move.kind === "raised" ? move.error : "stuck";
        if (asTheyEnded && text !== ran[i]?.text) return false;
        const after = w.fork();
        after.database.abandon(0);
        bringBack(log, after, (requests[i] as Request).arriveMs);
        return then(after, w.nowMs);
      }
      const { step } = move;
      if (step.kind === "draw" || step.kind === "clock") {
        const goOn = (reply: Reply, left: readonly Seen[]) => alone(w, i, [...history, reply], left, log, then);
        const choices = choicesFor(step.kind, move.site.line, unread);
        if (choices.length > 0) return choices.some(({ reply, left }) => goOn(reply, left));
        return goOn(step.kind === "draw" ? w.perform(step, { task: 0, process }).reply : EPOCH_MS + w.nowMs, unread);
      }
      const worlds =
        adversarial && step.kind === "cache" && "key" in step.command
          ? perhapsExpired(w, step.command.key)
          : [{ each: w.fork(), expired: [] }];
      return worlds.some(({ each, expired }) => {
        const { reply, changes } = each.perform(step, { task: 0, process });
        each.nowMs += "durationMs" in step ? step.durationMs : 0;
        return alone(
          each,
          i,
          [...history, reply],
          unread,
          withoutDeleted([...log, ...expired, ...changes], step),
          then,
        );
      });
    }
  }

  function leftIn(world: World, endedMs: number): Left {
    const left: Left = {};
    for (const [store, entries] of world.contents())
      for (const [key, { payload, expiresAtMs }] of entries) {
        if (!adversarial && expiresAtMs !== null && expiresAtMs <= endedMs) continue;
        const scope = scopeOf(store);
        const mayGo = adversarial && expiresAtMs !== null;
        left[scope === null ? key : `${scope}|${key}`] = { repr: payloadRepr(payload, store), mayGo };
      }
    return left;
  }

  function sameEnd(left: Left, world: World, cache: Cache, database: FinalDatabase, end: World): boolean {
    return (
      JSON.stringify(finalDatabase(start, world)) === JSON.stringify(database) &&
      Object.keys({ ...left, ...cache }).every((key) => isAs(left[key], cache[key]) || isNoMatter(key, end, world))
    );
  }
}

const isAs = (left: Left[string] | undefined, value: string | undefined): boolean =>
  value === undefined ? left === undefined || left.mayGo : left?.repr === value;

/** A number or a moment that a request was answered in its run, and where it had asked. */
interface Seen {
  asked: "draw" | "clock";
  line: number | null;
  reply: Reply;
  /** The step before asked the same on the same line. */
  again: boolean;
}

function seenBy(program: Program, { call }: Request, history: readonly Reply[]): Seen[] {
  return history.flatMap((reply, at) => {
    const move = program.learn(call, history.slice(0, at));
    if (move.kind !== "step" || (move.step.kind !== "draw" && move.step.kind !== "clock")) return [];
    const before = at === 0 ? null : program.learn(call, history.slice(0, at - 1));
    const again = before?.kind === "step" && before.step.kind === move.step.kind && before.site.line === move.site.line;
    return [{ asked: move.step.kind, line: move.site.line, reply, again }];
  });
}

/** What may be answered here: something seen on this line, or on any if nothing is left of it; what came before it there is passed over. */
function choicesFor(asked: Seen["asked"], line: number | null, unread: readonly Seen[]) {
  const ofKind = unread.filter((each) => each.asked === asked);
  const ofLine = ofKind.filter((each) => each.line === line);
  const usable = ofLine.length > 0 ? ofLine : ofKind;
  const choices = usable.flatMap(({ reply, again }, at) => {
    if (at > 0 && (again || usable[0]?.again)) return [];
    return [{ reply, left: unread.filter((each) => !usable.slice(0, at + 1).includes(each)) }];
  });
  return choices.length > 4 ? choices.filter((_, at) => at === 0 || at === choices.length - 1) : choices;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [first, ...rest]));
}
